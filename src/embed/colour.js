// Contrast between colours, and the least that has to change for a set of them to be read. Nothing here needs a browser.
export const BLACK = [0, 0, 0];
export const WHITE = [1, 1, 1];

const CARDS = ['paper', 'surface'];
export const BEHIND = [...CARDS, 'sunken', 'accent-wash', 'warning-wash', 'stage-top', 'stage-foot'];

// What is drawn, on what, and whether it is text (WCAG 1.4.3 and 1.4.6) or a shape (1.4.11).
export const PAIRS = [
  ['ink', BEHIND, true],
  ['ink-soft', BEHIND.slice(0, 5), true],
  ['warning', [...CARDS, 'sunken', 'warning-wash'], true],
  ['error', [...CARDS, 'sunken'], true],
  ['on-accent', ['accent'], true],
  ['edge', CARDS, false],
  ['mark', [...CARDS, 'accent-wash'], false],
  ['focus', [...CARDS, 'accent-wash', 'stage-foot'], false],
  ['success', CARDS, false],
];
export const needed = (isText, strict) => (isText ? (strict ? 7 : 4.5) : strict ? 4.5 : 3);

// A computed colour, `rgb(…)` or `color(srgb …)`, as shares of red, green and blue, and how much it covers.
export const parse = (text) => {
  const [r, g, b, a = 1] = text.match(/(?<=[\s(,/])(-?[\d.]+(e[-+]?\d+)?|none)/g).map((each) => Number.parseFloat(each) || 0);
  const whole = text.startsWith('rgb') ? 255 : 1;
  return [...[r, g, b].map((each) => Math.min(1, Math.max(0, each / whole))), a];
};

export const hex = (colour) => `#${colour.slice(0, 3).map((each) => Math.round(each * 255).toString(16).padStart(2, '0')).join('')}`;

const mix = (from, to, share) => from.slice(0, 3).map((each, index) => each + (to[index] - each) * share);
export const over = (top, under) => mix(under, top, top[3] ?? 1);

export const luminance = (colour) => {
  const [r, g, b] = colour.map((each) => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
export const contrast = (a, b) => {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
};
export const least = (colour, behind) => Math.min(...behind.map((each) => contrast(colour, each)));

// In steps of a byte, since that is what is shown; the first that will do, and which one that is.
const moved = (from, to, does) => {
  for (let step = 0; step <= 256; step += 1) {
    const colour = mix(from, to, step / 256).map((each) => Math.round(each * 255) / 255);
    if (does(colour)) return [colour, step];
  }
  return undefined;
};

// The nearest colour that stands off from all of these; if none does, the end that does best.
export const readable = (colour, behind, need) => {
  const does = (each) => least(each, behind) >= need;
  if (does(colour)) return colour;
  const [nearest] = [BLACK, WHITE].map((end) => moved(colour, end, does)).filter(Boolean).sort((a, b) => a[1] - b[1]);
  return nearest?.[0] ?? (least(BLACK, behind) > least(WHITE, behind) ? BLACK : WHITE);
};

// Given opaque colours by name, those that have to change. No text is read on black and white at once: what is behind goes
// with the page first, then what stands in front is moved.
export const correct = (given, strict = false) => {
  const all = { ...given };
  const best = Math.max(contrast(BLACK, all.paper), contrast(WHITE, all.paper));
  const need = Math.min(needed(true, strict), best);
  let ends = [BLACK, WHITE].filter((end) => contrast(end, all.paper) >= need);
  for (const name of BEHIND) {
    const fits = (colour) => ends.some((end) => contrast(end, colour) >= need);
    if (!fits(all[name])) [all[name]] = moved(all[name], all.paper, fits) ?? [all.paper];
    ends = ends.filter((end) => contrast(end, all[name]) >= need);
  }
  for (const [name, behind, isText] of PAIRS) {
    all[name] = readable(all[name], behind.map((each) => all[each]), needed(isText, strict));
  }
  return Object.fromEntries(Object.entries(all).filter(([name, colour]) => colour !== given[name]));
};
