// Makes the element's folder out of the built page: the same Wasm and glue, the style sheet and the first view as data,
// and the scripts that hold a widget on somebody else's page. The loader names every file with its hash, so that the
// hash of the loader vouches for all of them.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { aside } from './aside.mjs';

const [page, target, version] = process.argv.slice(2);
const root = fileURLToPath(new URL('../../../../', import.meta.url));
const tools = createRequire(join(root, 'tests', 'journeys', 'package.json'));
const { build } = tools('esbuild');
const { parse } = await import(tools.resolve('parse5'));
const scripts = join(root, 'src', 'embed');
const out = join(page, 'embed');
const sha = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
const nameOf = (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 16);
const only = (pattern) => {
  const found = readdirSync(page).filter((name) => pattern.test(name));
  if (found.length !== 1) throw new Error(`the page has ${found.length} files like ${pattern}`);
  return found[0];
};

const words = readFileSync(join(root, 'target', 'element-words.json'), 'utf8');
rmSync(out, { recursive: true, force: true });
mkdirSync(join(out, 'locale'), { recursive: true });
const externals = [];
const integrity = {};
const put = (name, bytes) => {
  mkdirSync(dirname(join(out, name)), { recursive: true });
  writeFileSync(join(out, name), bytes);
  integrity[name] = sha(bytes);
  return name;
};
const hashed = (stem, extension, bytes) => put(`${stem}-${nameOf(bytes)}${extension}`, bytes);

const html = readFileSync(join(page, 'index.html'), 'utf8');
const wasmFiles = readdirSync(page).filter((name) => name.endsWith('.wasm'));
const main = only(/_bg\.wasm$/);
const glue = main.replace('_bg.wasm', '.js');
const viewer = [only(/^viewer-.*\.js$/), only(/^viewer-.*\.wasm$/)];
// What only the viewer's own scripts name.
const list = only(/^list-.*\.js$/);
const intake = await withGlue('intake', ['take']);
externals.push(`./${glue}`, `./${intake[0]}`, `./${viewer[0]}`);
for (const name of [...wasmFiles, glue, viewer[0], list]) put(name, readFileSync(join(page, name)));
const view = hashed('dress', '.json', JSON.stringify({
  sheet: readFileSync(join(page, only(/^styles-.*\.css$/)), 'utf8'),
  view: firstView(html),
}));
const aliases = {};
for (const name of readdirSync(join(page, 'locale')).filter((each) => !each.endsWith('.br'))) {
  aliases[`pack-${name.split('-')[0]}`] = put(`locale/${name}`, readFileSync(join(page, 'locale', name)));
}
// English is in the Wasm; what a host says its own way is put into this.
aliases['pack-en'] = hashed('locale/en', '.txt', readFileSync(join(root, 'target', 'pack-en.txt')));
// A catalogue of the host may use our texts by their keys.
for (const name of readdirSync(join(root, 'locales', 'catalogue'))) {
  const tag = name.replace('.json', '');
  const texts = JSON.stringify(JSON.parse(readFileSync(join(root, 'locales', 'catalogue', name), 'utf8')));
  aliases[`texts-${tag}`] = hashed(`locale/texts-${tag}`, '.json', texts);
}
// A host may put words of its own in place of ours.
aliases['phrase-list'] = hashed('locale/phrases', '.json', readFileSync(join(root, 'target', 'phrase-list.json')));
if (existsSync(join(scripts, 'artwork-worker.js'))) {
  aliases['artwork-worker'] = hashed('artwork-worker', '.js', await bundled('artwork-worker.js'));
}

