// Last step of a build. Trunk names the Wasm before wasm-opt has changed it, so a new optimiser would hide behind an old
// name in somebody's cache: here the Wasm and its glue are named after what they finally hold. Then every text-like
// file gets a brotli copy beside it, for servers that send such copies as they are.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const folder = process.argv[2];
const compressible = /\.(html|js|mjs|css|wasm|json|svg|txt|ftl|webmanifest)$/;
const digest = (algorithm, bytes, form) => createHash(algorithm).update(bytes).digest(form);
const filesOf = (place) => readdirSync(place, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name));

for (const stale of filesOf(folder).filter((path) => path.endsWith('.br'))) rmSync(stale);

// Trunk's own hashes lose leading zeros, so they are not always sixteen digits long.
for (const wasm of filesOf(folder).filter((path) => /-[0-9a-f]{8,16}_bg\.wasm$/.test(path))) {
  const oldStem = basename(wasm).replace(/_bg\.wasm$/, '');
  const glue = join(folder, `${oldStem}.js`);
  const others = filesOf(folder).filter((path) => /\.(js|mjs|css|json)$/.test(path) && path !== glue);
  const surprised = others.find((path) => readFileSync(path, 'utf8').includes(oldStem));
  if (surprised) throw new Error(`${basename(surprised)} names ${oldStem}; only index.html may`);
  // One hash for the pair: the glue and the Wasm only work together.
  const glueText = readFileSync(glue, 'utf8').replaceAll(oldStem, '');
  const both = digest('sha256', Buffer.concat([readFileSync(wasm), Buffer.from(glueText)]), 'hex').slice(0, 16);
  const newStem = oldStem.replace(/[0-9a-f]{8,16}$/, both);
  const oldGlue = readFileSync(glue);
  const newGlue = Buffer.from(oldGlue.toString('utf8').replaceAll(oldStem, newStem));
  const page = join(folder, 'index.html');
  const text = readFileSync(page, 'utf8')
    .replaceAll(oldStem, newStem)
    .replaceAll(digest('sha384', oldGlue, 'base64'), digest('sha384', newGlue, 'base64'));
  writeFileSync(page, text);
  writeFileSync(glue, newGlue);
  renameSync(wasm, join(folder, `${newStem}_bg.wasm`));
  renameSync(glue, join(folder, `${newStem}.js`));
}

// In a frame without an origin every file comes from elsewhere, and integrity is checked only for requests that say so.
const page = readFileSync(join(folder, 'index.html'), 'utf8')
  .replaceAll(/<(link|script)\b(?![^>]*\bcrossorigin)(?=[^>]*\bintegrity=)/g, '<$1 crossorigin');
writeFileSync(join(folder, 'index.html'), page);
for (const [, attributes] of page.matchAll(/<(?:link|script)\b([^>]*\bintegrity=[^>]*)>/g)) {
  const name = /(?:href|src)="?([^"\s>]+)/.exec(attributes)?.[1];
  const promised = /integrity="?sha384-([^"\s>]+)/.exec(attributes)?.[1];
  if (!name || !promised) continue;
  const actual = digest('sha384', readFileSync(join(folder, name)), 'base64');
  if (promised !== actual) throw new Error(`${name} does not have the integrity index.html promises`);
}

for (const path of filesOf(folder).filter((candidate) => compressible.test(candidate))) {
  const bytes = readFileSync(path);
  const text = path.endsWith('.wasm') ? constants.BROTLI_MODE_GENERIC : constants.BROTLI_MODE_TEXT;
  const packed = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_MODE]: text,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  if (packed.length < bytes.length) writeFileSync(`${path}.br`, packed);
}
