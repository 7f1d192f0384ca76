// The bag as a solid in the place of its drawing: decides whether this page, this reader and this browser want it, brings
// the Wasm that draws, and keeps the two the same. The drawing is there before and stays beneath; whenever the solid cannot
// be, it is what is seen.
import factory from './viewer-glue.js';
import { stage } from './stage.js';

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
// takes the solid away again.
export default (root, { wasm, locale }) => {
  let shown;
  let watcher;
  let isOver = false;
  const end = () => {
    isOver = true;
    watcher?.disconnect();
    shown?.end();
  };
  const place = root.querySelector('[data-stage]');
  if (!place || !isWanted() || !globalThis.IntersectionObserver) return end;

  const begin = async () => {
    const canvas = prepared();
    if (!canvas) return;
    const program = factory({});
    await program.init(await wasm());
    if (isOver || !place.isConnected) return;
    shown = stage(place, canvas, program.Viewer, locale);
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
