// The host's own script on every page: a counter that has to go on working, a record of everything that goes wrong and of
// every event of ours, and a picture of the page before and after. It keeps its own references, since hosts override much.
(() => {
  'use strict';
  const NativeMap = Map;
  const { getOwnPropertyNames, getOwnPropertyDescriptor, defineProperty } = Object;
  const names = 'load-start progress ready error change price invalid before-submit submit share export crash-recovered analytics';
  const globals = [
    Object, Function, Array, String, Number, Boolean, Symbol, Date, Math, JSON, RegExp, Error, Promise, Map, Set, WeakMap,
    Reflect, Element, HTMLElement, Node, Document, Event, EventTarget, Window, ShadowRoot, CSSStyleSheet, Text,
    globalThis.WebAssembly, globalThis.customElements,
  ];
  const push = (list, entry) => {
    list[list.length] = entry;
  };
  const host = {
    events: [],
    errors: [],
    violations: [],
    clicks: 0,
    element: () => document.querySelector('packwright-configurator'),
    root: () => host.element()?.shadowRoot,
    part: (selector) => host.root()?.querySelector(selector) ?? null,
    quantity: (element = host.element()) => element?.quote?.terms.quantity,
    heard(type, source, from = 0) {
      let count = 0;
      for (let index = from; index < host.events.length; index += 1) {
        const event = host.events[index];
        if (event.type === type && event.by === host.element() && (source === undefined || event.detail?.source === source)) count += 1;
      }
      return count;
    },
    last(type) {
      for (let index = host.events.length - 1; index >= 0; index -= 1) {
        if (host.events[index].type === type && host.events[index].by === host.element()) return host.events[index].detail;
      }
      return undefined;
    },
    mark() {
      host.before = picture();
    },
    // What is not as it was, in words.
    changes() {
      const now = picture();
      const found = [];
      for (const name in host.before.facts) {
        if (host.before.facts[name] !== now.facts[name]) push(found, `${name}: ${host.before.facts[name]} -> ${now.facts[name]}`);
      }
      compare(host.before.window, now.window, 'window', found);
      for (let index = 0; index < globals.length; index += 1) {
        compare(host.before.owned[index], now.owned[index], `global ${index} ${globals[index]?.name ?? ''}`, found);
      }
      return found.join('\n');
    },
  };
  defineProperty(window, '__host', { value: host, enumerable: false });

  function compare(old, now, where, found) {
    if (!old) return;
    for (const name of now.keys()) {
      if (!old.has(name)) push(found, `${where} has a new ${name}`);
      else if (!Object.is(old.get(name), now.get(name))) push(found, `${where}.${name} is another one`);
    }
    for (const name of old.keys()) {
      if (!now.has(name)) push(found, `${where}.${name} is gone`);
    }
  }

  function owned(thing, into = new NativeMap(), prefix = '') {
    const all = getOwnPropertyNames(thing);
    for (let index = 0; index < all.length; index += 1) {
      const name = all[index];
      // Frames have numbers; `event` is whatever is happening now, `name` and `status` are the browser's.
      if (/^\d+$/.test(name) || name === 'event') continue;
      const { value, get, set } = getOwnPropertyDescriptor(thing, name) ?? {};
      // Counters and sizes live behind getters; what a getter is, counts, not what it says at the moment.
      into.set(prefix + name, typeof value === 'number' ? 'number' : value ?? get ?? set);
    }
    return into;
  }

  function storage(name) {
    try {
      const kept = window[name];
      return `${kept.length}`;
    } catch (error) {
      return `refused: ${error.name}`;
    }
  }

  function cookie() {
    try {
      return document.cookie;
    } catch (error) {
      return `refused: ${error.name}`;
    }
  }

  function attributes(node) {
    let text = '';
    for (let index = 0; index < (node?.attributes.length ?? 0); index += 1) {
      text += ` ${node.attributes[index].name}=${node.attributes[index].value}`;
    }
    return text;
  }

  function picture() {
    const facts = {
      title: document.title,
      address: location.href,
      history: history.length,
      cookie: cookie(),
      local: storage('localStorage'),
      session: storage('sessionStorage'),
      html: attributes(document.documentElement),
      body: attributes(document.body),
      sheets: document.adoptedStyleSheets?.length,
      links: document.head?.querySelectorAll('link, style, base, meta').length,
    };
    const all = [];
    for (let index = 0; index < globals.length; index += 1) {
      const one = globals[index];
      if (!one) {
        push(all, new NativeMap());
        continue;
      }
      const map = owned(one);
      if (typeof one === 'function' && one.prototype) owned(one.prototype, map, 'prototype.');
      push(all, map);
    }
    return { facts, window: owned(window), owned: all };
  }

  const remember = (list, text) => push(list, `${text}`);
  addEventListener('error', (event) => remember(host.errors, `${event.message} ${event.error?.stack ?? event.filename}`));
  addEventListener('unhandledrejection', (event) => remember(host.errors, `refused promise: ${event.reason?.stack ?? event.reason}`));
  document.addEventListener('securitypolicyviolation', (event) => {
    remember(host.violations, `${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`);
  });
  const kinds = names.split(' ');
  for (let index = 0; index < kinds.length; index += 1) {
    document.addEventListener(`pw-${kinds[index]}`, (event) => push(host.events, {
      type: event.type, detail: event.detail, by: event.composedPath()[0],
    }), true);
  }
  addEventListener('DOMContentLoaded', () => {
    document.getElementById('host-button')?.addEventListener('click', (event) => {
      host.clicks += 1;
      event.currentTarget.textContent = `${host.clicks}`;
    });
  });
})();
