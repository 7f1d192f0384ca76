// Between the Wasm and its glue every function has a long name with a hash in it, which no compressor can shrink and
// which both files carry. Nobody else reads these names, so both get short ones; what only tools read is left out.
const CUSTOM = 0;
const IMPORTS = 2;
const EXPORTS = 7;
const FUNCTION = 0;
// Names the tools made, of functions and of the modules they come from; whatever else the Wasm offers (its memory, the
// table) may be asked for by others.
const made = /^(\.\/|__wbg_|__wbindgen_|__externref_|__wasm_split_load_|wasm_bindgen_)/;

// The Wasm with short names, and the short name of every long one.
export function shorten(wasm) {
  const short = {};
  const rename = (name) => {
    if (!made.test(name)) return name;
    // A letter first: the glue writes them as properties.
    short[name] ??= `n${Object.keys(short).length.toString(36)}`;
    return short[name];
  };
  const parts = [wasm.subarray(0, 8)];
  for (let at = 8; at < wasm.length;) {
    const start = at;
    const id = wasm[at];
    const [length, first] = number(wasm, at + 1);
    at = first + length;
    if (id === CUSTOM) continue;
    const rewrite = { [IMPORTS]: imports, [EXPORTS]: exports }[id];
    if (!rewrite) {
      parts.push(wasm.subarray(start, at));
      continue;
    }
    const body = rewrite(wasm.subarray(first, at), rename);
    parts.push(Buffer.from([id]), encoded(body.length), body);
  }
  return { wasm: Buffer.concat(parts), short };
}

function imports(section, rename) {
  return entries(section, (at) => {
    const [module, next] = text(section, at);
    const [name, kind] = text(section, next);
    if (section[kind] !== FUNCTION) throw new Error(`the Wasm imports ${name}, which is no function`);
    const [, end] = number(section, kind + 1);
    return [[written(rename(module)), written(rename(name)), section.subarray(kind, end)], end];
  });
}

function exports(section, rename) {
  return entries(section, (at) => {
    const [name, kind] = text(section, at);
    const [, end] = number(section, kind + 1);
    return [[written(rename(name)), section.subarray(kind, end)], end];
  });
}

function entries(section, entry) {
  let [count, at] = number(section, 0);
  const parts = [encoded(count)];
  for (; count > 0; count -= 1) {
    const [more, end] = entry(at);
    parts.push(...more);
    at = end;
  }
  return Buffer.concat(parts);
}

// Numbers come in groups of seven bits, the lowest first; all but the last have the eighth bit set.
export function number(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    value += (bytes[at] & 127) * 2 ** shift;
    at += 1;
    if (bytes[at - 1] < 128) return [value, at];
  }
}

export function encoded(value) {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value & 127) | 128);
  return Buffer.from([...bytes, value]);
}

export function text(bytes, at) {
  const [length, start] = number(bytes, at);
  return [bytes.toString('utf8', start, start + length), start + length];
}

function written(name) {
  return Buffer.concat([encoded(Buffer.byteLength(name)), Buffer.from(name)]);
}
