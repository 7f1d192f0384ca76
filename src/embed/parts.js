// The files of a release: where they are, that they are what was released, and how they are fetched once for all the
// widgets of a page. The build puts in their names and hashes; a bundler may have given them other addresses.
import { address, BESIDE, DRESS, files, GLUE, imported, INTAKE, INTAKE_GLUE, MAIN, VIEWER, VIEWER_WASM } from './files.js';
export { BASE, VERSION } from './files.js';
import { linked as link } from './linked.js';
import { compile, once, request } from './runtime.js';

export const locate = (name) => ({ address: address(name), integrity: files[name] });

export const mine = (name) => {
  const { address: at, integrity } = locate(name);
  return request(at, integrity);
};

// The style sheet, and the first view as the build drew it.
export const dress = once(async () => {
  const { sheet: text, view } = await (await mine(DRESS)).json();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return { sheet, view };
});

const module = once(async () => compile(await mine(MAIN)));

const linked = (name) => link(locate(name));

const factory = once(async () => {
  await linked(GLUE);
  return (await imported(GLUE)).default;
});

const beside = once(async () => {
  await linked(BESIDE);
  return imported(BESIDE);
});

// All that the first view needs, the largest first.
export const fetched = () => [module(), dress(), factory(), beside()];

// What reads a host's own catalogue and words.
const reader = once(async () => {
  const [module] = await Promise.all([mine(INTAKE).then(compile), linked(INTAKE_GLUE)]);
  const text = async (name) => {
    const { address: at } = locate(name);
    return at ? (await request(at)).text() : undefined;
  };
  return { parts: { module, text }, read: (await imported(INTAKE_GLUE)).default };
});
export const intake = async (...given) => {
  const { parts, read } = await reader();
  return read(parts, ...given);
};

// The bag as a solid: a script that decides whether it is wanted here, and brings its Wasm.
const solid = once(async () => {
  await linked(VIEWER);
  return imported(VIEWER);
});
const solidWasm = once(async () => compile(await mine(VIEWER_WASM)));
export const watch = async (root, locale) => (await solid()).default(root, { wasm: solidWasm, locale });

// What kept us from loading, told from what the browser says and from asking once more without a hash.
export const cause = async (error, violations) => {
  if (violations.length > 0 || /unsafe-eval|Content.Security.Policy/i.test(error)) return 'csp';
  // What arrived is what was released, and the browser cannot read it.
  if (error instanceof SyntaxError || error instanceof WebAssembly.CompileError) return 'unsupported';
  for (const name of [GLUE, MAIN, DRESS]) {
    const { address: at, integrity } = locate(name);
    const plain = await fetch(at).catch(() => {});
    if (!plain?.ok) return 'network';
    if (name === GLUE && !/javascript/.test(plain.headers.get('content-type'))) return 'mime';
    if (await request(at, integrity).then(() => false, () => true)) return 'integrity';
  }
  return 'network';
};
