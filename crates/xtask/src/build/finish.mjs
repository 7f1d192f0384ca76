// Last step of a build. Trunk names files before they are what they will be, so a new optimiser would hide behind an
// old name in somebody's cache: here the Wasm, its glue, and the scripts and style sheets the page links are made
// small and then named after what they finally hold. Then every text-like file gets a brotli copy beside it, for
// servers that send such copies as they are.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { factory } from './factory.mjs';
import { shorten } from './names.mjs';

// The second is there for our own page only: the chunks of its Wasm, as the splitter left them.
const [folder, chunkFolder] = process.argv.slice(2);
const root = fileURLToPath(new URL('../../../../', import.meta.url));
const tools = join(root, 'tests', 'journeys');
const { transformSync } = createRequire(join(tools, 'package.json'))('esbuild');
// Almost all of our first scripts runs at once. Browsers that know this line compile it aside while it arrives, instead of
// function by function while everything waits.
const EAGER = '//# allFunctionsCalledOnLoad\n';
const compressible = /\.(html|js|mjs|css|wasm|json|svg|txt|ftl|webmanifest)$/;
const digest = (algorithm, bytes, form) => createHash(algorithm).update(bytes).digest(form);
const nameOf = (...parts) => digest('sha256', Buffer.concat(parts.map((part) => Buffer.from(part))), 'hex').slice(0, 16);
const filesOf = (place) => readdirSync(place, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
const pageFile = join(folder, 'index.html');
let page = readFileSync(pageFile, 'utf8');

for (const stale of filesOf(folder).filter((path) => path.endsWith('.br'))) rmSync(stale);
const chunks = chunkFolder ? filesOf(chunkFolder).map(optimised) : [];
const pairs = filesOf(folder).filter((path) => /-[0-9a-f]{8,16}_bg\.wasm$/.test(path));
if (chunks.length > 0 && pairs.length !== 1) throw new Error('chunks belong to one main module');
pairs.forEach(settlePair);
for (const [name] of linked().filter(([name]) => /-[0-9a-f]{8,16}\.(js|css)$/.test(name))) settleLinked(name);
// In a frame without an origin every file comes from elsewhere, and integrity is checked only for requests that say so.
page = page.replaceAll(/<(link|script)\b(?![^>]*\bcrossorigin)(?=[^>]*\bintegrity=)/g, '<$1 crossorigin');
writeFileSync(pageFile, page);
for (const [name, promised] of linked()) {
  const actual = digest('sha384', readFileSync(join(folder, name)), 'base64');
  if (promised !== actual) throw new Error(`${name} does not have the integrity index.html promises`);
}
if (chunkFolder) namesNoMachine();
for (const path of filesOf(folder).filter((candidate) => compressible.test(candidate))) {
  const bytes = readFileSync(path);
  const copy = packed(bytes, path.endsWith('.wasm'));
  if (copy.length < bytes.length) writeFileSync(`${path}.br`, copy);
}

// A chunk, shrunk like the main module, under its final name.
function optimised(path) {
  const program = join(tools, 'node_modules', 'binaryen', 'bin', 'wasm-opt');
  const toolsOnly = ['--strip-producers', '--strip-target-features'];
  // First for speed and then for size is smaller over the wire than for size alone (0.4 KB of the widget).
  // It warns of names it does not know, and drops them anyway; what it says is shown if it fails.
  execFileSync(process.execPath, [program, '-O4', '-Oz', ...toolsOnly, path, '--output', `${path}.small`], { stdio: ['ignore', 'ignore', 'pipe'] });
  const bytes = readFileSync(`${path}.small`);
  rmSync(`${path}.small`);
  const stem = basename(path, '.wasm').replace(/^split_/, '');
  return { file: basename(path), name: `${stem}-${nameOf(bytes)}.wasm`, bytes };
}

// Chunks that several share are fetched with the widget, or later: their names say which.
function role(glue, { file, name }) {
  const needs = (text) => {
    const [, list] = new RegExp(`chunk\\("${text}", \\[([^\\]]*)\\]`).exec(glue) ?? [];
    return (list ?? '').split(', ').filter(Boolean);
  };
  const own = new RegExp(`const (\\w+) = chunk\\("${file}"`).exec(glue)?.[1];
  return !own || needs('(?:split_)?widget[^"]*').includes(own) ? name : `later_${name}`;
}

// Trunk's own hashes lose leading zeros, so they are not always sixteen digits long.
function settlePair(wasm) {
  const oldStem = basename(wasm).replace(/_bg\.wasm$/, '');
  const { wasm: wasmBytes, short } = shorten(readFileSync(wasm));
  let glue = readFileSync(join(folder, `${oldStem}.js`), 'utf8');
  for (const chunk of chunks) {
    chunk.name = role(glue, chunk);
    const call = new RegExp(`chunk\\("${chunk.file}", (\\[[^\\]]*\\])\\)`, 'g');
    if ((glue.match(call) ?? []).length !== 1) throw new Error(`the glue should name ${chunk.file} once`);
    glue = glue.replace(call, `chunk("${chunk.name}", $1, "sha384-${digest('sha384', chunk.bytes, 'base64')}")`);
    fits(chunk, wasmBytes);
    writeFileSync(join(folder, chunk.name), chunk.bytes);
  }
  // The glue of our own page makes instances; that of the pages ours is measured against is left as it is.
  if (chunks.length > 0) glue = factory(glue, readFileSync(wasm));
  const long = new RegExp(`^(${Object.keys(short).map((name) => name.replaceAll(/[./]/g, '\\$&')).join('|')})$`);
  glue = minified(glue, 'js', { mangleProps: long, mangleQuoted: true, mangleCache: short });
  if (chunks.length > 0) glue = EAGER + glue;
  const left = Object.keys(short).find((name) => glue.includes(name));
  if (left) throw new Error(`the glue still says ${left}, which the Wasm calls ${short[left]}`);
  // One hash for the pair: the glue and the Wasm only work together.
  const newStem = oldStem.replace(/[0-9a-f]{8,16}$/, nameOf(wasmBytes, glue.replaceAll(oldStem, '')));
  replace(`${oldStem}.js`, `${newStem}.js`, glue.replaceAll(oldStem, newStem));
  replace(`${oldStem}_bg.wasm`, `${newStem}_bg.wasm`, wasmBytes);
}

function settleLinked(name) {
  // The glue has its name already.
  if (name.endsWith('.js') && existsSync(join(folder, name.replace(/\.js$/, '_bg.wasm')))) return;
  const bytes = smaller(readFileSync(join(folder, name), 'utf8'), name.split('.').pop());
  replace(name, name.replace(/[0-9a-f]{8,16}(\.\w+)$/, `${nameOf(bytes)}$1`), bytes);
}

// Gives a file other contents under another name, in the folder and in the page.
function replace(oldName, newName, contents) {
  const others = filesOf(folder).filter((path) => /\.(js|mjs|css|json)$/.test(path) && basename(path) !== oldName);
  const surprised = others.find((path) => oldName !== newName && readFileSync(path, 'utf8').includes(oldName));
  if (surprised) throw new Error(`${basename(surprised)} names ${oldName}; only index.html may`);
  const before = readFileSync(join(folder, oldName));
  const after = Buffer.from(contents);
  rmSync(join(folder, oldName));
  writeFileSync(join(folder, newName), after);
  page = page.replaceAll(oldName, newName)
    .replaceAll(digest('sha384', before, 'base64'), digest('sha384', after, 'base64'));
}

// The text without what only people need.
function minified(text, loader, more = {}) {
  const settings = { loader, minify: true, legalComments: 'none', charset: 'utf8', ...more };
  return transformSync(text, loader === 'js' ? { ...settings, format: 'esm' } : settings).code;
}

// That, unless the text is as small over the wire as it is.
function smaller(text, loader) {
  const code = minified(text, loader);
  const chosen = packed(code).length < packed(text).length ? code : text;
  return loader === 'js' ? EAGER + chosen : chosen;
}

// What a chunk takes from the main module has to be there; the browser would say so only to the buyer.
function fits(chunk, main) {
  const offered = WebAssembly.Module.exports(new WebAssembly.Module(main)).map(({ name }) => name);
  for (const { module, name } of WebAssembly.Module.imports(new WebAssembly.Module(chunk.bytes))) {
    const isThere = module === '__wasm_split' && offered.includes(name);
    if (!isThere) throw new Error(`${chunk.file} imports ${name} from ${module}, which the main module does not offer`);
  }
}

// Name and promised hash of every file the page links with one.
function linked() {
  return [...page.matchAll(/<(?:link|script)\b([^>]*\bintegrity=[^>]*)>/g)].flatMap(([, attributes]) => {
    const name = /(?:href|src)="?(?:\.\/)?([^"\s>]+)/.exec(attributes)?.[1];
    const promised = /integrity="?sha384-([^"\s>]+)/.exec(attributes)?.[1];
    return name && promised ? [[name, promised]] : [];
  });
}

// Where this was built is nobody's business, and a build elsewhere should come out the same.
function namesNoMachine() {
  const homes = [homedir(), root].map((place) => place.replace(/[\\/]*$/, '/'));
  const paths = ['/.cargo/', '/rustc/', ...homes.filter((place) => place !== '/')];
  const spellings = [...paths, ...paths.map((path) => path.replaceAll('/', '\\'))];
  for (const path of filesOf(folder).filter((candidate) => /\.(wasm|js)$/.test(candidate))) {
    const bytes = readFileSync(path);
    const named = spellings.find((spelling) => bytes.includes(spelling));
    if (named) throw new Error(`${basename(path)} names the machine it was built on: it contains ${named}`);
  }
}

function packed(contents, isWasm = false) {
  const bytes = Buffer.from(contents);
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_MODE]: isWasm ? constants.BROTLI_MODE_GENERIC : constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}
