// Puts the viewer into the built page: its script and its Wasm under names made from their contents, named by the page; the
// script of its list, which only that script names, with its hash; and the Wasm that makes files of the bag, which only the
// list names, likewise: whoever vouches for the first script vouches for all.
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
// What the bar itself says; all else is said by its list.
const first = ['views', 'front', 'three-quarter', 'side', 'back', 'top', 'open', 'detail', 'more', 'absent', 'hint'];
const phrases = (isSaid) => {
  const texts = ['en', 'de', 'ar'].map((language) => {
    const all = JSON.parse(readFileSync(join(root, 'locales', `${language}.json`), 'utf8'));
    const ours = Object.entries(all).filter(([key]) => key.startsWith(prefix)).map(([key, text]) => [key.slice(prefix.length), text]);
    return [language, Object.fromEntries(ours.filter(([key]) => isSaid(key)))];
  });
  return `export const phrases = ${JSON.stringify(Object.fromEntries(texts))};`;
};
for (const old of readdirSync(page).filter((name) => /^(viewer|list|export)-/.test(name))) rmSync(join(page, old));
const put = (stem, extension, bytes) => {
  const name = `${stem}-${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}${extension}`;
  writeFileSync(join(page, name), bytes);
  return name;
};

const hash = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

// The list with the glue of what makes files, and the place of that Wasm.
const files = await aside({
  tools, folder: join(target, 'page', 'export'), name: 'export', exported: ['Export'], entry: join(scripts, 'list.js'),
  made: (wasm) => ({
    './phrases.js': phrases((key) => !first.includes(key)),
    './export-place.js': [
      // Written out like this, bundlers find the file. Vite before 8 moves a package's scripts when it develops, and leaves
      // its other files where they were.
      `const found = () => new URL(new URL('./${put('export', '.wasm', wasm)}', import.meta.url).href, document.baseURI).href;`,
      "export const address = () => found().replace('/.vite/deps/', '/packwright-configurator/');",
      `export const integrity = '${hash(wasm)}';`,
    ].join('\n'),
  }),
});
const list = put('list', '.js', files.code);
const { code, wasm } = await aside({
  tools, folder: join(target, 'page', 'viewer'), name: 'viewer', exported: ['Viewer'], entry: join(scripts, 'viewer.js'), external: [`./${list}`],
  made: () => ({
    './phrases.js': phrases((key) => first.includes(key)),
    './list-place.js': [
      `export const name = '${list}';`,
      `export const integrity = '${hash(files.code)}';`,
      // Written out like this, bundlers find the script.
      `export const imported = () => import('./${list}');`,
    ].join('\n'),
  }),
});
const [script, module] = [put('viewer', '.js', code), put('viewer', '.wasm', wasm)];
const file = join(page, 'index.html');
const html = readFileSync(file, 'utf8');
const named = html.replace(/ data-packwright-page(?=[\s=>])/, ` data-viewer="${script}" data-viewer-wasm="${module}"$&`);
if (named === html) throw new Error('the page has no place for the names of the viewer');
writeFileSync(file, named);
