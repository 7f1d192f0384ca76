// Writes picture files byte by byte, good ones and bad ones, so that no odd binary has to lie in the tree: PNG of every
// kind, JPEG of flat blocks, WebP of one colour.
import { crc32, deflateSync } from 'node:zlib';

const be = (value, length) => {
  const bytes = Buffer.alloc(length);
  bytes.writeUIntBE(value, 0, length);
  return bytes;
};
const le = (value, length) => be(value, length).reverse();
const latin = (text) => Buffer.from(text, 'latin1');

// PNG ----------------------------------------------------------------------------------------------------------------

export const pngMark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export function chunk(type, data = Buffer.alloc(0), sum) {
  const body = Buffer.concat([latin(type), data]);
  return Buffer.concat([be(data.length, 4), body, be(sum ?? crc32(body), 4)]);
}

export const header = (width, height, depth = 8, colour = 2, interlace = 0) =>
  chunk('IHDR', Buffer.concat([be(width, 4), be(height, 4), Buffer.from([depth, colour, 0, 0, interlace])]));

const channels = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const passes = [[0, 0, 8, 8], [4, 0, 8, 8], [0, 4, 4, 8], [2, 0, 4, 4], [0, 2, 2, 4], [1, 0, 2, 2], [0, 1, 1, 2]];

// A whole PNG. `paint(row, y)` may write into each row; `before` and `after` are further chunks around the pixels.
export function png({ width = 64, height = 48, depth = 8, colour = 2, interlace = 0, paint, before = [], after = [] } = {}) {
  const bytesOf = (pixels) => 1 + Math.ceil((pixels * channels[colour] * depth) / 8);
  let rows;
  if (interlace) {
    const sizes = passes.map(([x, y, dx, dy]) => [Math.ceil((width - x) / dx), Math.ceil((height - y) / dy)]);
    rows = Buffer.alloc(sizes.reduce((sum, [w, h]) => sum + (w > 0 && h > 0 ? bytesOf(w) * h : 0), 0));
  } else {
    const length = bytesOf(width);
    rows = Buffer.alloc(length * height);
    for (let y = 0; paint && y < height; y += 1) paint(rows.subarray(y * length + 1, (y + 1) * length), y);
  }
  const palette = colour === 3 ? [chunk('PLTE', Buffer.from([20, 20, 20, 200, 160, 40]))] : [];
  return Buffer.concat([
    pngMark, header(width, height, depth, colour, interlace), ...palette, ...before,
    chunk('IDAT', deflateSync(rows)), ...after, chunk('IEND'),
  ]);
}

// Frames of an animated PNG, each of one point.
export function frames(count) {
  const control = (number) => chunk('fcTL', Buffer.concat([
    be(number, 4), be(1, 4), be(1, 4), be(0, 4), be(0, 4), be(1, 2), be(10, 2), Buffer.from([0, 0]),
  ]));
  const point = deflateSync(Buffer.from([0, 9, 9, 9]));
  const before = [chunk('acTL', Buffer.concat([be(count, 4), be(0, 4)])), control(0)];
  const after = [];
  for (let frame = 1; frame < count; frame += 1) {
    after.push(control(frame * 2 - 1), chunk('fdAT', Buffer.concat([be(frame * 2, 4), point])));
  }
  return { before, after };
}

// A profile of so many bytes which do not compress.
export const profile = (size) => chunk('iCCP', Buffer.concat([latin('x\0\0'), deflateSync(noise(size), { level: 0 })]));

// The same bytes in every run.
export function noise(size, seed = 1) {
  const bytes = Buffer.alloc(size);
  let state = seed;
  for (let at = 0; at < size; at += 1) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}

// JPEG ---------------------------------------------------------------------------------------------------------------

export const segment = (marker, data) => Buffer.concat([Buffer.from([0xff, marker]), be(data.length + 2, 2), data]);

