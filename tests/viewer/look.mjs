// What runs in the page while the viewer is tested: counts what is drawn and what is still to come, and looks at the picture.
import { readFileSync } from 'node:fs';

// Before anything else: names the graphics card, counts draw calls, and keeps what the page has asked the browser to do later,
// so that a test can wait for the end of the work instead of for a pause in it.
export function graphics(card) {
  const { performance, Promise, Set, setTimeout: later, requestAnimationFrame: next } = globalThis;
  const seen = { draws: 0, known: 0, frames: 0 };
  Object.defineProperty(globalThis, '__graphics', { value: seen });
  const { prototype } = WebGL2RenderingContext;
  const ask = prototype.getParameter;
  prototype.getParameter = function getParameter(name) { return name === 0x9246 && card ? card : ask.call(this, name); };
  for (const name of ['drawElements', 'drawArrays', 'drawElementsInstanced', 'drawArraysInstanced']) {
    const draw = prototype[name];
    prototype[name] = function drawn(...given) {
      seen.draws += 1;
      return draw.apply(this, given);
    };
  }
  // What has been drawn is kept for the test to read. Smooth edges take software four times as long, and have a golden picture.
  const get = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function getContext(kind, wish) {
    return get.call(this, kind, kind === 'webgl2' ? { ...wish, preserveDrawingBuffer: true, antialias: false } : wish);
  };

  // Frames, idle moments and short waits asked for and not yet come, and pictures on their way. Waits longer than a second are
  // no work: they are what the page does if something never comes.
  const due = { frame: new Set(), idle: new Set(), wait: new Set(), picture: new Set() };
  const keep = (kind, begin, end, counts = () => true) => {
    const [asked, given] = [globalThis[begin], globalThis[end]];
    globalThis[begin] = (work, ...more) => {
      if (!counts(...more) || typeof work !== 'function') return asked(work, ...more);
      const number = asked((...told) => {
        due[kind].delete(number);
        return work(...told);
      }, ...more);
      due[kind].add(number);
      if (kind === 'frame') seen.frames += 1;
      return number;
    };
    globalThis[end] = (number) => {
      due[kind].delete(number);
      return given(number);
    };
  };
  keep('frame', 'requestAnimationFrame', 'cancelAnimationFrame');
  keep('idle', 'requestIdleCallback', 'cancelIdleCallback');
  keep('wait', 'setTimeout', 'clearTimeout', (ms = 0) => ms <= 1000);
  const { set, ...address } = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src');
  Object.defineProperty(HTMLImageElement.prototype, 'src', {
    ...address,
    set(value) {
      due.picture.add(this);
      for (const end of ['load', 'error']) this.addEventListener(end, () => due.picture.delete(this), { once: true });
      set.call(this, value);
    },
  });
  seen.due = () => Object.fromEntries(Object.entries(due).map(([kind, all]) => [kind, all.size]).filter(([, count]) => count > 0));
  // What the page's own scrolling drives is always under way, and what has no end does not end.
  const moves = (one) => one.playState === 'running' && one.timeline === document.timeline && one.effect?.getComputedTiming().endTime < 5000;
  const isBusy = () => Object.keys(seen.due()).length > 0 || document.getAnimations().some(moves);
  // Everything asked for has been done, and something was drawn since the last time: nothing is due for three frames on end,
  // which is once round for whatever answers to a frame without asking for one. Says what is still due when `ms` are over.
  seen.settled = async (ms) => {
    const start = performance.now();
    for (let calm = 0; calm < 3;) {
      await new Promise((done) => next(() => later(done)));
      calm = isBusy() || seen.draws === seen.known ? 0 : calm + 1;
      if (performance.now() - start > ms) return `drawn ${seen.draws - seen.known}, due ${JSON.stringify(seen.due())}`;
    }
    seen.known = seen.draws;
    return '';
  };
}

// Keeps the styles to start from drawings: in software their pictures take longer than all a check is about.
export function withoutThumbnails() {
  const { observe } = IntersectionObserver.prototype;
  IntersectionObserver.prototype.observe = function observed(node) { if (!node.matches('.preset-picture')) observe.call(this, node); };
}

// Coverage, box, colour in the middle, and a digest of the picture.
export function shown() {
  const canvas = document.querySelector('.stage-solid');
  const gl = canvas.getContext('webgl2');
  const copy = document.createElement('canvas');
  const [width, height] = [240, Math.round(240 * canvas.height / canvas.width)];
  Object.assign(copy, { width, height });
  const pen = copy.getContext('2d');
  pen.drawImage(canvas, 0, 0, width, height);
  const { data } = pen.getImageData(0, 0, width, height);
  let count = 0;
  let digest = 0;
  const box = { left: 1, right: 0, top: 1, bottom: 0 };
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 4;
      for (let part = 0; part < 4; part += 1) digest = (Math.imul(digest, 31) + data[at + part]) | 0;
      // The shadow on the floor is never opaque.
      if (data[at + 3] < 250) continue;
      count += 1;
      box.left = Math.min(box.left, x / width);
      box.right = Math.max(box.right, x / width);
      box.top = Math.min(box.top, y / height);
      box.bottom = Math.max(box.bottom, y / height);
    }
  }
  const [x, y] = [Math.round(width * (box.left + box.right) / 2), Math.round(height * (box.top * 0.7 + box.bottom * 0.3))];
  const middle = [...pen.getImageData(x - 3, y - 3, 6, 6).data].reduce((sums, value, at) => {
    sums[at % 4] += value / 36;
    return sums;
  }, [0, 0, 0, 0]).slice(0, 3).map(Math.round);
  return { coverage: count / (width * height), box, middle, digest, error: gl.getError() };
}

// Takes the choice with that number of a feature that can be taken.
export function among([feature, number]) {
  const fields = [...document.querySelectorAll(`[data-feature="${feature}"] input[type=radio]`)].filter((field) => !field.checked);
  fields[Math.min(number, fields.length - 1)].click();
}

export const facts = async (download) => readFileSync(await download.path());
