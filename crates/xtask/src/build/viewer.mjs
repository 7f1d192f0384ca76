// Puts the viewer into the built page: its script and its Wasm under names made from their contents, named by the page; and
// the Wasm that makes files of the bag, which only that script names, with its hash: whoever vouches for the script vouches
// for both.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { aside } from './aside.mjs';

const [page, target] = process.argv.slice(2);
const root = fileURLToPath(new URL('../../../../', import.meta.url));
const tools = createRequire(join(root, 'tests', 'journeys', 'package.json'));
const scripts = join(root, 'src', 'viewer');
const prefix = 'solid.';
const phrases = Object.fromEntries(['en', 'de', 'ar'].map((language) => {
  const all = JSON.parse(readFileSync(join(root, 'locales', `${language}.json`), 'utf8'));
  const ours = Object.entries(all).filter(([key]) => key.startsWith(prefix));
  return [language, Object.fromEntries(ours.map(([key, text]) => [key.slice(prefix.length), text]))];
}));
for (const old of readdirSync(page).filter((name) => /^(viewer|export)-/.test(name))) rmSync(join(page, old));
const put = (stem, extension, bytes) => {
  const name = `${stem}-${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}${extension}`;
  writeFileSync(join(page, name), bytes);
  return name;
};

const files = await aside({
  tools, folder: join(target, 'page', 'export'), name: 'export', exported: ['Export'], entry: join(scripts, 'export.js'),
});
const exporter = put('export', '.wasm', files.wasm);
const place = [
  // Written out like this, bundlers find the file. Vite before 8 moves a package's scripts when it develops, and leaves its
  // other files where they were.
  `const found = () => new URL(new URL('./${exporter}', import.meta.url).href, document.baseURI).href;`,
  "export const address = () => found().replace('/.vite/deps/', '/packwright-configurator/');",
  `export const integrity = 'sha384-${createHash('sha384').update(files.wasm).digest('base64')}';`,
];
const { code, wasm } = await aside({
  tools, folder: join(target, 'page', 'viewer'), name: 'viewer', exported: ['Viewer'], entry: join(scripts, 'viewer.js'),
  made: {
    './phrases.js': `export const phrases = ${JSON.stringify(phrases)};`,
    './export.js': files.code.toString('utf8'),
    './export-place.js': place.join('\n'),
  },
});
const [script, module] = [put('viewer', '.js', code), put('viewer', '.wasm', wasm)];
const file = join(page, 'index.html');
const html = readFileSync(file, 'utf8');
const named = html.replace(/ data-packwright-page(?=[\s=>])/, ` data-viewer="${script}" data-viewer-wasm="${module}"$&`);
if (named === html) throw new Error('the page has no place for the names of the viewer');
writeFileSync(file, named);
