// Starts the widget on our own page, and again after a crash with the buyer's last configuration. Three crashes in ten
// seconds end in a calm card with a link.
import { compile, live, once, request } from '../embed/runtime.js';
import { worker } from '../embed/worker.js';

const link = (query) => document.querySelector(query)?.href;
const glue = link('link[rel=modulepreload]');
const wasm = link('link[rel=preload][as=fetch][href$=".wasm"]');
const page = () => document.querySelector('[data-packwright-page]');
const facts = page();
let kept;
let held;
let started = false;
let flat = () => {};

// The language asked for by the address, else the first of the reader's that there is, else English. It is known here
// long before the Wasm has arrived: fetch its words meanwhile.
const asked = new URLSearchParams(location.search).get('lang');
const pack = (tag) => facts?.getAttribute(`data-pack-${tag}`);
const locale = [asked, ...(navigator.languages ?? [])].map((tag) => (tag ?? '').split('-')[0].toLowerCase())
  .find((tag) => tag === 'en' || (/^[a-z]+$/.test(tag) && pack(tag))) ?? 'en';
if (pack(locale)) fetch(pack(locale)).catch(() => {});

// What is pressed before anybody listens is remembered; the program reads the marks when it begins.
const note = ({ target }) => target.closest?.('[data-preset],[data-step],[data-action]')?.setAttribute('data-pressed', '');
facts?.addEventListener('click', note);

// What makes drawings into pixels is fetched when a buyer brings one.
const artwork = once(() => request(page().getAttribute('data-artwork-wasm')).then(compile));

// What to say when it does not start: the build wrote it into the page, in each language.
const said = () => {
  const all = JSON.parse(facts?.getAttribute('data-failures') ?? '{}');
  return all[started ? document.documentElement.lang : locale] ?? all.en ?? {};
};

const fail = (cause, isKept) => {
  const words = said();
  const card = document.createElement('div');
  card.className = 'page-note';
  card.setAttribute('role', 'alert');
  for (const text of [words.title, words[cause], isKept ? '' : words.note]) {
    if (!text) continue;
    const line = document.createElement('p');
    line.textContent = text;
    card.append(line);
  }
  const again = document.createElement('a');
  again.href = location.href;
  again.textContent = words.again ?? '';
  again.addEventListener('click', (event) => { event.preventDefault(); location.reload(); });
  card.append(again);
  const root = page();
  if (root) root.before(card); else document.body.prepend(card);
};

// The address carries the configuration, and the draft keeps it between visits. Writing is tried and never insisted on:
// storage may be refused, and some browsers refuse address changes that come too fast.
const PREFIX = '#c=';
const DRAFT = 'packwright.draft.1';
// Writing an address takes a browser several milliseconds: it waits for the buyer to pause, and for the page to be idle, but
// not for longer than the page is there.
const SETTLE_MS = 800;
const tried = (work) => {
  try {
    return work() ?? undefined;
  } catch {
    return undefined;
  }
};
const inAddress = () => (location.hash.startsWith(PREFIX) && location.hash.slice(PREFIX.length)) || undefined;
// To ask a storage for the first time takes a browser milliseconds, which there are as long as the Wasm is on its way.
const draft = tried(() => localStorage.getItem(DRAFT)) || tried(() => sessionStorage.getItem(DRAFT));
const replace = (address) => tried(() => history.replaceState(null, '', address));
let settling;
let unwritten;
const write = () => {
  if (!unwritten) return;
  const code = unwritten;
  unwritten = undefined;
  replace(PREFIX + code);
  [() => localStorage, () => sessionStorage].some((store) => tried(() => { store().setItem(DRAFT, code); return true; }));
};
const settle = (code) => {
  unwritten = code;
  clearTimeout(settling);
  settling = setTimeout(() => (globalThis.requestIdleCallback ?? setTimeout)(write), SETTLE_MS);
};
// Whoever leaves hides the page first.
document.onvisibilitychange = write;

const speak = (tag) => {
  const root = document.documentElement;
  if (root.lang === tag) return;
  root.lang = tag;
  if (!started) return;
  const query = new URLSearchParams(location.search);
  if (tag === 'en' && !query.has('lang')) return;
  query.set('lang', tag);
  replace(`${location.pathname}?${query}${location.hash}`);
};

const options = {
  locale: () => locale,
  resume: () => kept ?? inAddress(),
  address: inAddress,
  draft: () => draft,
  link: () => location.href.split('#')[0] + PREFIX,
};
const holder = {
  option: (name) => (options[name] ? options[name]() : facts?.getAttribute(`data-${name}`)) || undefined,
  bytes: () => undefined,
  hold: (file) => { held = file; },
  held: () => held,
  artwork,
  worker,
  tell: (what, text) => {
    if (what === 'keep') settle(kept = text);
    else if (what === 'locale') speak(text);
    else if (what === 'title') document.title = text;
    else if (what === 'direction') document.documentElement.dir = text;
    else if (what === 'interactive') performance.mark(what);
    else if (what === 'lost') fail('network', false);
    else if (what === 'drawn') solid().catch(() => {});
  },
};

// The bag as a solid comes last, where it is wanted; the script decides that.
const solid = async () => {
  const address = (name) => new URL(facts.getAttribute(name), location.href).href;
  flat();
  const { default: watch } = await import(address('data-viewer'));
  flat = watch(page(), { wasm: () => request(address('data-viewer-wasm')).then(compile), locale: () => document.documentElement.lang });
};

const explain = (error) => {
  console.error(error);
  fail(/unsafe-eval|Content Security Policy/i.test(String(error)) ? 'csp' : 'network', false);
};

const start = async () => {
  const [{ default: factory }, module] = await Promise.all([import(glue), request(wasm).then(compile)]);
  const life = live({ factory, module, locate: (name) => ({ address: new URL(name, glue).href }) }, {
    holder,
    root: (attempt) => {
      const old = page();
      if (attempt === 0) return old;
      const fresh = old.cloneNode(false);
      fresh.setAttribute('data-restarted', '');
      old.replaceWith(fresh);
      return fresh;
    },
    failed: (error) => console.error(error),
    ended: () => fail('crash', true),
    lost: explain,
  });
  await life.begin();
  facts?.removeEventListener('click', note);
  started = true;
};

start().catch(explain);
