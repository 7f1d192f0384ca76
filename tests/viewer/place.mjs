// What runs in mounts.html: stages put up in a page without the configurator, and taken down again. Counts contexts of the
// graphics card as the browser gives and loses them.
import { stage } from './src/viewer/stage.js';
import watch from './src/viewer/viewer.js';
import start, { Viewer } from './built/viewer.js';

const source = await WebAssembly.compileStreaming(fetch('./built/viewer_bg.wasm'));
const wasm = await start({ module_or_path: source });
const seen = { made: 0, given: 0, most: 0, taken: 0 };
const counted = new WeakSet();
const live = new Set();
const get = HTMLCanvasElement.prototype.getContext;
HTMLCanvasElement.prototype.getContext = function getContext(kind, wish) {
  // What has been drawn is kept, to be read.
  const context = get.call(this, kind, kind === 'webgl2' ? { ...wish, preserveDrawingBuffer: true } : wish);
  if (kind !== 'webgl2' || !context || counted.has(this)) return context;
  counted.add(this);
  const number = seen.made;
  seen.made += 1;
  live.add(number);
  seen.most = Math.max(seen.most, live.size);
  // The browser takes the oldest away when there are too many; that we did not ask for it is how we know.
  const extension = context.getExtension('WEBGL_lose_context');
  const lose = extension.loseContext;
  let isGiven = false;
  extension.loseContext = () => {
    if (!isGiven) seen.given += 1;
    isGiven = true;
    live.delete(number);
    lose.call(extension);
  };
  this.addEventListener('webglcontextlost', () => { if (!isGiven) seen.taken += 1; });
  return context;
};

// A thousand contexts are counted, not a thousand pictures: where nothing will be drawn the graphics card, which is software
// here, is spared the shaders and the textures.
let isSpared = false;
const { prototype } = WebGL2RenderingContext;
const small = { 0x8b31: 'void main(){gl_Position=vec4(0);}', 0x8b30: 'precision highp float;out vec4 c;void main(){c=vec4(0);}' };
const give = prototype.shaderSource;
prototype.shaderSource = function shaderSource(shader, text) {
  give.call(this, shader, isSpared ? `#version 300 es\n${small[this.getShaderParameter(shader, 0x8b4f)]}` : text);
};
for (const name of ['texImage2D', 'texImage3D', 'texSubImage2D', 'texSubImage3D', 'texStorage2D', 'texStorage3D', 'generateMipmap', 'bufferData']) {
  const call = prototype[name];
  prototype[name] = function spared(...given) { if (!isSpared) call.apply(this, given); };
}

const hall = document.querySelector('#hall');
const make = (name, words = {}, parent) => {
  const node = Object.assign(document.createElement(name), words);
  parent?.append(node);
  return node;
};
// The part of the widget that a stage stands on, as small as `side` points.
const place = (code, side) => {
  const root = make('div', {}, hall);
  const stand = make('div', { className: 'stage' }, root);
  stand.setAttribute('data-stage', '');
  const picture = make('div', { className: 'stage-picture', ariaLabel: 'A bag' }, make('div', { className: 'stage-figure' }, stand));
  Object.assign(picture.style, { inlineSize: `${side}px`, blockSize: `${side}px` });
  make('span', {}, picture).setAttribute('data-bag', code);
  return { root, stand };
};
const pause = () => new Promise((done) => { setTimeout(done); });
const frame = () => new Promise((done) => { requestAnimationFrame(() => setTimeout(done)); });
const until = async (is) => { while (!is()) await frame(); };

// A stage stands until it shows the bag, or is taken down before its first frame, which takes software seconds.
const once = async (code, side, isShown) => {
  const { root, stand } = place(code, side);
  const one = stage(stand, make('canvas'), Viewer, () => 'en');
  let covered = 0;
  if (isShown) {
    await until(() => stand.hasAttribute('data-solid'));
    covered = await cover(stand.querySelector('canvas'));
  } else await Promise.resolve();
  one.end();
  root.remove();
  await pause();
  return covered;
};
// The share of the canvas that the bag covers, once it has been drawn at its final size.
const cover = async (canvas) => {
  for (let turn = 0; turn < 3; turn += 1) await frame();
  const { width, height } = canvas;
  const pen = make('canvas', { width, height }).getContext('2d');
  pen.drawImage(canvas, 0, 0);
  const { data } = pen.getImageData(0, 0, width, height);
  let count = 0;
  for (let at = 3; at < data.length; at += 4) count += data[at] > 250 ? 1 : 0;
  return count / (width * height);
};

globalThis.mounts = async (codes, count, side, isShown = false) => {
  let covered = 0;
  isSpared = !isShown;
  for (let turn = 0; turn < count; turn += 1) covered = await once(codes[turn % codes.length], side, isShown);
  return { ...seen, live: live.size, covered, bytes: wasm.memory.buffer.byteLength, nodes: hall.childElementCount, sheets: document.adoptedStyleSheets.length };
};
// The whole way, as the page goes it: with a Wasm instance for each.
globalThis.visits = async (codes, count, side) => {
  let shown = 0;
  isSpared = false;
  for (let turn = 0; turn < count; turn += 1) {
    const { root, stand } = place(codes[turn % codes.length], side);
    const end = watch(root, { wasm: async () => source, locale: () => 'en' });
    await until(() => stand.hasAttribute('data-solid'));
    shown += 1;
    end();
    root.remove();
  }
  return { ...seen, live: live.size, shown, nodes: hall.childElementCount };
};
globalThis.ready = true;
