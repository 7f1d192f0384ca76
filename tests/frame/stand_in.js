// Stands in for the configurator while the frame around it is tested: the same attributes, properties, methods and
// events, an honest form control, and the layout that is awkward in a frame, with columns as high as the window. Bundled
// as `packwright-configurator.js` unless the real one is asked for.
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { display: block; min-block-size: var(--pw-min-block-size, max(640px, 100vh)); container: stand-in / inline-size; }
  .columns { display: grid; grid-template-columns: minmax(0, 1fr); }
  .choices { block-size: var(--stand-in-length, 1500px); background: linear-gradient(#eee, #999); }
  .quote { box-sizing: border-box; overflow-y: auto; background: #cde; }
  @container stand-in (width >= 700px) {
    .columns { grid-template-columns: minmax(0, 1fr) 300px; }
    .quote {
      --size: calc(var(--_view-block-size, 100dvh) - 60px);
      block-size: var(--size); max-block-size: 100%;
      position: relative; inset-block-start: clamp(0px, var(--_view-offset, 0px), max(0px, 100% - var(--size)));
    }
  }
`);

const priceOf = (quantity) => 40 - Math.floor(quantity / 100);

class StandIn extends HTMLElement {
  static formAssociated = true;
  static observedAttributes = ['state', 'quantity', 'name', 'form-format', 'disabled', 'required', 'locale'];
  static version = '0.0.0-stand-in';
  #internals = this.attachInternals();
  #resolve;
  #code = '300.full-grain';
  #past = [];
  ready = new Promise((resolve) => { this.#resolve = resolve; });
  version = StandIn.version;
  remembered = 'nothing';
  calls = [];

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open', delegatesFocus: true });
    root.adoptedStyleSheets = [sheet];
    const columns = document.createElement('div');
    columns.className = 'columns';
    for (const name of ['choices', 'quote']) {
      const part = document.createElement('div');
      part.className = name;
      columns.append(part);
    }
    const button = document.createElement('button');
    button.textContent = 'Ask for this';
    button.addEventListener('click', () => this.submit());
    columns.firstElementChild.append(button);
    root.append(columns);
    this.columns = columns;
  }

  async connectedCallback() {
    this.tell('pw-load-start', {});
    if (this.getAttribute('storage') === 'local') {
      try {
        localStorage.setItem('stand-in', this.#code);
        this.remembered = 'kept';
      } catch (error) {
        this.remembered = error.name;
      }
    }
    await new Promise((resolve) => { setTimeout(resolve, 20); });
    if (this.hasAttribute('state')) this.#code = this.getAttribute('state');
    if (this.hasAttribute('quantity')) this.#code = this.#with({ quantity: Number(this.getAttribute('quantity')) });
    this.#internals.states.add('ready');
    this.isReady = true;
    this.#settle('restore');
    this.#resolve();
    this.tell('pw-ready', { state: this.state });
  }

  attributeChangedCallback(name) {
    if (!this.isReady) return;
    if (name === 'state') this.#code = this.getAttribute('state') ?? this.#code;
    if (name === 'quantity') this.#code = this.#with({ quantity: Number(this.getAttribute('quantity')) });
    this.#settle('api');
  }

  get state() { return this.#code; }
  set state(code) { this.#code = code; this.#settle('api'); }
  get #terms() {
    const [quantity, leather] = this.#code.split('.');
    return { quantity: Number(quantity), leather };
  }
  #with(change) {
    const { quantity, leather } = { ...this.#terms, ...change };
    return `${quantity}.${leather}`;
  }
  get configuration() { return { choices: { 'leather-grade': this.#terms.leather } }; }
  get quote() { return this.makeQuote(this.#terms.quantity); }
  get validity() { return this.#internals.validity; }
  get validationMessage() { return this.#internals.validationMessage; }

  makeQuote(quantity) {
    const currency = this.catalogueData ? JSON.parse(this.catalogueData).currency : 'USD';
    return { format: 'packwright-quote/1', quantity, unit: `${priceOf(quantity)}.00`, currency, isBelow: quantity < 50 };
  }

  async configure({ quantity, choices = {} }) {
    this.#past.push(this.#code);
    this.#code = this.#with({ ...(quantity ? { quantity } : {}), ...(choices['leather-grade'] ? { leather: choices['leather-grade'] } : {}) });
    this.#settle('api');
    return this.configuration;
  }
  async open(code) { this.state = code; }
  async reset() { this.state = '300.full-grain'; }
  async undo() { this.state = this.#past.pop() ?? this.#code; }
  async redo() {}
  async getQuote({ quantity } = {}) { return this.makeQuote(quantity ?? this.#terms.quantity); }
  async getPriceBreaks(quantities) {
    if (!Array.isArray(quantities)) throw new TypeError('quantities have to be a list');
    return quantities.map((quantity) => this.makeQuote(quantity));
  }
  async share() {
    const url = `${location.href.split('#')[0]}#pw=${this.#code}`;
    this.tell('pw-share', { url });
    return url;
  }
  async export(kind) { return new Blob([JSON.stringify(this.quote)], { type: `text/${kind}` }); }
  async focusFeature(key) { this.calls.push(['focusFeature', key]); }
  async start() {}
  async reload() { await new Promise(() => {}); }
  checkValidity() { return this.#internals.checkValidity(); }
  reportValidity() { return this.#internals.reportValidity(); }
  submit() {
    const detail = { quote: this.quote };
    if (!this.tell('pw-before-submit', detail, true)) return;
    this.#internals.form?.requestSubmit();
    this.tell('pw-submit', detail);
  }

  #settle(source) {
    const name = this.getAttribute('name');
    const isBelow = this.quote.isBelow;
    const entries = new FormData();
    if (name && this.getAttribute('form-format') === 'brackets') {
      entries.append(`${name}[Leather grade]`, this.#terms.leather);
      entries.append(`${name}[_state]`, this.#code);
    } else if (name) entries.append(name, JSON.stringify({ state: this.#code, quote: this.quote }));
    this.#internals.setFormValue(entries);
    if (isBelow) this.#internals.setValidity({ rangeUnderflow: true }, 'The minimum is 50 bags', this.columns);
    else this.#internals.setValidity({});
    this.#internals.states[isBelow ? 'add' : 'delete']('below-moq');
    if (source === 'restore') return;
    this.tell('pw-change', { state: this.#code, configuration: this.configuration, terms: {}, source });
    this.tell('pw-price', { quote: this.quote, source });
    if (isBelow) this.tell('pw-invalid', { issues: [{ kind: 'below-moq', message: 'The minimum is 50 bags' }] });
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  tell(name, detail, cancelable = false) {
    const event = new CustomEvent(name, { bubbles: true, composed: true, cancelable, detail: { version: 1, ...detail } });
    return this.dispatchEvent(event);
  }
}

customElements.define('packwright-configurator', StandIn);
