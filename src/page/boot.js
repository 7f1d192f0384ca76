// Starts the widget, and starts it again when it has crashed: the compiled module is kept, the glue is loaded in a fresh
// scope, and the buyer's last configuration is opened. Three crashes in ten seconds end in a calm card with a link.
const link = (query) => document.querySelector(query)?.href;
const glue = link('link[rel=modulepreload]:not([href*="/snippets/"])');
const wasm = link('link[rel=preload][as=fetch][href$=".wasm"]');
const page = () => document.querySelector('[data-packwright-page]');
const crashes = [];
let compiled;
let generation = 0;
let scope;
let started = false;

// The reader's language is known here long before the Wasm has arrived: fetch its words meanwhile.
const asked = new URLSearchParams(location.search).get('lang');
for (const tag of [asked, ...(navigator.languages ?? [])]) {
  const primary = (tag ?? '').split('-')[0].toLowerCase();
  const pack = page()?.getAttribute(`data-pack-${primary}`);
  if (pack) fetch(pack).catch(() => {});
  if (pack || primary === 'en') break;
}

// What is pressed before anybody listens is remembered; the program reads the marks when it begins.
const note = ({ target }) => target.closest?.('[data-preset],[data-step],[data-action]')?.setAttribute('data-pressed', '');
page()?.addEventListener('click', note);

// What to say when it does not start: the build wrote it into the page, in each language.
const said = () => {
  const all = JSON.parse(page()?.getAttribute('data-failures') ?? '{}');
  return all[started ? document.documentElement.lang : language()] ?? all.en ?? {};
};
const language = () => (asked ?? navigator.language ?? 'en').split('-')[0].toLowerCase();

const fail = (cause, kept) => {
  const words = said();
  const card = document.createElement('div');
  card.className = 'page-note';
  card.setAttribute('role', 'alert');
  for (const text of [words.title, words[cause], kept ? '' : words.note]) {
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

const start = async () => {
  scope = generation === 0 ? glue : `${glue}?again=${generation}`;
  generation += 1;
  const module = await import(scope);
  compiled ??= await compile();
  await module.default({ module_or_path: compiled });
  page()?.removeEventListener('click', note);
  started = true;
};

const compile = async () => {
  const answer = await fetch(wasm);
  if (!answer.ok) throw new Error(`${answer.status} for ${wasm}`);
  try {
    return await WebAssembly.compileStreaming(answer.clone());
  } catch (error) {
    // A server that names the wrong type: compile what arrived all the same.
    if (/mime/i.test(String(error))) return WebAssembly.compile(await answer.arrayBuffer());
    throw error;
  }
};

const restart = () => {
  const now = performance.now();
  crashes.push(now);
  if (crashes.filter((at) => now - at < 10000).length > 3) {
    fail('crash', true);
    return;
  }
  const old = page();
  if (!old) return;
  const root = old.cloneNode(false);
  old.replaceWith(root);
  document.documentElement.setAttribute('data-restarted', '');
  start().catch(explain);
};

const explain = (error) => {
  console.error(error);
  fail(/unsafe-eval|Content Security Policy/i.test(String(error)) ? 'policy' : 'network', false);
};

// A part of the program got lost on the way; what is there goes on.
window.addEventListener('packwright-lost', () => fail('network', false));
// A panic is a trap, as is running out of stack or memory. What an instance that is gone still does is nobody's concern.
// The way from the glue to the trap is long, and only the glue tells one instance from another.
Error.stackTraceLimit = 100;
const trapped = (error) => {
  const isOurs = error instanceof WebAssembly.RuntimeError && String(error.stack).includes(`${scope}:`);
  if (isOurs) setTimeout(restart);
};
window.addEventListener('error', (event) => trapped(event.error));
window.addEventListener('unhandledrejection', (event) => trapped(event.reason));

start().catch(explain);
