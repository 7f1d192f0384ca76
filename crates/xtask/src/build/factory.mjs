// From the glue wasm-bindgen writes, which belongs to one instance of the Wasm for good, to a function that makes as many
// instances as a page has widgets. What it changes must be there to be changed: another version of wasm-bindgen or of
// Yew may write something else, and then the build fails instead of the widget.
//
// `place` gives a part, compiled (`load`), and is told when the instance has failed (`failed`); after that nothing of the
// instance runs any more.

// Properties Yew puts on nodes and events. Two copies of Yew would take each other's numbers for their own.
const YEW_SITES = 6;
// Where the page enters the Wasm: by an event, a timer, a promise, or to begin.
const entrance = /^(mount|main|__wbindgen_start|wasm_bindgen_.*closure.*(invoke|destroy).*|__wbindgen_destroy_closure)$/;

const head = `export default (place) => {
let depth = 0, failure, isOver = false;
const guarded = (entry) => (...given) => {
  if (isOver) return [];
  depth += 1;
  try { return entry(...given); }
  catch (error) { failure ??= error ?? new Error('unknown'); isOver = true; throw error; }
  finally { depth -= 1; }
};
let isTold = false;
const entered = (entry) => {
  const inner = guarded(entry);
  return (...given) => {
    if (depth > 0) return inner(...given);
    try { return inner(...given); }
    catch { return []; }
    finally {
      if (failure !== undefined && !isTold) { isTold = true; place.failed(failure); }
    }
  };
};
const heard = new Set();
const listen = (target, name, ...given) => {
  if (target === window) heard.add([target, name, ...given]);
  target.addEventListener(name, ...given);
};
`;

const init = (entrances = []) => `
const init = async (module) => {
  const { exports } = await WebAssembly.instantiate(module, __wbg_get_imports());
  wasm = { ...exports };
${entrances.map((name) => `  wasm.${name} = entered(wasm.${name});`).join('\n')}
  wasm.__wbindgen_start?.();
};
`;

// A browser may hold on to nodes that were taken out, and with them to what listened to them. The memory goes all the same,
// and so does the error, whose stack holds the instance.
const end = (views) => `
const end = () => {
  isOver = true;
  failure = undefined;
  for (const [target, ...given] of heard) target.removeEventListener(...given);
  heard.clear();
  for (const name in wasm) wasm[name] = () => [];
  ${views.join(' = ')} = null;
};
`;

const offer = (names) => `return { init, ${names.join(', ')} };\n};\n`;

// The glue of the widget.
export function factory(glue, wasm) {
  const entrances = WebAssembly.Module.exports(new WebAssembly.Module(wasm))
    .filter(({ kind, name }) => kind === 'function' && entrance.test(name)).map(({ name }) => name);
  for (const needed of [/^mount$/, /closure.*invoke/]) {
    if (!entrances.some((name) => needed.test(name))) throw new Error(`the Wasm offers no entrance like ${needed}`);
  }
  let text = opened(glue);
  const yew = [...text.matchAll(/\.(__yew_\w+)/g)];
  if (yew.length !== YEW_SITES) throw new Error(`the glue has ${yew.length} places where Yew marks nodes, not ${YEW_SITES}`);
  const marks = [...new Set(yew.map(([, name]) => name))];
  text = text.replaceAll(/\.(__yew_\w+)/g, '[$1]');
  // Old shop scripts replace window.Window, and then nothing is an instance of it.
  text = changed(text, /(\w+|getObject\(\w+\)) instanceof Window/g, '$1 === globalThis');
  text = changed(text, /(\w+|getObject\(\w+\))\.addEventListener\(/g, 'listen($1, ');
  const symbols = `const ${marks.map((name) => `${name} = Symbol()`).join(', ')};\n`;
  const views = [...text.matchAll(/^let (cached\w+Memory\d+)\b/gm)].map(([, name]) => name);
  if (views.length === 0) throw new Error('the glue no longer keeps views of the memory');
  return head + symbols + text + init(entrances) + end(views) + offer(['end', 'mount']);
}

// The glue of a module without a page: what it exports is called, and what goes wrong is thrown.
export function plainFactory(glue, exported) {
  return `export default () => {\n${opened(glue)}${init()}${offer(exported)}`;
}

// The glue without the ways in that it has for a single instance.
function opened(glue) {
  const [kept, rest, ...others] = glue.split('\nfunction __wbg_finalize_init(');
  if (!rest?.trimEnd().endsWith('export { initSync, __wbg_init as default };') || others.length > 0) {
    throw new Error('the glue does not end as it used to');
  }
  const text = kept.replaceAll(/^export (?=function|class)/gm, '');
  if (/^(import|export)\b/m.test(text)) throw new Error('the glue imports or exports what an instance of its own cannot have');
  if (text.includes('import.meta')) throw new Error('the glue asks for its own address');
  return text;
}

function changed(text, site, into) {
  if (!site.test(text)) throw new Error(`the glue no longer says ${site}`);
  return text.replaceAll(site, into);
}