const dcLengths = [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0];
const tables = segment(0xc4, Buffer.concat([
  Buffer.from([0x00, ...dcLengths, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]),
  // Of the rest of a block only its end is ever written.
  Buffer.from([0x10, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
]));
const codes = (() => {
  const list = [];
  let code = 0;
  dcLengths.forEach((count, index) => {
    for (let left = count; left > 0; left -= 1) list.push([code++, index + 1]);
    code <<= 1;
  });
  return list;
})();

class Bits {
  bytes = [];
  held = 0;
  count = 0;
  put(value, length) {
    for (let bit = length - 1; bit >= 0; bit -= 1) {
      this.held = (this.held << 1) | ((value >> bit) & 1);
      if (++this.count === 8) this.flush();
    }
  }
  flush() {
    this.bytes.push(this.held);
    if (this.held === 0xff) this.bytes.push(0);
    this.held = 0;
    this.count = 0;
  }
  end() {
    while (this.count !== 0) this.put(1, 1);
    return Buffer.from(this.bytes);
  }
}

// A whole JPEG of flat blocks. `tone(x, y, component)` gives each block's level, 0 to 255; `extra` are further segments.
export function jpeg({ width = 64, height = 48, components = 3, progressive = false, tone, extra = [], sof } = {}) {
  const list = [...Array(components).keys()];
  const frame = Buffer.concat([
    Buffer.from([8]), be(height, 2), be(width, 2), Buffer.from([components]),
    ...list.map((index) => Buffer.from([index + 1, 0x11, 0])),
  ]);
  const bits = new Bits();
  const last = list.map(() => 0);
  for (let y = 0; y < height; y += 8) {
    for (let x = 0; x < width; x += 8) {
      for (const index of list) {
        const level = Math.round((tone?.(x, y, index) ?? 100) - 128);
        const step = level - last[index];
        last[index] = level;
        const size = step === 0 ? 0 : 32 - Math.clz32(Math.abs(step));
        bits.put(...codes[size]);
        if (size > 0) bits.put(step > 0 ? step : step + (1 << size) - 1, size);
        if (!progressive) bits.put(0, 1);
      }
    }
  }
  const all = list.flatMap((index) => [index + 1, 0]);
  const scan = segment(0xda, Buffer.from([components, ...all, 0, progressive ? 0 : 63, 0]));
  const adobe = components === 4 ? [segment(0xee, Buffer.concat([latin('Adobe'), Buffer.from([0, 100, 0, 0, 0, 0, 0])]))] : [];
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]), ...adobe, ...extra, segment(0xdb, Buffer.concat([Buffer.from([0]), Buffer.alloc(64, 8)])),
    segment(sof ?? (progressive ? 0xc2 : 0xc0), frame), tables, scan, bits.end(), Buffer.from([0xff, 0xd9]),
  ]);
}

// An EXIF block: which side is up, and a place, both marked so that they can be looked for.
export function exif(orientation, little = false) {
  const n = (value, length) => (little ? le(value, length) : be(value, length));
  const entry = (tag, type, count, value) => Buffer.concat([n(tag, 2), n(type, 2), n(count, 4), value]);
  const side = Buffer.concat([n(orientation, 2), n(0, 2)]);
  const tiff = Buffer.concat([
    latin(little ? 'II*\0' : 'MM\0*'), n(8, 4), n(2, 2), entry(0x0112, 3, 1, side), entry(0x8825, 4, 1, n(38, 4)), n(0, 4),
    n(1, 2), entry(0x001c, 2, 16, n(56, 4)), n(0, 4), latin('GPS-HOME-ADDRESS'),
  ]);
  return Buffer.concat([latin('Exif\0\0'), tiff]);
}

// WebP ---------------------------------------------------------------------------------------------------------------

export const riff = (...chunks) => {
  const body = Buffer.concat([latin('WEBP'), ...chunks]);
  return Buffer.concat([latin('RIFF'), le(body.length, 4), body]);
};
export const webpChunk = (type, data) =>
  Buffer.concat([latin(type), le(data.length, 4), data, Buffer.alloc(data.length & 1)]);

// One colour without loss: each code has a single symbol, so no pixel takes a bit.
export function lossless(width, height) {
  let bits = [];
  const put = (value, length) => { for (let bit = 0; bit < length; bit += 1) bits.push((value >> bit) & 1); };
  put(width - 1, 14); put(height - 1, 14); put(1, 1); put(0, 3); put(0, 3);
  for (const symbol of [60, 120, 200, 255]) { put(1, 1); put(0, 1); put(1, 1); put(symbol, 8); }
  put(1, 1); put(0, 1); put(0, 1); put(0, 1);
  const bytes = Buffer.alloc(Math.ceil(bits.length / 8) + 1);
  bits.forEach((bit, at) => { bytes[1 + (at >> 3)] |= bit << (at & 7); });
  bytes[0] = 0x2f;
  return webpChunk('VP8L', bytes);
}

export const extended = (width, height, flags) =>
  webpChunk('VP8X', Buffer.concat([Buffer.from([flags, 0, 0, 0]), le(width - 1, 3), le(height - 1, 3)]));

export function movingWebp(count) {
  const picture = Buffer.concat([le(0, 3), le(0, 3), le(15, 3), le(15, 3), le(50, 3), Buffer.from([0]), lossless(16, 16)]);
  const list = Array.from({ length: count }, () => webpChunk('ANMF', picture));
  return riff(extended(16, 16, 0x12), webpChunk('ANIM', Buffer.alloc(6)), ...list);
}

// A lossy grey point.
export const lossy = Buffer.from('UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA=', 'base64');
