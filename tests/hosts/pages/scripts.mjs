// Hosts whose scripts change what everybody relies upon: old libraries, overridden globals, frozen or stubbed natives.

// What prototype.js 1.7.3 does to natives, as far as others feel it: in its own manner, name for name.
function prototypeJs() {
  const identity = (value) => value;
  const extend = (target, source) => {
    for (const name in source) target[name] = source[name];
    return target;
  };
  Object.extend = extend;
  Object.extend(Object, {
    inspect: String, toQueryString: String, toHTML: String, clone: (object) => extend({}, object),
    isElement: (object) => Boolean(object && object.nodeType === 1), isUndefined: (object) => object === undefined,
    keys: Object.keys, values: (object) => { const all = []; for (const name in object) all.push(object[name]); return all; },
    toJSON: JSON.stringify,
  });
  const each = function each(iterator, context) {
    for (let index = 0; index < this.length; index += 1) iterator.call(context, this[index], index);
    return this;
  };
  const inject = function inject(memo, iterator, context) {
    this.each((value, index) => { memo = iterator.call(context, memo, value, index); });
    return memo;
  };
  const detect = function detect(iterator, context) {
    for (let index = 0; index < this.length; index += 1) if (iterator.call(context, this[index], index)) return this[index];
    return undefined;
  };
  extend(Array.prototype, {
    each, _each: each, inject, detect, find: detect, collect: Array.prototype.map, select: Array.prototype.filter,
    include: Array.prototype.includes, member: Array.prototype.includes,
    all: Array.prototype.every, any: Array.prototype.some, toArray() { return this.slice(); },
    first() { return this[0]; }, last() { return this[this.length - 1]; }, size() { return this.length; },
    compact() { return this.filter((value) => value != null); }, without(...values) { return this.filter((v) => !values.includes(v)); },
    clear() { this.length = 0; return this; }, clone() { return this.slice(); }, inspect() { return `[${this.join(', ')}]`; },
    pluck(name) { return this.map((value) => value[name]); }, invoke(name, ...given) { return this.map((v) => v[name](...given)); },
    // 1.6 and 1.7 before .3: what it adds to every array that is written as JSON.
    toJSON() { const all = []; this.each((value) => { all.push(JSON.stringify(value)); }); return `[${all.join(', ')}]`; },
    reduce() { return this.length > 1 ? this : this[0]; },
    uniq() { return this.filter((value, index) => this.indexOf(value) === index); },
    intersect: identity, _reverse: Array.prototype.reverse,
    reverse(inline) { return (inline === false ? this.toArray() : this)._reverse(); },
  });
  // It takes away what its own mixing-in has put in the place of the native one.
  delete Array.prototype.entries;
  window.$A = function $A(iterable) {
    if (!iterable) return [];
    if ('toArray' in Object(iterable)) return iterable.toArray();
    let length = iterable.length || 0;
    const results = new Array(length);
    while (length) { length -= 1; results[length] = iterable[length]; }
    return results;
  };
  Array.from = window.$A;
  extend(Function.prototype, {
    argumentNames: identity, curry(...early) { const self = this; return function curried(...late) { return self.apply(this, [...early, ...late]); }; },
    delay(seconds, ...given) { return setTimeout(() => this.apply(this, given), seconds * 1000); },
    wrap(wrapper) { const self = this; return function wrapped(...given) { return wrapper.call(this, self.bind(this), ...given); }; },
    bindAsEventListener(context) { return (event) => this.call(context, event); },
  });
  extend(String.prototype, {
    gsub: String.prototype.replaceAll, strip: String.prototype.trim, toArray() { return this.split(''); }, empty() { return this == ''; },
    toJSON() { return JSON.stringify(`${this}`); }, camelize: identity, evalJSON() { return JSON.parse(this); }, blank() { return /^\s*$/.test(this); },
  });
  delete String.prototype.toJSON;
  extend(Number.prototype, { succ() { return this + 1; }, times: identity, toColorPart: identity });
  const remove = function remove() { this.parentNode.removeChild(this); return this; };
  extend(Element.prototype, {
    remove, hide() { this.hidden = true; return this; }, show() { this.hidden = false; return this; },
    visible() { return !this.hidden; }, toggle() { this.hidden = !this.hidden; return this; },
    update() { return this; }, insert() { return this; }, wrap() { return this; }, select(selector) { return this.querySelectorAll(selector); },
    addClassName(name) { this.classList.add(name); return this; }, readAttribute(name) { return this.getAttribute(name); },
    observe(name, handler) { this.addEventListener(name, handler); return this; }, fire() { return this; }, absolutize() { return this; },
    getStyle(name) { return getComputedStyle(this)[name]; }, descendantOf: identity, up() { return this.parentNode; }, down() { return this.firstElementChild; },
  });
  extend(Event.prototype, { stop() { this.preventDefault(); this.stopPropagation(); }, element() { return this.target; }, findElement() { return this.target; } });
  document.getElementsByClassName = (name) => document.querySelectorAll(`.${name}`);
  window.$ = (id) => document.getElementById(id);
  window.$$ = (selector) => window.$A(document.querySelectorAll(selector));
  window.Prototype = { Version: '1.7.3' };
  window.Hash = class Hash {};
  window.Class = { create: () => class {} };
}

