// Every closure that is lent as a trait object brings a function that would use it up. What only lends never calls these, but
// the table of the object names them, so that no tool may leave them out (0.8 KB of the viewer). Here they become one trap.
import { encoded, number, text } from './names.mjs';

const CUSTOM = 0;
const IMPORTS = 2;
const CODE = 10;
const FUNCTION = 0;
// Of the crate that builds shapes, which gives no closure away; a style rule sees to that.
const unused = /^<+packwright_shape\b.* as core\b.*::FnOnce<.*>>::call_once::\{shim:vtable/;
// No local variables, `unreachable`, `end`.
const trap = Buffer.from([0, 0x00, 0x0b]);

// The Wasm with those functions as traps. It has to hold the names of its functions.
export function lent(wasm) {
  const sections = [];
  for (let at = 8; at < wasm.length;) {
    const [length, first] = number(wasm, at + 1);
    sections.push({ id: wasm[at], body: wasm.subarray(first, first + length) });
    at = first + length;
  }
  const before = imported(sections.find(({ id }) => id === IMPORTS)?.body);
  const names = named(sections);
  const parts = [wasm.subarray(0, 8)];
  for (const { id, body } of sections) {
    const kept = id === CODE ? trapped(body, (place) => unused.test(names.get(place + before) ?? '')) : body;
    parts.push(Buffer.from([id]), encoded(kept.length), kept);
  }
  return Buffer.concat(parts);
}

function imported(section) {
  if (!section) return 0;
  let [count, at] = number(section, 0);
  const all = count;
  for (; count > 0; count -= 1) {
    const [, next] = text(section, at);
    const [name, kind] = text(section, next);
    if (section[kind] !== FUNCTION) throw new Error(`the Wasm imports ${name}, which is no function`);
    [, at] = number(section, kind + 1);
  }
  return all;
}

// The names of functions by their numbers.
function named(sections) {
  const names = new Map();
  for (const { id, body } of sections) {
    if (id !== CUSTOM) continue;
    let [title, at] = text(body, 0);
    while (title === 'name' && at < body.length) {
      const kind = body[at];
      const [length, first] = number(body, at + 1);
      at = first + length;
      if (kind !== 1) continue;
      let [count, place] = number(body, first);
      for (; count > 0; count -= 1) {
        const [index, next] = number(body, place);
        const [name, end] = text(body, next);
        names.set(index, name);
        place = end;
      }
    }
  }
  if (names.size === 0) throw new Error('the Wasm has lost the names of its functions');
  return names;
}

function trapped(section, isUnused) {
  let [count, at] = number(section, 0);
  const parts = [encoded(count)];
  for (let place = 0; place < count; place += 1) {
    const [length, first] = number(section, at);
    at = first + length;
    const body = isUnused(place) ? trap : section.subarray(first, at);
    parts.push(encoded(body.length), body);
  }
  return Buffer.concat(parts);
}
