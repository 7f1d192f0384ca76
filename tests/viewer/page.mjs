// What runs in page.html: the viewer with a canvas and nothing else. A test says what is to be shown and takes the pixels.
import start, { Viewer } from './built/viewer.js';
import { isDrawnBySoftware } from './src/viewer/pace.js';

// What the viewer tells of itself, in its order.
const STATS = ['triangles', 'vertices', 'stitches', 'teeth', 'calls', 'textures', 'slice', 'build', 'work', 'error'];

await start({ module_or_path: './built/viewer_bg.wasm' });
const canvas = document.querySelector('canvas');
const searched = new URLSearchParams(location.search);
[canvas.width, canvas.height] = [Number(searched.get('width') ?? 320), Number(searched.get('height') ?? 360)];
const graphics = canvas.getContext('webgl2', { alpha: true, premultipliedAlpha: true, antialias: searched.has('smooth') });
const viewer = new Viewer(graphics);
viewer.resize(canvas.width, canvas.height);

// The logo is drawn from strokes, as fonts are other ones on every machine: a word of seven letters in a box each.
const A = [[0, 1, 0.5, 0, 1, 1], [0.2, 0.62, 0.8, 0.62]];
const T = [[0, 0.04, 1, 0.04], [0.5, 0.04, 0.5, 1]];
const E = [[0.95, 0.04, 0.1, 0.04, 0.1, 0.96, 0.95, 0.96], [0.1, 0.48, 0.8, 0.48]];
const L = [[0.1, 0, 0.1, 0.96, 0.95, 0.96]];
const I = [[0.5, 0, 0.5, 1]];
const R = [[0.1, 1, 0.1, 0.04, 0.7, 0.04, 0.9, 0.16, 0.9, 0.38, 0.7, 0.5, 0.1, 0.5], [0.45, 0.5, 0.95, 1]];
function sign() {
  const pen = Object.assign(document.createElement('canvas'), { width: 1024, height: 256 }).getContext('2d');
  Object.assign(pen, { strokeStyle: '#fff', lineWidth: 19, lineJoin: 'miter' });
  [A, T, E, L, I, E, R].forEach((letter, place) => {
    for (const stroke of letter) {
      pen.beginPath();
      for (let at = 0; at < stroke.length; at += 2) pen.lineTo(50 + place * 136 + stroke[at] * 96, 58 + stroke[at + 1] * 140);
      pen.stroke();
    }
  });
  return pen.getImageData(0, 0, 1024, 256).data;
}
viewer.logo(new Uint8Array(sign().buffer), 1024, 256);

const text = (blob) => new Promise((done) => {
  const reader = new FileReader();
  reader.onload = () => done(reader.result.slice(reader.result.indexOf(',') + 1));
  reader.readAsDataURL(blob);
});
const bytes = async (base64) => (await fetch(`data:application/octet-stream;base64,${base64}`)).arrayBuffer();
const sheet = (width, height) => Object.assign(document.createElement('canvas'), { width, height });

// Shows a tile and says what there is: numbers of the viewer, and how long the work took.
globalThis.show = async ({ code, yaw = 0.55, pitch = 0.2, distance = 1000, target, mood = 'daylight', open = false, logo = true }) => {
  const begun = performance.now();
  viewer.set(code);
  viewer.mood(mood);
  viewer.pose(open);
  if (!logo) viewer.logo(new Uint8Array(), 0, 0);
  // All of it; what still waits for the driver is asked again a moment later.
  for (let turn = 0; viewer.step(1e9); turn += 1) if (turn > 1) await new Promise((done) => { setTimeout(done, 2); });
  const work = performance.now() - begun;
  const extent = [...viewer.extent()];
  const height = target ?? extent[1] * 0.47;
  viewer.view(yaw, pitch, distance, height);
  viewer.draw();
  const copy = sheet(canvas.width, canvas.height);
  copy.getContext('2d').drawImage(canvas, 0, 0);
  globalThis.last = copy;
  if (!logo) viewer.logo(new Uint8Array(sign().buffer), 1024, 256);
  const told = viewer.stats();
  const stats = Object.fromEntries(STATS.map((name, place) => [name, told[place]]));
  return { stats, work, extent, view: { yaw, pitch, distance, target: height }, software: isDrawnBySoftware(graphics) };
};
// What has been shown, four bytes a point, as base64.
globalThis.pixels = () => {
  const { width, height } = globalThis.last;
  return text(new Blob([globalThis.last.getContext('2d').getImageData(0, 0, width, height).data]));
};
// Pixels as a picture file, and back.
globalThis.encode = async ({ rgba, width, height, type, quality }) => {
  const canvas = sheet(width, height);
  canvas.getContext('2d').putImageData(new ImageData(new Uint8ClampedArray(await bytes(rgba)), width, height), 0, 0);
  return text(await new Promise((done) => { canvas.toBlob(done, type, quality); }));
};
globalThis.decode = async (file) => {
  const image = await createImageBitmap(new Blob([await bytes(file)]), { premultiplyAlpha: 'premultiply' });
  const { width, height } = image;
  const pen = sheet(width, height).getContext('2d');
  pen.drawImage(image, 0, 0);
  return { width, height, rgba: await text(new Blob([pen.getImageData(0, 0, width, height).data])) };
};
// Loses the context and takes it back.
globalThis.recover = async () => {
  const loser = canvas.getContext('webgl2').getExtension('WEBGL_lose_context');
  canvas.addEventListener('webglcontextlost', (event) => event.preventDefault());
  const back = new Promise((done) => { canvas.addEventListener('webglcontextrestored', done, { once: true }); });
  loser.loseContext();
  await new Promise((done) => { setTimeout(done, 50); });
  viewer.lost();
  viewer.draw();
  loser.restoreContext();
  await back;
  viewer.restore();
};
globalThis.ready = true;
