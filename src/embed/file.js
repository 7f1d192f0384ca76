// What is shown as a file in memory: the quote as the widget writes it, the drawing as it stands, or a picture of this bag or
// another by the renderer of the stage.

const PICTURES = new Map([['png', 'image/png'], ['webp', 'image/webp']]);
const VIEWS = ['three-quarter', 'front', 'side', 'back', 'top', 'open', 'detail'];
const GROUNDS = ['transparent', 'studio'];
// Points along a side.
const [LEAST, USUAL, MOST] = [16, 1200, 4000];

const side = (name, value = USUAL) => {
  if (Number.isInteger(value) && value >= LEAST && value <= MOST) return value;
  throw new RangeError(`${name} has to be a whole number from ${LEAST} to ${MOST}`);
};
const word = (name, known, value = known[0]) => {
  if (known.includes(value)) return value;
  throw new TypeError(`${name} has to be one of ${known.join(', ')}`);
};

const pictured = async (visit, type, { code, width, height, view, background }) => {
  const size = { width: side('width', width), height: side('height', height), view: word('view', VIEWS, view) };
  const ground = word('background', GROUNDS, background);
  const { bag } = await visit.call('bag', code === undefined ? {} : { code: String(code) });
  const { root } = visit;
  // The buyer's artwork belongs to the bag that is shown; a code holds none.
  const artwork = code === undefined ? root.querySelector('.stage image')?.getAttribute('href') : undefined;
  const { picture } = await visit.solid(document.createElement('div'));
  return picture({ bag, artwork, ...size }, type, ground === 'studio' ? root.querySelector('.stage-figure') : undefined);
};

export const file = async (visit, kind, options) => {
  const type = PICTURES.get(kind);
  if (type) return pictured(visit, type, options ?? {});
  const drawing = kind === 'svg' && visit.root.querySelector('.stage svg');
  if (drawing) return new Blob([new XMLSerializer().serializeToString(drawing)], { type: 'image/svg+xml' });
  const { text, type: named } = (await visit.call('export', { kind })).file;
  return new Blob([text], { type: named });
};
