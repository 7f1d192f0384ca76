// The front panel as the picture shows it: where its points lie, and the colour they have in the middle.
import { apart, lab, rgb } from './colour.mjs';

const { cos, round, sin, tan } = Math;
// Height of the view in radians, as crates/viewer/src/camera.rs has it.
const LENS = 0.42;

// A point in millimetres as shares of the picture's width and height, from the upper left.
export function projected([x, y, z], { yaw, pitch, distance, target }, proportions) {
  const away = [sin(yaw) * cos(pitch), sin(pitch), cos(yaw) * cos(pitch)];
  const right = [cos(yaw), 0, -sin(yaw)];
  const up = [-sin(yaw) * sin(pitch), cos(pitch), -cos(yaw) * sin(pitch)];
  const from = [x, y - target, z];
  const along = (axis) => axis.reduce((sum, part, at) => sum + part * from[at], 0);
  const scale = 0.5 / tan(LENS / 2) / (distance - along(away));
  return [0.5 + along(right) * scale / proportions, 0.5 - along(up) * scale];
}

const median = (values) => values.sort((one, other) => one - other)[values.length >> 1];

// The median colour of the front of a bag of `size` millimetres between pocket and crown, as [red, green, blue].
export function colourOf({ rgba, width, height }, view, size) {
  const [wide, high, deep] = size.split('x').map(Number);
  const seen = [];
  for (let row = 0; row <= 12; row += 1) {
    for (let column = 0; column <= 12; column += 1) {
      const point = [(column / 12 - 0.5) * 0.56 * wide, (0.24 + row / 12 * 0.4) * high, deep / 2];
      const [x, y] = projected(point, view, width / height);
      const at = (round(y * height) * width + round(x * width)) * 4;
      if (rgba[at + 3] > 250) seen.push([...rgba.slice(at, at + 3)]);
    }
  }
  if (seen.length < 100) throw new Error(`only ${seen.length} of 169 points of the front are in the picture`);
  return [0, 1, 2].map((part) => median(seen.map((one) => one[part])));
}

// How far a colour seen is from the one chosen, six digits.
export const strayed = (seen, chosen) => apart(lab(seen), lab(rgb(chosen)));

// Six digits of a colour that is `far` (CIEDE2000) from the one given, a little lighter and yellower.
export function shifted(digits, far) {
  const from = rgb(digits);
  let best = digits;
  for (let step = 0, reached = 0; reached < far && step < 80; step += 1) {
    const to = [from[0] + step, from[1] + step, from[2]].map((part) => Math.min(255, part));
    reached = apart(lab(from), lab(to));
    best = to.map((part) => part.toString(16).padStart(2, '0')).join('');
  }
  return best;
}
