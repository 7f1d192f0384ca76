// Stills of bags that do not stand on the stage: drawn out of sight by a renderer of their own, one after another and in
// slices, so that neither the bag on the stage nor a click waits for them. One for all widgets of a page, as browsers give few
// contexts; it is there only while there is work.
import { viewOf } from './camera.js';
import { lettering } from './lettering.js';
import { soften } from './stills.js';

// What one slice takes of the page's time, how long it waits for an idle moment, and how long for a stage that is at work.
const SLICE_MS = 6;
const PATIENCE_MS = 500;
const PAUSE_MS = 60;
// Points along a side from which edges are smooth enough.
const COARSE = 1000;

const orders = [];
let isAtWork = false;

const wait = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });
const idle = () => new Promise((resolve) => {
  if (globalThis.requestIdleCallback) requestIdleCallback(resolve, { timeout: PATIENCE_MS });
  else setTimeout(resolve, PAUSE_MS);
});

const open = async (renderer) => {
  const canvas = document.createElement('canvas');
  const graphics = canvas.getContext('webgl2');
  if (!graphics) throw new Error('this browser has no WebGL2');
  const Viewer = await renderer();
  return { canvas, viewer: new Viewer(graphics), graphics };
};

const close = ({ canvas, viewer, graphics }) => {
  graphics.getExtension('WEBGL_lose_context')?.loseContext();
  [canvas.width, canvas.height] = [0, 0];
  try {
    viewer.free?.();
  } catch {
    // What was stopped in the middle of its work goes with the page.
  }
};

// The picture of one order, or nothing where nobody wants it any more.
const develop = async ({ canvas, viewer, graphics }, { bag, artwork, view, width, height, quality, isWanted, isBusy }) => {
  const image = await lettering(bag, artwork);
  viewer.quality(quality);
  viewer.pose(view === 'open');
  viewer.set(bag);
  viewer.logo(image?.data ?? new Uint8Array(), image?.width ?? 0, image?.height ?? 0);
  do {
    do await (isBusy() ? wait(PAUSE_MS) : idle()); while (isBusy());
    if (!isWanted()) return undefined;
    if (graphics.isContextLost()) throw new Error('the graphics driver has taken the canvas away');
  } while (viewer.step(SLICE_MS));
  // Small pictures are drawn larger, for smooth edges.
  const scale = Math.max(width, height) > COARSE ? 1 : 2;
  [canvas.width, canvas.height] = [width * scale, height * scale];
  // Short of memory, a driver gives less than was asked for.
  const size = [graphics.drawingBufferWidth, graphics.drawingBufferHeight];
  viewer.resize(...size);
  viewer.view(...viewOf(view, viewer.extent(), width / height));
  viewer.draw();
  const still = document.createElement('canvas');
  [still.width, still.height] = [width, height];
  // Kept by the processor: nobody takes it away.
  const pen = still.getContext('2d', { willReadFrequently: true });
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(canvas, 0, 0, width, height);
  if (view !== 'detail') soften(still);
  return still;
};

const work = async () => {
  isAtWork = true;
  let room;
  while (orders.length > 0) {
    const order = orders.shift();
    try {
      room ??= await open(order.renderer);
      order.resolve(await develop(room, order));
    } catch (error) {
      if (room) close(room);
      room = undefined;
      // What the driver took away it gives again, once.
      if (order.isSecond) order.reject(error instanceof Error ? error : new Error(String(error)));
      else orders.unshift({ ...order, isSecond: true });
    }
  }
  if (room) close(room);
  isAtWork = false;
};

// Takes an order: `bag` as `shape::code` spells it, the address of its `artwork`, the `view` by name, the size in points;
// `renderer` brings the Wasm's class. Resolves to a canvas of that size.
export const still = (order) => new Promise((resolve, reject) => {
  orders.push({ quality: 'desktop', isWanted: () => true, isBusy: () => false, ...order, resolve, reject });
  if (!isAtWork) work();
});
