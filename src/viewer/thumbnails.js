// Small pictures of the styles to start from, drawn by the renderer of the stage: each takes the place of its drawing once it is
// near what is seen, the page is idle and the bag on the stage is at rest.
import { still } from './darkroom.js';

// In CSS pixels, for the largest place there is; shown smaller it stays sharp.
const SIZE = [130, 150];
const SHARPEST = 2;
const MOST = 24;

// Pictures made before, by what they show: for the next widget of the page, and for this one after a failure.
const known = new Map();

const keep = (key, picture) => {
  known.set(key, picture);
  if (known.size > MOST) known.delete(known.keys().next().value);
};

// What stands for the drawing of a style: the bag it shows, or the file of the build it is in.
const signOf = (holder) => holder.querySelector('[data-bag]')?.getAttribute('data-bag') ?? holder.querySelector('img')?.src ?? '';

// The bag itself, which such a file tells as well.
const bagOf = async (sign) => (sign.includes('=') ? sign : / data-bag="([^"]*)"/.exec(await (await fetch(sign)).text())?.[1]);

// Watches the styles in `root`. `renderer` brings the Wasm's class, `isBusy` tells whether the stage is at work.
export const thumbnails = (root, { renderer, isBusy }) => {
  const group = root.querySelector('.presets');
  if (!group) return { end: () => {} };
  const shown = new Map();
  let isOver = false;
  const scale = Math.min(SHARPEST, Math.max(1, devicePixelRatio));
  const [width, height] = SIZE.map((side) => Math.round(side * scale));

  const drop = (holder) => {
    const { canvas } = shown.get(holder);
    shown.delete(holder);
    holder.removeAttribute('data-still');
    canvas.remove();
    canvas.width = 0;
  };

  const show = (holder, sign, picture, isAtOnce) => {
    const canvas = document.createElement('canvas');
    canvas.className = 'still';
    if (isAtOnce) canvas.style.animation = 'none';
    [canvas.width, canvas.height] = [width, height];
    canvas.getContext('2d', { willReadFrequently: true }).drawImage(picture, 0, 0);
    shown.set(holder, { canvas, sign });
    holder.append(canvas);
    holder.setAttribute('data-still', '');
  };

  const keyOf = (sign) => `${scale}\n${sign}`;
  const make = async (holder) => {
    const sign = signOf(holder);
    if (!sign) return;
    // It may have gone, or become another drawing, meanwhile.
    const isWanted = () => !isOver && holder.isConnected && !shown.has(holder) && signOf(holder) === sign;
    const key = keyOf(sign);
    if (!known.has(key)) {
      const bag = await bagOf(sign);
      if (!bag) return;
      const picture = await still({ bag, view: 'three-quarter', width, height, quality: 'phone', isWanted, isBusy, renderer });
      if (picture) keep(key, picture);
    }
    if (isWanted() && known.has(key)) show(holder, sign, known.get(key));
  };

  const near = new IntersectionObserver((seen) => {
    for (const { isIntersecting, target } of seen) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      make(target).catch((error) => console.warn('packwright: a style stays a drawing:', error));
    }
  }, { rootMargin: '100px' });
  // The widget may put others in the place of its drawings: those known are covered before anybody sees that. Another
  // catalogue has other styles, and a drawing may come late.
  const look = () => {
    for (const [holder, { sign }] of shown) if (!group.contains(holder) || signOf(holder) !== sign) drop(holder);
    for (const holder of group.querySelectorAll('.preset-picture')) {
      const sign = signOf(holder);
      if (shown.has(holder)) continue;
      if (known.has(keyOf(sign))) show(holder, sign, known.get(keyOf(sign)), true);
      else near.observe(holder);
    }
  };
  const changes = new MutationObserver(look);
  changes.observe(group, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-bag', 'src'] });
  look();
  return {
    end: () => {
      isOver = true;
      near.disconnect();
      changes.disconnect();
      for (const holder of shown.keys()) drop(holder);
    },
  };
};
