// The small configurator every peer builds: thirteen groups, 78 options, one formula, one drawing. The Yew page has the
// same in Rust.
export const groups = [
  'Size', 'Material', 'Leather grade', 'Colour', 'Hardware', 'Closure', 'Straps', 'Stitching', 'Compartments',
  'Lining', 'Logo', 'Packaging', 'Delivery',
];
export const options = [0, 1, 2, 3, 4, 5];
export const colours = ['#8a5a33', '#222222', '#556644', '#993344', '#335577', '#d8c8b0'];

export function price(choices, quantity) {
  const added = choices.reduce((sum, option, group) => sum + option * (35 + 11 * group), 0);
  const percent = quantity >= 1000 ? 88 : quantity >= 500 ? 94 : 100;
  const cents = Math.floor(((1200 + added) * percent) / 100);
  return `$${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
}

// For the peers that have no view language of their own for a drawing.
export function drawing(choices) {
  const pockets = Array.from({ length: choices[8] }, (_, index) =>
    `<rect x="${60 + index * 14}" y="120" width="10" height="24" fill="#ffffff55"/>`).join('');
  return `<svg viewBox="0 0 200 200" role="img" aria-label="Bag">
    <path d="M60 60q40-50 80 0" fill="none" stroke="#333" stroke-width="6"/>
    <rect x="50" y="55" width="100" height="110" rx="18" fill="${colours[choices[3]]}"/>${pockets}</svg>`;
}