const artwork = only(/^artwork-.*\.wasm$/);
const artworkPlace = [
  // Written out like this, bundlers find the file. Vite before 8 moves a package's scripts when it develops, and leaves its
  // other files where they were.
  `const found = () => new URL(new URL('./${artwork}', import.meta.url).href, document.baseURI).href;`,
  "export const address = () => found().replace('/.vite/deps/', '/packwright-configurator/');",
  `export const integrity = '${integrity[artwork]}';`,
].join('\n');
const beside = hashed('beside', '.js', await bundled('beside.js', { made: { './artwork-place.js': artworkPlace } }));
externals.push(`./${beside}`);
const needed = Object.fromEntries([main, glue, view, beside, ...intake, ...viewer].map((name) => [name, integrity[name]]));
const facts = [
  `export const VERSION = ${JSON.stringify(version)};`,
  `export const [GLUE, MAIN, DRESS, BESIDE, INTAKE_GLUE, INTAKE, VIEWER, VIEWER_WASM] = ${JSON.stringify([glue, main, view, beside, ...intake, ...viewer])};`,
];
const online = [
  ...facts,
  `export const files = ${JSON.stringify(needed)};`,
  `const aliases = ${JSON.stringify(aliases)};`,
  'export const BASE = import.meta.url;',
  'export const address = (name) => new URL(aliases[name] ?? name, BASE).href;',
  'export const imported = (name) => import(address(name));',
].join('\n');
// A bundler finds files by addresses written out, and gives the glue a hash of its own.
// Vite writes a small file into the address itself, which a policy for content may forbid to fetch; its query says no.
const INLINED = 4096;
const literal = (name) => {
  const query = readFileSync(join(out, name)).length < INLINED ? '?no-inline' : '';
  return `new URL('./${name}${query}', import.meta.url).href`;
};
const listed = [...wasmFiles, intake[1], view].map((name) => [name, name]).concat(Object.entries(aliases));
const packaged = [
  ...facts,
  `export const files = ${JSON.stringify({ ...needed, [glue]: undefined, [beside]: undefined, [intake[0]]: undefined, [viewer[0]]: undefined })};`,
  `const addresses = {\n${listed.map(([key, name]) => `  '${key}': () => ${literal(name)},`).join('\n')}\n};`,
  // Asked for in a page only: some bundlers put a path without a host, or one on the machine that builds, in the place of
  // an address. Vite before 8 moves a package's scripts when it develops, and leaves its other files where they were.
  "const found = (name) => (addresses[name] ? new URL(addresses[name](), document.baseURI).href : '');",
  "export const address = (name) => found(name).replace('/.vite/deps/', '/packwright-configurator/');",
  `export const BASE = { toString: () => address('${main}') };`,
  `const modules = { '${glue}': () => import('./${glue}'), '${beside}': () => import('./${beside}'), '${intake[0]}': () => import('./${intake[0]}'), '${viewer[0]}': () => import('./${viewer[0]}') };`,
  'export const imported = (name) => modules[name]();',
].join('\n');

put('packwright-configurator.js', await bundled('entry.js', { files: online }));
put('index.js', await bundled('entry.js', { files: packaged }));
for (const [entry, name] of [['frame/parent.js', 'packwright-frame.js'], ['frame/child.js', 'frame.js'], ['check/check.js', 'check.js']]) {
  if (existsSync(join(scripts, entry))) put(name, await bundled(entry, { files: online, format: name === 'frame.js' ? 'iife' : 'esm' }));
}
for (const name of ['frame/frame.html', 'frame/frame.css', 'check/check.html', 'check/check.css']) {
  if (existsSync(join(scripts, name))) put(basename(name), readFileSync(join(scripts, name)));
}
writeFileSync(join(out, 'integrity.json'), `${JSON.stringify({ version, files: integrity }, null, 2)}\n`);

async function bundled(entry, { files = '', made: more = {}, format = 'esm' } = {}) {
  const made = { './files.js': files, './words.js': `export const known = ${words};`, ...more };
  const plugin = {
    name: 'made',
    setup(setting) {
      setting.onResolve({ filter: /\/(files|words|artwork-place|\w+-glue)\.js$/ }, ({ path }) => ({ path: `./${basename(path)}`, namespace: 'made' }));
      setting.onLoad({ filter: /./, namespace: 'made' }, ({ path }) => ({ contents: made[path], resolveDir: scripts }));
    },
  };
  const { outputFiles, warnings } = await build({
    entryPoints: [join(scripts, entry)], bundle: true, format, target: 'es2022', minify: true, write: false,
    legalComments: 'none', charset: 'utf8', plugins: [plugin], external: externals, logLevel: 'silent',
  });
  if (warnings.length > 0) throw new Error(warnings.map(({ text }) => text).join('\n'));
  return Buffer.from(outputFiles[0].contents);
}

// A module of its own with its glue, made small: the names of both.
async function withGlue(name, exported) {
  const { code, wasm } = await aside({ tools, folder: join(target, 'page', name), name, exported, entry: join(scripts, `${name}.js`) });
  return [hashed(name, '.js', code), hashed(name, '.wasm', wasm)];
}

// The first view as `[tag, attributes, ...children]`.
function firstView(text) {
  const find = (node) => {
    if (node.attrs?.some(({ name }) => name === 'data-packwright-page')) return node;
    for (const child of node.childNodes ?? []) {
      const found = find(child);
      if (found) return found;
    }
    return undefined;
  };
  const plain = (node) => {
    if (node.nodeName === '#text') return node.value;
    if (node.nodeName.startsWith('#')) return undefined;
    const attributes = Object.fromEntries(node.attrs.map(({ prefix, name, value }) => [prefix ? `${prefix}:${name}` : name, value]));
    const bad = Object.keys(attributes).find((name) => name.startsWith('on') || name === 'style' || name.startsWith('xlink'));
    if (bad) throw new Error(`the first view has an attribute ${bad}`);
    return [node.tagName, attributes, ...node.childNodes.map(plain).filter((child) => child !== undefined)];
  };
  const held = find(parse(text))?.childNodes.filter((node) => !node.nodeName.startsWith('#'));
  if (held?.length !== 1) throw new Error('the first view was not found in the page');
  return plain(held[0]);
}
