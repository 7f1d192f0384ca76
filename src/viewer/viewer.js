// The bag as a solid in the place of its drawing: decides whether this page, this reader and this browser want it, brings
// the Wasm that draws, and keeps the two the same. The drawing is there before and stays beneath; whenever the solid cannot
// be, it is what is seen.
import factory from './viewer-glue.js';
import { still } from './darkroom.js';
import { stage } from './stage.js';
import { file, ground } from './stills.js';
import { thumbnails } from './thumbnails.js';

// Readers who save data keep the drawing.
const isWanted = () => !navigator.connection?.saveData && !matchMedia('(prefers-reduced-data: reduce)').matches;

// A canvas with its context, asked for before anything is fetched: many browsers know WebGL and cannot give it.
const prepared = () => {
  const canvas = document.createElement('canvas');
  const wish = { alpha: true, antialias: devicePixelRatio < 2, premultipliedAlpha: true, powerPreference: 'high-performance' };
  return canvas.getContext('webgl2', wish) ? canvas : undefined;
};

const idle = (work) => (globalThis.requestIdleCallback ? requestIdleCallback(work, { timeout: 2000 }) : setTimeout(work, 200));

// Watches over the stage in `root`. `wasm` brings the compiled module, `locale` tells the language. Returns a function that
// takes the solid away again; its `picture` makes a file of any bag,
// as the darkroom takes orders, before the colours of a stage's `figure` if there is one.
export default (root, { wasm, locale }) => {
  let shown;
  let styles;
  let watcher;
  let isOver = false;
  const end = () => {
    isOver = true;
    watcher?.disconnect();
    styles?.end();
    shown?.end();
  };
  const program = async () => {
    const made = factory({});
    await made.init(await wasm());
    return made.Viewer;
  };
  end.picture = async (order, type, figure) => {
    if (!isWanted()) throw new Error('the reader saves data');
    const made = await still({ ...order, renderer: program });
    if (figure) ground(made, figure);
    return file(made, type);
  };
  const place = root.querySelector('[data-stage]');
  if (!place || !isWanted() || !globalThis.IntersectionObserver) return end;

  const begin = async () => {
    const canvas = prepared();
    if (!canvas) return;
    const Viewer = await program();
    if (isOver || !place.isConnected) return;
    shown = stage(place, canvas, Viewer, locale);
    // Software takes seconds for what a graphics card does between two frames.
    if (!shown.isSoftware) styles = thumbnails(root, { renderer: program, isBusy: shown.isBusy });
  };
  watcher = new IntersectionObserver((seen) => {
    if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
    watcher.disconnect();
    idle(() => {
      if (!isOver) begin().catch((error) => console.warn('packwright: the bag stays a drawing:', error));
    });
  });
  watcher.observe(place);
  return end;
};
