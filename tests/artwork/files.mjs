// The corpus of artwork files: those that buyers really have, and those that nobody should. Each says what is to become
// of it: shown, perhaps with a note, or refused with a phrase of `locales/en.json`. Run by itself it writes the files
// into target/artwork and prints how many there are.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import {
  chunk, exif, extended, frames, header, jpeg, lossless, lossy, movingWebp, noise, png, pngMark, profile, riff, segment,
  webpChunk,
} from './bytes.mjs';
import { drawings } from './drawings.mjs';

export const folder = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'target', 'artwork');

const text = (words) => Buffer.from(words, 'latin1');
const cut = (bytes, share) => bytes.subarray(0, Math.floor(bytes.length * share));
const big = (width, height, depth = 1, colour = 0) => png({ width, height, depth, colour });
const halves = (x) => (x < 32 ? 60 : 190);

// Every file: { name, bytes, becomes, note, size, turned }. `size` is what is to be shown of a picture's measures.
export function corpus() {
  const list = [];
  const add = (name, bytes, becomes = 'shown', more = {}) => list.push({ name, bytes: Buffer.from(bytes), becomes, ...more });
  pngs(add);
  jpegs(add);
  webps(add);
  others(add);
  names(add);
  for (const [name, svg, becomes, note] of drawings) add(`drawing-${name}.svg`, Buffer.from(svg), becomes, { note });
  return list;
}

function pngs(add) {
  for (const [colour, depths] of [[0, [1, 2, 4, 8, 16]], [2, [8, 16]], [3, [1, 2, 4, 8]], [4, [8, 16]], [6, [8, 16]]]) {
    for (const depth of depths) {
      for (const interlace of [0, 1]) add(`png-${colour}-${depth}-${interlace}.png`, png({ colour, depth, interlace }));
    }
  }
  add('png-transparent.png', png({ colour: 6 }));
  add('png-1x1.png', png({ width: 1, height: 1 }));
  add('png-1x4096.png', png({ width: 1, height: 4096 }));
  add('png-4096x1.png', png({ width: 4096, height: 1 }));
  add('png-6000x1.png', png({ width: 6000, height: 1 }));
  add('png-6001x1.png', png({ width: 6001, height: 1 }), 'pixels');
  add('png-4000x4000.png', big(4000, 4000));
  add('png-6000x4000.png', big(6000, 4000));
  add('png-noise.png', png({ width: 1000, height: 1000, paint: (row, y) => row.set(noise(row.length, y + 1)) }));
  add('png-16-bit-3400.png', big(3400, 3400, 16, 6));
  add('png-16-bit-4000.png', big(4000, 4000, 16, 6), 'pixels');
  add('png-20000.png', big(20_000, 20_000), 'pixels');
  for (const [width, height] of [[60_000, 60_000], [2 ** 31 - 1, 2 ** 31 - 1], [5000, 5000], [1, 2 ** 30]]) {
    add(`png-says-${width}x${height}.png`, Buffer.concat([pngMark, header(width, height), chunk('IDAT', text('x')), chunk('IEND')]), 'pixels');
  }
  for (const [width, height] of [[0, 9], [9, 0], [2 ** 31, 9]]) {
    add(`png-says-${width}x${height}.png`, Buffer.concat([pngMark, header(width, height), chunk('IDAT', text('x')), chunk('IEND')]), 'damaged');
  }
  for (const [depth, colour] of [[3, 0], [16, 3], [8, 5], [0, 2]]) {
    add(`png-kind-${depth}-${colour}.png`, Buffer.concat([pngMark, header(9, 9, depth, colour), chunk('IDAT', text('x')), chunk('IEND')]), 'damaged');
  }
  const usual = png({ width: 200, height: 200, paint: (row, y) => row.fill(y) });
  for (const share of [0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99]) add(`png-cut-${share}.png`, cut(usual, share), 'damaged');
  add('png-mark-only.png', pngMark, 'damaged');
  add('png-no-data.png', Buffer.concat([pngMark, header(9, 9), chunk('IEND')]), 'damaged');
  add('png-nonsense-data.png', Buffer.concat([pngMark, header(9, 9), chunk('IDAT', noise(99)), chunk('IEND')]), 'either');
  add('png-wrong-sum-of-data.png', Buffer.concat([pngMark, header(9, 9), chunk('IDAT', text('xx'), 7), chunk('IEND')]), 'either');
  add('png-wrong-sum-of-header.png', Buffer.concat([pngMark, chunk('IHDR', header(9, 9).subarray(8, 21), 7), usual.subarray(33)]), 'either');
  add('png-endless-chunk.png', Buffer.concat([pngMark, header(9, 9), Buffer.from([0x7f, 0xff, 0xff, 0xff]), text('IDAT')]), 'damaged');
  add('png-many-chunks.png', png({ before: Array.from({ length: 25_000 }, () => chunk('teSt')) }));
  add('png-and-html.png', Buffer.concat([png(), text('<html><script>alert(1)</script>')]));
  add('png-html-inside.png', png({ before: [chunk('tEXt', text('Comment\0<script>alert(1)</script>'))] }), 'shown', { note: 'metadata' });
  add('png-and-archive.png', Buffer.concat([png(), text('PK\x03\x04'), noise(400)]));
  add('png-author.png', png({ before: [chunk('tEXt', text('Author\0GPS-HOME-ADDRESS')), chunk('eXIf', exif(1).subarray(6))] }), 'shown', { note: 'metadata' });
  add('png-profile-small.png', png({ before: [profile(3000)] }));
  add('png-profile-4-mb.png', png({ before: [profile(4_000_000)] }), 'profile');
  for (const count of [2, 10_000]) add(`png-moving-${count}.png`, png({ width: 1, height: 1, ...frames(count) }), 'shown', { note: 'note.animated' });
}

