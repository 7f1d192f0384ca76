// `<packwright-configurator>`: the widget on somebody else's page. This script owns what belongs to the page: attributes,
// events, the form. What runs the widget is in `visit.js`; everything about bags and prices is in the Wasm.
import { ATTRIBUTES } from './api.js';
import { words } from './card.js';
import { write } from './json.js';
import { linkTo, localeOf, saver } from './page.js';
import { VERSION } from './parts.js';
import { starter } from './shell.js';
import { Visit } from './visit.js';

const Base = globalThis.HTMLElement ?? class {};
const RULES = ['lock', 'hide', 'price-display'];
const copy = (value) => (value === undefined || value === null ? value : structuredClone(value));

export class PackwrightConfigurator extends Base {
  static formAssociated = true;
  static version = VERSION;
  static observedAttributes = ATTRIBUTES.map(([attribute]) => attribute);

  #shadow;
  #internals;
  #visit;
  #report;
  #kept;
  #data = {};
  #saver = saver(this);
  #ready;
  #settle;
  #watcher;

  constructor() {
    super();
    this.#shadow = this.attachShadow({ mode: 'open' });
    this.#internals = this.attachInternals?.();
    this.#promise();
  }

  // Life in the page.

  connectedCallback() {
    for (const [, property] of ATTRIBUTES) this.#upgrade(property);
    this.#upgrade('catalogueData');
    this.#upgrade('wordsData');
    if (this.#visit) return;
    this.#arrive();
    const loading = this.getAttribute('loading');
    if (loading === 'eager' || !globalThis.IntersectionObserver) this.start();
    else if (loading === 'interaction') {
      this.#visit.waiting.append(starter(localeOf(this)));
      this.#visit.dress().catch(() => {});
      for (const name of ['pointerenter', 'focusin', 'click']) this.addEventListener(name, () => this.start(), { once: true });
    } else {
      this.#watcher = new IntersectionObserver((seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) this.start();
      }, { rootMargin: '400px' });
      this.#watcher.observe(this);
    }
  }

  // An element that is moved is removed and put back in one go; only one that stays away gives up what it holds.
  disconnectedCallback() {
    queueMicrotask(() => {
      if (!this.isConnected) this.#leave();
    });
  }

  attributeChangedCallback(name, before, after) {
    if (before === after || !this.#visit?.hasBegun) return;
    const quietly = (promise) => promise.catch((error) => console.warn(`packwright-configurator: ${name}: ${error.message}`));
    if (RULES.includes(name)) quietly(this.#call('rules'));
    else if (name === 'locale') quietly(this.#call('language'));
    else if (name === 'state') quietly(this.open(after ?? ''));
    else if (name === 'quantity') quietly(this.configure({ quantity: Number(after) }));
    else if (name === 'market') quietly(this.configure({ choices: { destination: after } }));
    else if (name === 'incoterm') quietly(this.configure({ choices: { incoterm: after } }));
    else if (name === 'catalogue' || name === 'words') this.#give(name, undefined);
    else if (name === 'theme' || name === 'color-scheme') this.#visit.guard();
    else this.#post();
  }

  formDisabledCallback(disabled) { this.#visit?.root.toggleAttribute('inert', disabled); }
  formResetCallback() { this.reset().catch(() => {}); }
  formStateRestoreCallback(state) {
    if (typeof state === 'string') this.open(state).catch(() => {});
  }

  // Properties.

  get version() { return VERSION; }
  get ready() { return this.#ready; }
  get form() { return this.#internals?.form ?? null; }
  get validity() { return this.#internals?.validity; }
  get validationMessage() { return this.#internals?.validationMessage ?? ''; }
  get willValidate() { return this.#internals?.willValidate ?? false; }
  get quote() { return copy(this.#report?.quote); }
  get configuration() { return copy(this.#report?.configuration); }
  get terms() { return copy(this.#report?.terms); }
  get state() { return this.#visit?.kept ?? this.#kept ?? this.getAttribute('state') ?? ''; }
  set state(code) {
    if (this.#visit?.hasBegun) this.open(code).catch(() => {});
    else this.setAttribute('state', code);
  }
  get quantity() {
    const asked = this.getAttribute('quantity');
    return this.#report?.terms.quantity ?? (asked ? Number(asked) : null);
  }
  set quantity(quantity) {
    if (this.#visit?.hasBegun) this.configure({ quantity }).catch(() => {});
    else this.setAttribute('quantity', quantity);
  }
  get catalogueData() { return this.#data.catalogue; }
  set catalogueData(data) { this.#give('catalogue', data); }
  get wordsData() { return this.#data.words; }
  set wordsData(data) { this.#give('words', data); }

  // Methods.

  async configure(patch) {
    await this.#call('configure', patch);
    return this.configuration;
  }

  open(code) { return this.#call('open', { code: String(code) }).then(() => {}); }
  reset() { return this.#call('reset').then(() => {}); }
  undo() { return this.#call('undo').then(() => {}); }
  redo() { return this.#call('redo').then(() => {}); }
  getQuote(terms = {}) { return this.#call('quote', terms).then(({ quote }) => quote); }
  getPriceBreaks(quantities) { return this.#call('price-breaks', { quantities }).then(({ breaks }) => breaks); }
  checkValidity() { return this.#internals?.checkValidity() ?? true; }
  reportValidity() { return this.#internals?.reportValidity() ?? true; }

  async export(kind, options) {
    this.start();
    await this.#ready;
    const blob = await this.#visit.file(kind, options);
    this.#emit('pw-export', { kind, blob });
    return blob;
  }

  async share({ method = 'url' } = {}) {
    const url = linkTo(this, this.state);
    this.#emit('pw-share', { url });
    this.#count('share', { method });
    if (method !== 'text') return url;
    await this.#ready;
    return [...this.#report.labels.map(({ label, text }) => `${label}: ${text}`), url].filter(Boolean).join('\n');
  }

  async focusFeature(key) {
    await this.#ready;
    const feature = this.#visit.root.querySelector(`[data-feature="${CSS.escape(key)}"]`);
    feature?.scrollIntoView({ block: 'center' });
    feature?.querySelector('input:checked, input, select, button')?.focus({ preventScroll: true });
    return Boolean(feature);
  }

  start() {
    this.#watcher?.disconnect();
    if (!this.#visit) this.#arrive();
    return this.#visit.begin();
  }

  reload() {
    this.#leave();
    return this.start();
  }

  // A visit of the widget.

  #arrive() {
    const told = {
      loading: () => {
        this.#set('loading');
        this.#emit('pw-load-start', {});
      },
      progress: (loaded, total) => this.#emit('pw-progress', { loaded, total }),
      report: (report) => this.#take(report),
      recovered: (ms) => this.#emit('pw-crash-recovered', { ms }),
      trouble: (code, error, recoverable, problems) => this.#trouble(code, error, recoverable, problems),
      failed: (error) => {
        this.#set('crashed');
        this.#trouble('crash', error, true);
      },
      over: (code, error) => {
        this.#set('error');
        this.#settle.reject(Object.assign(new Error(error.message), { code }));
        this.#trouble(code, error, false);
      },
      submit: (event) => this.#submit(event),
    };
    this.#visit = new Visit(this, this.#shadow, told, this.#data, this.#kept);
    this.#visit.send.hidden = !this.form;
    // Without a quote there is nothing to send yet.
    if (this.hasAttribute('required')) this.#internals?.setValidity({ valueMissing: true }, words(localeOf(this)).start);
  }

  #leave() {
    if (!this.#visit) return;
    this.#watcher?.disconnect();
    this.#saver.stop();
    this.#kept = this.#visit.kept ?? this.#kept;
    this.#visit.end();
    this.#visit = undefined;
    this.#report = undefined;
    this.#promise();
  }

  #promise() {
    this.#ready = new Promise((resolve, reject) => { this.#settle = { resolve, reject }; });
    this.#ready.catch(() => {});
  }

  // The widget's account of itself, after each settled change.
  #take(report) {
    const before = this.#report;
    this.#report = report;
    this.#post();
    this.#set('ready');
    const { state, configuration, terms, source, quote, issues } = report;
    if (!before) {
      this.#settle.resolve();
      this.#emit('pw-ready', { state });
      this.#emit('pw-price', { quote, source });
      this.#count('view_item', {});
      return;
    }
    if (before.state === state) return;
    this.#saver.save(state);
    this.#emit('pw-change', { state, configuration, terms, source });
    this.#emit('pw-price', { quote, source });
    if (issues.length > 0) this.#emit('pw-invalid', { issues });
    if (source !== 'user') return;
    this.#count('select_item', { item_variant: state });
    for (const name of ['input', 'change']) this.dispatchEvent(new Event(name, { bubbles: true, composed: true }));
  }

  // The form: what it sends, and whether it may.
  #post() {
    const report = this.#report;
    if (!report || !this.#internals) return;
    const name = this.getAttribute('name');
    const format = this.getAttribute('form-format') ?? 'json';
    this.#internals.setFormValue(name ? this.#visit.entries(format, name, report) : null, report.state);
    const [issue] = report.issues;
    const anchor = this.#visit.root.querySelector('.quantity input') ?? undefined;
    if (issue) this.#internals.setValidity({ customError: true }, issue.message, anchor);
    else this.#internals.setValidity({});
    for (const kind of ['below-moq', 'conflict']) this.#flag(kind, report.issues.some((each) => each.kind === kind));
    this.#visit.send.hidden = !this.form;
  }

  #submit(event) {
    // A button of the host's may be one that submits by itself.
    event.preventDefault();
    const detail = { quote: this.quote };
    if (!this.#emit('pw-before-submit', detail, true)) return;
    if (this.form) {
      if (!this.form.reportValidity()) return;
      this.form.requestSubmit();
    }
    this.#emit('pw-submit', detail);
    this.#count('generate_lead', {});
  }

  // Small things.

  #call(name, payload) {
    this.start();
    return this.#visit.call(name, payload);
  }

  #give(name, data) {
    this.#data[name] = data === undefined || data === null ? undefined : typeof data === 'string' ? data : write(data);
    if (this.#visit?.hasBegun) this.#visit.renew();
  }

  #trouble(code, error, recoverable, problems) {
    console.error(`packwright-configurator: ${error?.message ?? error}`, ...(problems ? [problems] : []));
    this.#emit('pw-error', { code, recoverable, message: String(error?.message ?? error), ...(problems ? { problems } : {}) });
  }

  #emit(name, detail, cancelable = false) {
    return this.dispatchEvent(new CustomEvent(name, { detail: { version: 1, ...detail }, bubbles: true, composed: true, cancelable }));
  }

  #count(name, params) {
    this.#emit('pw-analytics', { name, params });
  }

  #flag(name, on) {
    try {
      this.#internals?.states[on ? 'add' : 'delete'](name);
    } catch {
      // Older browsers want two dashes; there the states are left out.
    }
  }

  #set(state) {
    for (const each of ['loading', 'ready', 'error', 'crashed']) this.#flag(each, each === state);
  }

  // A property set before the element was defined hides the one that does something.
  #upgrade(property) {
    if (!Object.hasOwn(this, property)) return;
    const value = this[property];
    delete this[property];
    this[property] = value;
  }
}

// A property for each attribute.
for (const [attribute, property, kind, otherwise] of ATTRIBUTES) {
  if (property in PackwrightConfigurator.prototype) continue;
  Object.defineProperty(PackwrightConfigurator.prototype, property, {
    configurable: true,
    enumerable: true,
    get() {
      if (kind === 'boolean') return this.hasAttribute(attribute);
      const text = this.getAttribute(attribute);
      if (Array.isArray(kind)) return kind.includes(text) ? text : otherwise;
      if (kind === 'number') return text === null ? otherwise : Number(text);
      return text ?? otherwise ?? '';
    },
    set(value) {
      if (kind === 'boolean') this.toggleAttribute(attribute, Boolean(value));
      else if (value === null || value === undefined) this.removeAttribute(attribute);
      else this.setAttribute(attribute, value);
    },
  });
}