export default [
  { name: 'prototype.js', before: prototypeJs },
  { name: 'MooTools', library: 'node_modules/mootools/lib/mootools-core-1.5.2-server.js' },
  {
    name: 'another Window',
    before() {
      window.Window = function Window(title) { this.title = title; };
      window.HTMLElement.isOurs = true;
      window.Document = function Document() {};
      // WebKit's driver makes a map in the page and goes through it, so that this can be done with one of these too.
      window.Map = class {
        get() { throw new Error('no map of yours'); }
        [Symbol.iterator]() { return [][Symbol.iterator](); }
      };
      window.Text = class {};
    },
  },
  {
    name: 'Array.from and toJSON overridden',
    before() {
      Array.from = (value) => (value ? [value] : []);
      Array.prototype.toJSON = function toJSON() { return `[${this.join()}]`; };
      String.prototype.toJSON = String.prototype.valueOf;
    },
  },
  {
    name: 'junk on the prototypes',
    before() {
      Object.prototype.junk = 'junk';
      Object.prototype.each = function each() { return this; };
      Object.prototype.detail = 0;
      Array.prototype.contains = function contains(value) { return this.indexOf(value) >= 0; };
      Function.prototype.method = function method() { return this; };
      String.prototype.format = function format() { return 'junk'; };
      Node.prototype.junk = null;
    },
  },
  {
    name: 'frozen natives',
    before() {
      const all = [
        Object, Function, Array, String, Number, Boolean, Symbol, Date, RegExp, Error, TypeError, RangeError, Promise, Map, Set,
        WeakMap, WeakSet, ArrayBuffer, Uint8Array, DataView, EventTarget, Node, Element, HTMLElement, Event, CustomEvent,
      ];
      for (const one of all) {
        Object.freeze(one.prototype);
        Object.freeze(one);
      }
      for (const one of [Math, JSON, Reflect, WebAssembly]) Object.freeze(one);
    },
  },
  {
    name: 'no console',
    before() {
      delete window.console;
      window.console = undefined;
    },
  },
  {
    name: 'silent console that throws',
    before() {
      for (const name of ['log', 'warn', 'error', 'info', 'debug']) console[name] = () => { throw new Error('no talking'); };
    },
  },
  {
    name: 'stopped clock and loaded dice',
    before() {
      const Native = Date;
      window.Date = class Date extends Native {
        constructor(...given) { super(...(given.length > 0 ? given : [1_600_000_000_000])); }
        static now() { return 1_600_000_000_000; }
      };
      Math.random = () => 0.5;
      performance.now = () => 1000;
      if (crypto.randomUUID) crypto.randomUUID = () => '00000000-0000-4000-8000-000000000000';
    },
  },
  {
    name: 'one frame a second',
    patience: 90_000,
    before() {
      window.requestAnimationFrame = (callback) => setTimeout(() => callback(performance.now()), 1000);
      window.cancelAnimationFrame = (id) => clearTimeout(id);
      window.requestIdleCallback = undefined;
    },
  },
  {
    name: 'no frame ever',
    before() { window.requestAnimationFrame = () => 0; },
  },
  {
    name: 'timers that are late',
    before() {
      const native = window.setTimeout;
      window.setTimeout = (callback, ms, ...given) => native(callback, (ms || 0) + 400, ...given);
    },
  },
  {
    name: 'fetch wrapped by analytics',
    before() {
      const native = window.fetch;
      window.fetch = function fetch(...given) { return native.apply(this, given).then((answer) => answer); };
      const open = XMLHttpRequest.prototype.open;
      XMLHttpRequest.prototype.open = function (...given) { return open.apply(this, given); };
      const native2 = window.addEventListener;
      EventTarget.prototype.addEventListener = function addEventListener(...given) { return native2.apply(this, given); };
    },
  },
  {
    name: 'fetch that never answers, once we are there',
    acts: {
      async 'goes on without the network'(scene) {
        await scene.ask(() => { window.fetch = () => new Promise(() => {}); });
        await scene.ask(() => __host.element().configure({ quantity: 400 }));
        await scene.until(() => __host.quantity() === 400, 'the quantity');
        await scene.ask(() => { __host.mark(); });
      },
    },
  },
  {
    name: 'names of ours taken',
    before() {
      window.wasm_bindgen = 'mine';
      window.packwright = 'mine';
      window.Packwright = 'mine';
      window.wasm = 'mine';
      window.PackwrightConfigurator = 'mine';
    },
    acts: {
      async 'the names are still the host’s'(scene) {
        await scene.until(() => window.wasm_bindgen === 'mine' && window.packwright === 'mine' && window.wasm === 'mine'
          && window.PackwrightConfigurator === 'mine' && window.Packwright === 'mine', 'the names');
      },
    },
  },
  {
    name: 'clicks and keys stopped at the window',
    before() {
      const ours = (event) => event.target?.localName === 'packwright-configurator';
      for (const kind of ['click', 'keydown', 'keyup', 'keypress', 'mousedown', 'pointerdown', 'touchstart']) {
        window.addEventListener(kind, (event) => { if (ours(event)) event.stopImmediatePropagation(); }, true);
      }
    },
  },
  {
    name: 'clicks prevented outside the shop’s links',
    before() {
      document.addEventListener('submit', (event) => event.preventDefault());
      document.addEventListener('dragstart', (event) => event.preventDefault());
      document.addEventListener('selectstart', (event) => event.preventDefault());
      document.addEventListener('contextmenu', (event) => event.preventDefault());
    },
  },
];