function jpegs(add) {
  const tone = (x) => halves(x);
  for (const progressive of [false, true]) {
    for (const components of [1, 3, 4]) {
      add(`jpeg-${progressive ? 'steps' : 'plain'}-${components}.jpg`, jpeg({ components, progressive, tone }), 'shown', { note: components === 4 ? 'note.cmyk' : undefined });
    }
  }
  for (let side = 1; side <= 8; side += 1) {
    const turned = side > 4;
    add(`jpeg-side-${side}.jpg`, jpeg({ extra: [segment(0xe1, exif(side, side % 2 === 0))], tone }), 'shown', { note: 'metadata', size: turned ? [48, 64] : [64, 48] });
  }
  add('jpeg-side-900.jpg', jpeg({ extra: [segment(0xe1, exif(900))] }), 'shown', { note: 'metadata' });
  add('jpeg-exif-cut.jpg', jpeg({ extra: [segment(0xe1, exif(6).subarray(0, 12))] }), 'shown', { note: 'metadata' });
  add('jpeg-xmp.jpg', jpeg({ extra: [segment(0xe1, text('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta exif:GPSLatitude="GPS-HOME-ADDRESS"/>'))] }), 'shown', { note: 'metadata' });
  add('jpeg-comment.jpg', jpeg({ extra: [segment(0xfe, text('<script>alert(1)</script>'))] }), 'shown', { note: 'metadata' });
  add('jpeg-2000.jpg', jpeg({ width: 2000, height: 2000, tone: (x, y) => (x ^ y) & 255 }));
  add('jpeg-5000x4000.jpg', jpeg({ width: 5000, height: 4000, components: 1 }));
  const icc = (count) => Array.from({ length: count }, (_, at) => segment(0xe2, Buffer.concat([text('ICC_PROFILE\0'), Buffer.from([at + 1, count]), noise(65_000)])));
  add('jpeg-profile-4-mb.jpg', jpeg({ extra: icc(62) }), 'profile');
  add('jpeg-profile-nonsense.jpg', jpeg({ extra: icc(2) }));
  for (const [width, height] of [[65_535, 65_535], [6_001, 8]]) {
    add(`jpeg-says-${width}x${height}.jpg`, Buffer.concat([text('\xff\xd8'), segment(0xc0, Buffer.from([8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 17, 0])), segment(0xda, Buffer.alloc(6)), text('\xff\xd9')]), 'pixels');
  }
  add('jpeg-says-0x9.jpg', Buffer.concat([text('\xff\xd8'), segment(0xc0, Buffer.from([8, 0, 9, 0, 0, 1, 1, 17, 0])), segment(0xda, Buffer.alloc(6)), text('\xff\xd9')]), 'damaged');
  for (const sof of [0xc3, 0xc9, 0xcd]) add(`jpeg-coding-${sof.toString(16)}.jpg`, jpeg({ sof }), 'damaged');
  for (const share of [0.01, 0.2, 0.5, 0.8, 0.99]) add(`jpeg-cut-${share}.jpg`, cut(jpeg({ width: 400, height: 400, tone }), share), 'damaged');
  add('jpeg-and-html.jpg', Buffer.concat([jpeg(), text('<html><script>alert(1)</script>')]));
  add('jpeg-and-archive.jpg', Buffer.concat([jpeg(), text('PK\x03\x04'), noise(400)]));
  add('jpeg-mark-only.jpg', text('\xff\xd8\xff'), 'damaged');
  add('jpeg-fill-bytes.jpg', Buffer.concat([text('\xff\xd8'), Buffer.alloc(3_000, 0xff), text('\xc4\0\x02'), jpeg().subarray(2)]), 'either');
}

