// Makes the files of the artwork journeys, so that no odd binary has to lie in the tree.
import { deflateSync } from 'node:zlib';

const chunk = (type, data) => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(checksum(body));
  return Buffer.concat([length, body, sum]);
};

// A well-formed PNG of 20000 by 20000 black points, 48 kB on disk and 1.6 GB once decoded.
export function hugePng(side = 20_000) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc(side * (1 + Math.ceil(side / 8)));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

// Ten symbols, each using the one before ten times: ten thousand million squares from two kilobytes.
export function nestedUses(depth = 10) {
  const uses = (level) => `<use href="#n${level}"/>`.repeat(10);
  const levels = Array.from({ length: depth }, (_, level) => `<g id="n${level + 1}">${uses(level)}</g>`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><defs>
    <rect id="n0" width="1" height="1"/>${levels}</defs><use href="#n${depth}"/></svg>`;
}

function checksum(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
