// Lists the files of a folder with their hashes, and with `--sizes` what each weighs, raw, gzip and brotli.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const [folder, ...words] = process.argv.slice(2);
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
  .map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path)])
  .sort(([a], [b]) => (a < b ? -1 : 1));
for (const [name, bytes] of files) {
  const hash = `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
  if (!words.includes('--sizes')) console.log(`${hash}  ${name}`);
  else {
    const sizes = [bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes).length];
    console.log(`${sizes.map((size) => String(size).padStart(8)).join('')}  ${hash}  ${name}`);
  }
}
