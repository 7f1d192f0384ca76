// How far two pictures of the bag are apart: in colour, on cells of 4×4 points, so that an edge drawn half a point elsewhere
// or another rounding counts for little; and in outline, point by point.
import { apart, lab } from './colour.mjs';

const CELL = 4;
// Cells a patch is wide and high: a thing as small as a turn-lock in the whole picture fills one.
const PATCH = 3;
// What lies behind the bag where it is compared: neither of the stage's colours, so that a shadow counts in both moods.
const GROUND = 176;
// The shadow on the floor is never opaque.
const SOLID = 250;

// Colours in Lab of the cells, and how much of each cell is covered.
function cells({ rgba, width, height }) {
  const [across, down] = [Math.floor(width / CELL), Math.floor(height / CELL)];
  const made = { across, down, colours: [], cover: [] };
  for (let row = 0; row < down; row += 1) {
    for (let column = 0; column < across; column += 1) {
      const sum = [0, 0, 0, 0];
      for (let y = row * CELL; y < (row + 1) * CELL; y += 1) {
        for (let x = column * CELL; x < (column + 1) * CELL; x += 1) {
          const at = (y * width + x) * 4;
          const alpha = rgba[at + 3] / 255;
          for (let part = 0; part < 3; part += 1) sum[part] += rgba[at + part] * alpha + GROUND * (1 - alpha);
          sum[3] += alpha;
        }
      }
      made.colours.push(lab(sum.slice(0, 3).map((value) => value / CELL ** 2)));
      made.cover.push(sum[3] / CELL ** 2);
    }
  }
  return made;
}

// { mean, high, patch, outline, map }: the mean difference (CIEDE2000) of all cells in which there is anything, that which one
// cell in a hundred exceeds, that of the worst patch, the share that the two outlines have in common, and all cells.
export function compare(one, other) {
  if (one.width !== other.width || one.height !== other.height) {
    throw new Error(`the pictures are ${one.width}×${one.height} and ${other.width}×${other.height}`);
  }
  const [a, b] = [cells(one), cells(other)];
  const map = a.colours.map((colour, at) => (a.cover[at] + b.cover[at] < 0.02 ? -1 : apart(colour, b.colours[at])));
  const seen = map.filter((value) => value >= 0).sort((x, y) => x - y);
  let patch = 0;
  for (let row = 0; row + PATCH <= a.down; row += 1) {
    for (let column = 0; column + PATCH <= a.across; column += 1) {
      let sum = 0;
      for (let cell = 0; cell < PATCH ** 2; cell += 1) {
        sum += Math.max(0, map[(row + Math.floor(cell / PATCH)) * a.across + column + cell % PATCH]);
      }
      patch = Math.max(patch, sum / PATCH ** 2);
    }
  }
  let [both, either] = [0, 0];
  for (let at = 3; at < one.rgba.length; at += 4) {
    const [here, there] = [one.rgba[at] >= SOLID, other.rgba[at] >= SOLID];
    both += here && there ? 1 : 0;
    either += here || there ? 1 : 0;
  }
  return {
    mean: seen.length === 0 ? 0 : seen.reduce((sum, value) => sum + value, 0) / seen.length,
    high: seen[Math.floor(seen.length * 0.99)] ?? 0,
    patch, outline: either === 0 ? 1 : both / either, map, across: a.across, down: a.down,
  };
}

// The differences as a picture: nothing white, ten and more deep red.
export function heat({ map, across, down }, width, height) {
  const rgba = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [row, column] = [Math.min(down - 1, Math.floor(y / CELL)), Math.min(across - 1, Math.floor(x / CELL))];
      const share = Math.min(1, Math.max(0, map[row * across + column]) / 10);
      rgba.set([255 - 95 * share, 255 * (1 - share), 255 * (1 - share), 255], (y * width + x) * 4);
    }
  }
  return rgba;
}

// The middle half of a picture's rows.
export const band = ({ rgba, width, height }) => ({ rgba: rgba.slice(height * width, height * width * 3), width, height: height / 2 });

// Facts of a single picture: the share that is opaque, and the box around that, as shares of width and height.
export function outline({ rgba, width, height }) {
  const box = { left: 1, top: 1, right: 0, bottom: 0 };
  let count = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (rgba[(y * width + x) * 4 + 3] < SOLID) continue;
      count += 1;
      box.left = Math.min(box.left, x / width);
      box.right = Math.max(box.right, (x + 1) / width);
      box.top = Math.min(box.top, y / height);
      box.bottom = Math.max(box.bottom, (y + 1) / height);
    }
  }
  return { coverage: count / (width * height), box };
}

// The picture with the shadow's noise taken out of it, cell by cell, which changes no comparison and takes a third off the
// file: a shadow is black at more or less cover.
export function calmed({ rgba, width, height }) {
  const out = new Uint8ClampedArray(rgba);
  for (let top = 0; top < height; top += CELL) {
    for (let left = 0; left < width; left += CELL) {
      const shadow = [];
      for (let y = top; y < Math.min(height, top + CELL); y += 1) {
        for (let x = left; x < Math.min(width, left + CELL); x += 1) {
          const at = (y * width + x) * 4;
          if (rgba[at + 3] < SOLID) shadow.push(at);
        }
      }
      const cover = Math.round(shadow.reduce((sum, at) => sum + rgba[at + 3], 0) / Math.max(1, shadow.length));
      for (const at of shadow) out.set([0, 0, 0, cover], at);
    }
  }
  return { rgba: out, width, height };
}
