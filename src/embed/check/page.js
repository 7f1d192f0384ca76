// What the page around us does: frames, addresses, language, isolation, and what its scripts have done to the language.
const TAG = 'packwright-configurator';
const SPOKEN = ['en', 'de', 'ar'];

export function page({ list }) {
  return [version(list?.version), natives(), storage(), sandbox(), base(), quirks(), language()];
}

function version(here = '') {
  const defined = customElements.get(TAG);
  if (!defined) return { id: 'version', result: 'note' };
  const there = defined.version ?? '?';
  return here && there !== here
    ? { id: 'version', result: 'problem', values: { there, here } }
    : { id: 'version', result: 'ok', values: { version: there } };
}

// Broken: what it gives is wrong. Changed: what it gives is right, or we are known to do without it.
const BROKEN = {
  'Array.from': () => Array.from(new Set([1, 2])).join() === '1,2' && Array.from({ length: 1 }, () => 5)[0] === 5,
  'Array.prototype.map': () => [1, 2].map((each) => each * 2).join() === '2,4',
  'Array.prototype.filter': () => [1, 2].filter((each) => each > 1).join() === '2',
  Map: () => new Map([[1, 2]]).get(1) === 2,
  Set: () => new Set([1, 1]).size === 1,
  Promise: () => typeof Promise.all === 'function' && Promise.resolve(1) instanceof Promise,
  'Function.prototype.bind': () => (function own() { return this; }).bind(7)() == 7,
  Symbol: () => typeof Symbol.iterator === 'symbol',
  URL: () => new URL('a', 'https://example.org/b/').href === 'https://example.org/b/a',
};
// These the element is tested against.
const CHANGED = {
  'window.Window': () => !(window instanceof Window),
  'Array.prototype.toJSON': () => 'toJSON' in Array.prototype,
  'String.prototype.toJSON': () => 'toJSON' in String.prototype,
  'Object.prototype.toJSON': () => 'toJSON' in Object.prototype,
  'Object.prototype (enumerable additions)': () => { for (const key in {}) return Boolean(key); return false; },
  'Array.prototype (enumerable additions)': () => { for (const key in []) return Boolean(key); return false; },
  'Array.prototype.reduce': () => !isNative(Array.prototype.reduce),
  'Array.from': () => !isNative(Array.from),
  Map: () => !isNative(Map),
  fetch: () => !isNative(fetch),
  'Element.prototype.remove': () => !isNative(Element.prototype.remove),
};
const isNative = (method) => /\{\s*\[native code\]\s*\}\s*$/.test(Function.prototype.toString.call(method));

function natives() {
  const broken = names(BROKEN, (test) => !test(), true);
  if (broken.length > 0) return { id: 'natives', result: 'problem', values: { names: broken.join(', ') } };
  const changed = names(CHANGED, (test) => test(), false);
  return changed.length > 0
    ? { id: 'natives', result: 'note', values: { names: changed.join(', ') } }
    : { id: 'natives', result: 'ok' };
}

const names = (table, holds, otherwise) => Object.entries(table).filter(([, test]) => {
  try {
    return holds(test);
  } catch {
    return otherwise;
  }
}).map(([name]) => name);

function storage() {
  try {
    return { id: 'storage', result: 'note', say: globalThis.localStorage ? 'note' : 'refused' };
  } catch {
    return { id: 'storage', result: 'note', say: 'refused' };
  }
}

const sandbox = () => ({ id: 'sandbox', result: self.origin === 'null' ? 'problem' : 'ok' });

function base() {
  const element = document.querySelector('base[href]');
  return element
    ? { id: 'base', result: 'note', values: { base: document.baseURI } }
    : { id: 'base', result: 'ok' };
}

const quirks = () => ({ id: 'quirks', result: document.compatMode === 'BackCompat' ? 'note' : 'ok' });

function language() {
  const lang = document.querySelector(TAG)?.closest('[lang]')?.lang || document.documentElement.lang;
  if (!lang) return { id: 'language', result: 'problem' };
  return { id: 'language', result: SPOKEN.includes(lang.split('-')[0].toLowerCase()) ? 'ok' : 'note', values: { lang } };
}
