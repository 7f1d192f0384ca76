// Lines of dimension over the solid bag, and the outline of a telephone beside it: how large it is, without reading a
// table. Drawn anew with every picture, in the language of the page; readers of the screen hear the same in words.
import { bag } from './models.js';

const NAMESPACE = 'http://www.w3.org/2000/svg';
// A telephone as most people carry one: millimetres wide and high, and its corners' radius.
const [PHONE_WIDTH, PHONE_HEIGHT, RADIUS] = [72, 148, 10];
// How far from the bag a line keeps, and how long one has to be on the screen to be read, in points.
const AWAY = 16;
const SHORTEST = 26;
const TICK = 4;
// How far pockets stand out before the body, and straps behind it, in millimetres.
const POCKETS = 44;
const STRAPS = 70;
// What a text keeps from the edge of the picture, its halo included.
const MARGIN = 3;
const { PI, abs, cos, hypot, max, min, sign, sin } = Math;

const node = (name, attributes, parent) => {
  const made = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  parent?.append(made);
  return made;
};

// The outline of a rectangle with round corners that stands on the floor: how far along it, and how high.
const phone = [[PHONE_WIDTH - RADIUS, RADIUS, -PI / 2], [PHONE_WIDTH - RADIUS, PHONE_HEIGHT - RADIUS, 0], [RADIUS, PHONE_HEIGHT - RADIUS, PI / 2], [RADIUS, RADIUS, PI]]
  .flatMap(([along, up, from]) => [0, 1, 2, 3, 4].map((part) => {
    const angle = from + (part * PI) / 8;
    return [along + RADIUS * cos(angle), up + RADIUS * sin(angle)];
  }));

// `project` tells where a place in millimetres is seen, as shares of the canvas; `facing` to which side the eye stands.
export const measures = (place, canvas, { project, facing, locale }) => {
  const sheet = node('svg', { class: 'stage-measures', 'aria-hidden': 'true' });
  let isShown = false;

  const length = (millimetres) => new Intl.NumberFormat(locale(), { style: 'unit', unit: 'centimeter', maximumFractionDigits: 1 }).format(millimetres / 10);

  const draw = () => {
    if (!isShown) return;
    // The measures of the body, as the bag's code says them.
    const said = /(?:^|;)size=(\d+)x(\d+)x(\d+)/.exec(bag(place).code);
    if (!said) return;
    const [width, height, depth] = said.slice(1).map(Number);
    const { clientWidth: wide, clientHeight: high } = canvas;
    Object.assign(sheet.style, { insetBlockStart: canvas.style.insetBlockStart, blockSize: `${high}px` });
    sheet.setAttribute('viewBox', `0 0 ${wide} ${high}`);
    sheet.replaceChildren();
    const seen = (where) => {
      const [x, y] = project(...where);
      return [x * wide, y * high];
    };
    const [right, front] = facing();
    const [side, face] = [sign(right) || 1, sign(front) || 1];
    // From the side, what stands upright keeps clear of pockets and straps instead of the width, and of the width's line.
    const isSide = abs(right) > abs(front);
    const upright = isSide ? [side * (width / 2), face * (depth / 2 + POCKETS + AWAY * 3)] : [-side * face * (width / 2 + AWAY), (face * depth) / 2];
    // Each line lies before the face of the box that is seen, so that the bag does not stand in its way.
    const lines = [
      [width, [-width / 2, 0, face * (depth / 2 + AWAY * 2)], [width / 2, 0, face * (depth / 2 + AWAY * 2)]],
      [depth, [side * (width / 2 + AWAY), 0, -depth / 2], [side * (width / 2 + AWAY), 0, depth / 2]],
      [height, [upright[0], 0, upright[1]], [upright[0], height, upright[1]]],
    ];
    for (const [value, from, to] of lines) {
      const [[x, y], [toX, toY]] = [seen(from), seen(to)];
      const long = hypot(toX - x, toY - y);
      if (!(long > SHORTEST)) continue;
      const [across, up] = [(-(toY - y) / long) * TICK, ((toX - x) / long) * TICK];
      const ends = [[x, y], [toX, toY]].map(([endX, endY]) => `M${endX - across} ${endY - up}L${endX + across} ${endY + up}`);
      node('path', { d: `M${x} ${y}L${toX} ${toY}${ends.join('')}` }, sheet);
      // Beside an upright line; under a lying one, or at its nearer end where it is too short to stand over a text.
      const isUpright = abs(toX - x) < abs(toY - y);
      const outward = (x + toX) / 2 < wide / 2 ? -1 : 1;
      const near = y > toY ? [x, y] : [toX, toY];
      const isFlat = abs(toY - y) < TICK;
      const [atX, atY] = isUpright || isFlat || long > 90 ? [(x + toX) / 2, (y + toY) / 2] : near;
      // From near, a line's middle may be out of the picture: there is nothing to be read then.
      if (atX < 0 || atX > wide || atY < 0 || atY > high) continue;
      const at = isUpright
        ? { x: atX + outward * 8, y: atY, 'text-anchor': outward < 0 ? 'end' : 'start', dy: '.35em' }
        : { x: atX, y: atY + 17, 'text-anchor': 'middle' };
      node('text', { ...at, direction: 'ltr' }, sheet).textContent = length(value);
    }
    // A text that would stand over the edge moves inwards. All are asked first: each change would have the page laid out anew.
    const texts = [...sheet.querySelectorAll('text')].map((text) => [text, text.getBBox()]);
    const inwards = (from, long, room) => max(MARGIN - from, min(0, room - MARGIN - from - long));
    for (const [text, box] of texts) {
      text.setAttribute('transform', `translate(${inwards(box.x, box.width, wide)} ${inwards(box.y, box.height, high)})`);
    }
    const clear = isSide ? depth / 2 + STRAPS : width / 2 + AWAY * 2;
    const where = ([along, up]) => (isSide ? [side * (width / 2), up, -face * (clear + along)] : [side * face * (clear + along), up, (face * depth) / 2]);
    const points = phone.map((point) => seen(where(point)).map((value) => value.toFixed(1)).join(' '));
    node('path', { d: `M${points.join('L')}Z`, class: 'stage-phone' }, sheet);
  };

  return {
    draw,
    show: (isWanted) => {
      isShown = isWanted;
      if (isWanted) canvas.parentElement.append(sheet);
      else sheet.remove();
      draw();
    },
    end: () => sheet.remove(),
  };
};