function webps(add) {
  add('webp-plain.webp', lossy);
  add('webp-without-loss.webp', riff(lossless(64, 48)));
  add('webp-extended.webp', riff(extended(64, 48, 0), lossless(64, 48)));
  add('webp-4800x5000.webp', riff(lossless(4800, 5000)));
  add('webp-16384.webp', riff(lossless(16_384, 16_384)), 'pixels');
  add('webp-exif.webp', riff(extended(64, 48, 0x08), lossless(64, 48), webpChunk('EXIF', exif(1))), 'shown', { note: 'metadata' });
  add('webp-xmp.webp', riff(extended(64, 48, 0x04), lossless(64, 48), webpChunk('XMP ', text('GPS-HOME-ADDRESS'))), 'shown', { note: 'metadata' });
  add('webp-profile-4-mb.webp', riff(extended(64, 48, 0x20), webpChunk('ICCP', noise(4_000_000)), lossless(64, 48)), 'profile');
  for (const count of [2, 5_000]) add(`webp-moving-${count}.webp`, movingWebp(count), 'shown', { note: 'note.animated' });
  for (const share of [0.3, 0.6, 0.9]) add(`webp-cut-${share}.webp`, cut(lossy, share), 'damaged');
  add('webp-nonsense.webp', riff(webpChunk('VP8L', Buffer.concat([Buffer.from([0x2f, 9, 0, 0, 0]), noise(60)]))), 'either');
  add('webp-says-otherwise.webp', riff(extended(4000, 4000, 0), lossless(64, 48)), 'either');
  add('webp-without-picture.webp', riff(webpChunk('ALPH', noise(20))), 'damaged');
}

function others(add) {
  add('empty.png', Buffer.alloc(0), 'empty');
  add('empty.svg', Buffer.alloc(0), 'empty');
  add('zero-bytes.png', Buffer.alloc(4096), 'format');
  add('blanks.svg', Buffer.alloc(4096, 32), 'format');
  add('text.png', text('no picture'), 'format');
  add('program.exe', text('MZ\x90\0'), 'format');
  add('gif.gif', text('GIF89a\x01\0\x01\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;'), 'format');
  add('gif-named-png.png', text('GIF89a\x01\0\x01\0'), 'format');
  add('bmp.bmp', Buffer.concat([text('BM'), Buffer.alloc(60)]), 'format');
  add('tiff.tif', Buffer.concat([text('II*\0'), Buffer.alloc(60)]), 'format');
  for (const brand of ['heic', 'avif', 'mp42', 'qt  ']) add(`${brand.trim()}.png`, Buffer.concat([text(`\0\0\0\x18ftyp${brand}`), Buffer.alloc(60)]), 'format');
  add('pdf.png', text('%PDF-1.7\n1 0 obj\n'), 'format');
  add('postscript.eps', text('%!PS-Adobe-3.0 EPSF-3.0'), 'format');
  add('photoshop.psd', Buffer.concat([text('8BPS\0\x01'), Buffer.alloc(60)]), 'format');
  add('icon.ico', Buffer.concat([Buffer.from([0, 0, 1, 0, 1, 0]), Buffer.alloc(60)]), 'format');
  add('archive.png', Buffer.concat([text('PK\x03\x04'), noise(300)]), 'format');
  add('drawing-packed.svgz', gzipSync(Buffer.from('<svg/>')), 'format');
  add('drawing-utf16.svg', Buffer.from('\ufeff<svg xmlns="http://www.w3.org/2000/svg"/>', 'utf16le'), 'format');
  add('drawing-not-utf8.svg', Buffer.concat([text('<svg xmlns="http://www.w3.org/2000/svg"><g id="\xff\xfe"/>'), text('</svg>')]), 'damaged');
  add('noise.png', noise(5000), 'format');
  add('5-mb.png', png({ after: [chunk('tEXt', Buffer.alloc(5 * 1024 * 1024 - 200, 65))] }), 'shown', { note: 'metadata' });
  add('5-mb-and-one.png', Buffer.concat([png(), Buffer.alloc(5 * 1024 * 1024)]), 'bytes');
  add('50-mb.png', Buffer.concat([png(), Buffer.alloc(50 * 1024 * 1024)]), 'bytes');
}

function names(add) {
  for (const [name, bytes] of [
    ['png-really-a.jpg', png()], ['jpeg-really-a.png', jpeg()], ['webp-really-a.png', lossy],
    ['drawing-really-a.png', Buffer.from('<svg viewBox="0 0 9 9"><rect width="9" height="9"/></svg>')],
    ['no-ending', png()], ['logo<script>alert(1)<script>.png', png()], ['لوغو.png', png()],
    ['logo\u202egpj.png', png()], [`${'long'.repeat(50)}.png`, png()], ['   .png', png()], ['😀.png', png()],
  ]) add(name, bytes);
}

// Writes what is not there yet; returns the corpus with each file's path.
export function written() {
  mkdirSync(folder, { recursive: true });
  return corpus().map((file) => {
    const path = join(folder, file.name);
    writeFileSync(path, file.bytes);
    return { ...file, path };
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = written();
  const sum = createHash('sha256');
  for (const { name, bytes } of files) sum.update(name).update(bytes);
  console.log(`${files.length} files in ${folder}, ${sum.digest('hex').slice(0, 16)}`);
}
