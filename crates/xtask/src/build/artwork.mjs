// Puts the Wasm that makes drawings into pixels into the built page, small, under a name made from its contents, named by
// the page. It has no glue, and takes nothing from the page that runs it.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [page, built] = process.argv.slice(2);
const root = fileURLToPath(new URL('../../../../', import.meta.url));
const tools = createRequire(join(root, 'tests', 'journeys', 'package.json'));
const small = built.replace(/\.wasm$/, '.small.wasm');
execFileSync(process.execPath, [
  join(dirname(tools.resolve('binaryen')), 'bin', 'wasm-opt'), '-O4', '-Oz', '--strip-producers', '--strip-target-features', built, '--output', small,
], { stdio: ['ignore', 'ignore', 'pipe'] });
const bytes = readFileSync(small);
const module = new WebAssembly.Module(bytes);
const asked = WebAssembly.Module.imports(module);
if (asked.length > 0) throw new Error(`the module of artwork takes ${asked[0].name} from the page; it should take nothing`);
const offered = WebAssembly.Module.exports(module).map(({ name }) => name);
const lacking = ['memory', 'room', 'step', 'outcome', 'size'].find((name) => !offered.includes(name));
if (lacking) throw new Error(`the module of artwork does not offer ${lacking}`);
for (const old of readdirSync(page).filter((name) => /^artwork-.*\.wasm/.test(name))) rmSync(join(page, old));
const name = `artwork-${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.wasm`;
writeFileSync(join(page, name), bytes);
const file = join(page, 'index.html');
const html = readFileSync(file, 'utf8');
const named = html.replace(/ data-packwright-page(?=[\s=>])/, ` data-artwork-wasm="${name}"$&`);
if (named === html) throw new Error('the page has no place for the name of the module of artwork');
writeFileSync(file, named);
