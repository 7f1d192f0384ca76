// The page inside the frame: puts the element there, with attributes from the address or from the page outside, and
// tells the page outside, if that is one we may talk to, what the element says. A classic script, so that it runs (and
// can say what went wrong) even where a sandbox without an origin keeps modules from loading.
import { attributes, documents, hello, isObject, isText, methods, nonceOf, variables } from './protocol.js';
import { isRecord } from './plain.js';
import { portable, textWire } from './text_wire.js';
import { allowedParents } from './parents.js';
import { report } from './report.js';
import { failureIn, titleIn } from './titles.js';

const tag = 'packwright-configurator';
const query = new URLSearchParams(location.search);
const isShort = (value) => isText(value) && value.length <= 8192;
const isShortOrNull = (value) => value === null || isShort(value);
const isDocument = (value) => value === null || isText(value);
const isLength = (value) => Number.isFinite(value) && value >= 0 && value <= 1e6;
// Anybody can write an address, so it may not make us show what lies elsewhere as if it were ours.
const addresses = [...Object.keys(documents), 'poster'];

const element = document.createElement(tag);
const form = document.createElement('form');
const sheet = new CSSStyleSheet();
let wire;
let outside;
let reporter;

// Here it is only read what the element would post; the host's form does the posting.
form.addEventListener('submit', (event) => event.preventDefault());
sheet.replaceSync(`
  :root { color-scheme: light dark; background: transparent; }
  body { margin: 0; display: flow-root; }
  form { display: contents; }
  :root[data-fitted] { overflow: hidden; }
`);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

function set(name, value) {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
  if (name === 'locale') speak(value);
}

function style(name, value) {
  if (value === null) element.style.removeProperty(name);
  else if (!/[;{}]|url\(|image\(|image-set\(/i.test(value)) element.style.setProperty(name, value);
}

async function defined() {
  await customElements.whenDefined(tag);
  customElements.upgrade(element);
}

function speak(locale) {
  const language = locale ?? navigator.language;
  document.documentElement.lang = language;
  document.title = titleIn(language);
}

// By itself the element is as high as the window at least, and here the window is as high as the element.
function reserve(isFitted) {
  element.style.setProperty('--pw-min-block-size', isFitted ? '0px' : '100dvh');
}

function readQuery() {
  speak(query.get('locale'));
  for (const [name, value] of query) {
    if (!isShort(value)) continue;
    if (attributes.includes(name)) set(name, value);
    if (addresses.includes(name)) {
      const address = URL.canParse(value, location.href) ? new URL(value, location.href) : undefined;
      if (address?.origin === new URL(location.href).origin) set(name, address.href);
    }
  }
}

// Only where the host has a form is there one here, for the element to find: it offers to send what it holds.
function begin(isInForm = false) {
  if (element.isConnected) return;
  if (isInForm) form.append(element);
  document.body.append(isInForm ? form : element);
}

const kinds = {
  set: [
    (payload) => isObject(payload) && isRecord(payload.attributes ?? {}, attributes, isShortOrNull)
      && isRecord(payload.properties ?? {}, Object.values(documents), isDocument)
      && isRecord(payload.variables ?? {}, variables, isShortOrNull),
    async ({ attributes: given = {}, properties = {}, variables: looks = {}, isInForm, page }) => {
      if (isShort(page) && URL.canParse(page) && new URL(page).origin === outside) element.pageAddress = page;
      for (const [name, value] of Object.entries(given)) set(name, value);
      for (const [name, value] of Object.entries(looks)) style(name, value);
      // Properties of an element that is not defined yet would hide those of its class.
      if (Object.keys(properties).length > 0) await defined();
      Object.assign(element, properties);
      begin(isInForm === true);
    },
  ],
  // Whether the frame is as high as its content, and whether it has to scroll all the same.
  fit: [
    (payload) => isObject(payload) && typeof payload.isFitted === 'boolean' && typeof payload.isShort === 'boolean',
    ({ isFitted, isShort }) => {
      document.documentElement.toggleAttribute('data-fitted', isFitted && !isShort);
      if (reporter.isFitted === isFitted) return;
      reporter.isFitted = isFitted;
      for (const name of ['view-offset', 'view-block-size']) element.style.removeProperty(`--_${name}`);
      element.toggleAttribute('data-framed', isFitted);
      reserve(isFitted);
      reporter.all();
    },
  ],
  // How much of the frame the host's window shows, in place of a viewport: inside a frame as high as its content,
  // `100dvh` is the height of everything.
  view: [
    (payload) => isObject(payload) && isLength(payload.offset) && isLength(payload.size),
    ({ offset, size }) => {
      element.toggleAttribute('data-framed', true);
      element.style.setProperty('--_view-offset', `${offset}px`);
      element.style.setProperty('--_view-block-size', `${size}px`);
    },
  ],
  call: [
    (payload) => isObject(payload) && methods.includes(payload.method) && Array.isArray(payload.given) && payload.given.length <= 4,
    ({ method, given }, id) => answer(id, async () => {
      begin();
      await defined();
      return element[method](...given);
    }),
  ],
  ping: [() => true, (_, id) => answer(id, () => true)],
  sync: [() => true, () => reporter.all()],
};

async function answer(id, work) {
  try {
    const value = await portable(await work(), element);
    reporter.changes();
    wire.send('reply', { value }, id);
  } catch (error) {
    wire.send('reply', { error: { name: String(error?.name ?? 'Error'), message: String(error?.message ?? error) } }, id);
  }
}

// One connection for as long as this page lives: a second port is never taken.
function listen({ source, origin, data, ports }) {
  if (source !== parent || wire) return;
  const nonce = nonceOf(data);
  if (!nonce || ports.length !== 1) return;
  const { origins, basis } = allowedParents(query);
  if (!origins.includes(origin)) {
    console.warn(`packwright frame: no connection with ${origin}; allowed are ${origins.join(' ') || 'none'} (${basis})`);
    return;
  }
  removeEventListener('message', listen);
  outside = origin;
  document.documentElement.dataset.parent = `${origin} (${basis})`;
  wire = textWire(ports[0], kinds);
  reporter = report(element, form, wire);
  reserve(true);
  wire.send('connected', { nonce, variables });
  reporter.all();
}

// Says so where the element's own script does not arrive: then the element cannot. Asked at the end, since some browsers
// tell of a script that failed before this one has run.
function watchForFailure() {
  addEventListener('load', () => {
    if (customElements.get(tag)) return;
    const card = document.createElement('p');
    card.setAttribute('role', 'alert');
    card.textContent = failureIn(document.documentElement.lang);
    document.body.append(card);
    wire?.send('event', { name: 'pw-error', detail: { version: 1, code: 'network', recoverable: false, message: `${tag}.js did not load` } });
  });
}

readQuery();
watchForFailure();
if (parent === window) begin();
else {
  addEventListener('message', listen);
  // A page outside that has our script says so in the address, and sends attributes in a moment. Any other never will.
  // It lets pass what comes too fast, such as the greeting of a page that is loaded anew, so that we say it again.
  let turn = 0;
  const greet = () => {
    if (wire) return;
    parent.postMessage(hello, '*');
    turn += 1;
    if (!query.has('framed') || turn === 13) begin();
    else setTimeout(greet, 400);
  };
  greet();
}
