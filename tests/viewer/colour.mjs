// Colours as the eye tells them apart: from sRGB to CIE Lab (D65), and the difference of 2000 between two of them.
const { abs, atan2, cos, exp, hypot, PI, sin, sqrt } = Math;

const linear = (part) => {
  const value = part / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};
const bend = (value) => (value > 216 / 24389 ? Math.cbrt(value) : (value * 24389 / 27 + 16) / 116);

// [red, green, blue] of 0 to 255 as [L, a, b].
export function lab(rgb) {
  const [r, g, b] = rgb.map(linear);
  const x = bend((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = bend(0.2126729 * r + 0.7151522 * g + 0.0721750 * b);
  const z = bend((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const turn = (a, b) => (a === 0 && b === 0 ? 0 : (atan2(b, a) * 180 / PI + 360) % 360);
const rad = (degrees) => degrees * PI / 180;

// The difference CIEDE2000 of two colours in Lab.
export function apart([l1, a1, b1], [l2, a2, b2]) {
  const mean = ((hypot(a1, b1) + hypot(a2, b2)) / 2) ** 7;
  const stretch = 1.5 - 0.5 * sqrt(mean / (mean + 25 ** 7));
  const [c1, c2] = [hypot(a1 * stretch, b1), hypot(a2 * stretch, b2)];
  const [h1, h2] = [turn(a1 * stretch, b1), turn(a2 * stretch, b2)];
  const isGrey = c1 * c2 === 0;
  let [dh, h] = [h2 - h1, (h1 + h2) / 2];
  if (isGrey) [dh, h] = [0, h1 + h2];
  else if (abs(dh) > 180) {
    dh -= dh > 0 ? 360 : -360;
    h += h < 180 ? 180 : -180;
  }
  const [l, c] = [(l1 + l2) / 2, (c1 + c2) / 2];
  const t = 1 - 0.17 * cos(rad(h - 30)) + 0.24 * cos(rad(2 * h)) + 0.32 * cos(rad(3 * h + 6)) - 0.2 * cos(rad(4 * h - 63));
  const light = (l2 - l1) / (1 + 0.015 * (l - 50) ** 2 / sqrt(20 + (l - 50) ** 2));
  const chroma = (c2 - c1) / (1 + 0.045 * c);
  const hue = 2 * sqrt(c1 * c2) * sin(rad(dh / 2)) / (1 + 0.015 * c * t);
  const twist = -sin(rad(60 * exp(-(((h - 275) / 25) ** 2)))) * 2 * sqrt(c ** 7 / (c ** 7 + 25 ** 7));
  return sqrt(light ** 2 + chroma ** 2 + hue ** 2 + twist * chroma * hue);
}

// Six digits as [red, green, blue].
export const rgb = (digits) => [0, 2, 4].map((place) => Number.parseInt(digits.slice(place, place + 2), 16));

// Pairs with the difference their authors publish for them (Sharma, Wu and Dalal, 2005): for the check of this file.
export const known = [
  [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
  [[50, 2.5, 0], [50, 0, -2.5], 4.3065],
  [[50, 2.5, 0], [73, 25, -18], 27.1492],
  [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
  [[63.0109, -31.0961, -5.8663], [62.8187, -29.7946, -4.0864], 1.263],
  [[22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619], 2.0373],
  [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
];
