// One visit of the widget in an element: from loading to removal, through failures, with what the host brings of its own.
// It speaks with the Wasm in names and texts; what becomes of that is the element's business, told through `told`.
import { card, shipped, words } from './card.js';
import { write } from './json.js';
import { draftOf, inAddress, linkTo, localeOf } from './page.js';
import { BASE, cause, dress, fetched, intake, locate, watch } from './parts.js';
import { live, request } from './runtime.js';
import { shell } from './shell.js';

const RULES = ['lock', 'hide', 'price-display'];
const OWN = ['catalogue', 'words'];
const EMPTY_MS = 1000;
// What the browser itself lacks is told before anything is loaded.
export const base = globalThis.CSSStyleSheet?.prototype.replaceSync ? new CSSStyleSheet() : undefined;
base?.replaceSync(':host{display:block;min-block-size:var(--pw-min-block-size,min(90dvh,900px))}:host([hidden]){display:none}');
const missing = () => {
  const lacks = !globalThis.WebAssembly || !base || !HTMLElement.prototype.attachInternals;
  if (lacks) throw Object.assign(new Error('this browser is too old'), { code: 'unsupported' });
};
const same = (one, other) => one?.length === other?.length && (one ?? []).every((byte, at) => byte === other[at]);

export class Visit {
  #element;
  #shadow;
  #told;
  #data;
  #parts;
  #life;
  #begun;
  #ended = false;
  #ask;
  #waiting = [];
  #flying = [];
  #kept;
  #file;
  #own;
  #revision = 0;
  #spoken;
  #beside;
  #isDrawn = false;
  #heard;
  #failedAt;
  #violations = [];
  #observer;
  #solid;

  // `data` holds the host's own catalogue and words as text; `kept` is the work of an earlier visit.
  constructor(element, shadow, told, data, kept) {
    this.#element = element;
    this.#shadow = shadow;
    this.#told = told;
    this.#data = data;
    this.#kept = kept;
    this.#parts = shell({ locale: this.locale, poster: element.getAttribute('poster'), submit: told.submit });
    if (base) shadow.adoptedStyleSheets = [base];
    shadow.replaceChildren(...this.#parts.all());
  }

  get locale() { return localeOf(this.#element); }
  get root() { return this.#parts.root; }
  get waiting() { return this.#parts.waiting; }
  get send() { return this.#parts.send; }
  get kept() { return this.#kept; }
  get hasBegun() { return Boolean(this.#begun); }

  // A widget that waits to be started is dressed meanwhile.
  async dress() {
    const { sheet } = await dress();
    this.#shadow.adoptedStyleSheets = [base, sheet];
  }

  begin() {
    this.#begun ??= this.#load();
    return this.#begun;
  }

  end() {
    this.#ended = true;
    this.#life?.end();
    this.#observer?.disconnect();
    this.#solid?.();
    this.#beside?.forget(this.#element);
    for (const { settle } of [...this.#waiting, ...this.#flying]) settle.reject(new Error('removed'));
    this.#shadow.replaceChildren();
  }

  // Has the widget do something; what is asked for before it is there waits.
  call(name, payload = {}) {
    return new Promise((resolve, reject) => {
      const asked = { name, payload, settle: { resolve, reject }, tries: 0 };
      if (this.#ask) this.#put(asked);
      else this.#waiting.push(asked);
    });
  }

  // The host's own catalogue or words are others now.
  async renew() {
    await this.#bring().catch((error) => this.#told.trouble('network', error, true));
    return this.call('furnish').catch(() => {});
  }

  entries(...given) { return this.#beside.entries(...given); }
  file(...given) { return this.#beside.file(this, ...given); }
  solid(root) { return watch(root, () => this.#spoken ?? this.locale); }

  guard(root = this.root) {
    const corrected = this.#beside?.guard(this.#element, root.firstElementChild ?? root, this.#shadow) ?? [];
    if (corrected.length > 0) console.info('packwright-configurator: contrast', corrected);
  }

  // Loading.

  async #load() {
    this.#told.loading();
    const note = ({ blockedURI, violatedDirective }) => {
      if (/wasm/.test(blockedURI) || blockedURI.startsWith(new URL('.', BASE))) this.#violations.push(violatedDirective);
    };
    document.addEventListener('securitypolicyviolation', note);
    try {
      missing();
      const all = fetched();
      let loaded = 0;
      for (const each of all) each.then(() => this.#told.progress(loaded += 1, all.length), () => {});
      await this.#bring();
      const [{ sheet, view }, parts] = await Promise.all([all[1], all[3]]);
      if (this.#ended) return;
      this.#beside = parts;
      this.#shadow.adoptedStyleSheets = [base, sheet];
      this.#place(this.#isPlain() ? view : undefined);
      const [module, , factory] = await Promise.all(all);
      if (!this.#ended) await this.#start({ factory, module, locate });
    } catch (error) {
      // The browser tells of what its rules forbid in an event of its own.
      await new Promise((resolve) => { setTimeout(resolve); });
      if (!this.#ended) this.#over(error.code ?? await cause(error, this.#violations), error);
    } finally {
      document.removeEventListener('securitypolicyviolation', note);
    }
  }

  #start(parts) {
    this.#life = live(parts, {
      holder: this.#holder(),
      root: (attempt) => {
        if (attempt > 0) this.#place();
        return this.root;
      },
      failed: (error) => this.#failed(error),
      ended: (error) => this.#over('crash', error),
      lost: (error) => this.#over('network', error),
    });
    this.#watch();
    return this.#life.begin();
  }

  // A new element for the widget, which only one instance ever touches.
  #place(view) {
    const root = document.createElement('div');
    root.setAttribute('data-packwright-page', '');
    root.toggleAttribute('inert', this.#element.matches(':disabled'));
    this.#beside.hold(root, () => this.#element.hasAttribute('readonly'));
    if (view) {
      root.append(this.#beside.build(view));
      this.#heard = this.#beside.remember(root);
      this.#settled();
    }
    this.#isDrawn = false;
    // Before it stands in the page: to ask for a colour then would lay all of it out.
    this.guard(root);
    this.root.replaceWith(root);
    this.#parts.root = root;
  }

  // By way of its parent: old libraries have a `remove` of their own, which fails for what has been removed already.
  #settled() {
    const { waiting } = this.#parts;
    waiting.parentNode?.removeChild(waiting);
  }

  // The first view is the one without wishes.
  #isPlain() {
    const { locale } = this;
    return words(locale) === words('en') && !this.#own?.refused && !OWN.some((name) => this.#data[name])
      && !RULES.some((name) => this.#element.hasAttribute(name));
  }

  // What the host brings is read for the language at hand.
  async #bring() {
    const data = this.#data;
    for (const name of OWN) {
      const at = this.#element.getAttribute(name);
      if (!at || data[name]) continue;
      try {
        data[name] = await (await request(new URL(at, document.baseURI))).text();
      } catch (error) {
        this.#told.trouble(name, error, true);
        // Nobody is told the prices of another catalogue.
        if (name === 'catalogue') this.#own = { ...this.#own, refused: !this.#own?.catalogue };
      }
    }
    const before = this.#own?.catalogue;
    if (data.catalogue || data.words) {
      const tell = (name, problems) => this.#told.trouble(name, new Error(`the ${name} given cannot be used as it is`), true, problems);
      this.#own = await intake(shipped(this.#spoken ?? this.locale), data, this.#own, tell);
    } else if (!this.#own?.refused) this.#own = undefined;
    if (!same(before, this.#own?.catalogue)) this.#revision += 1;
  }

  // Between the widget and the page.

  #holder() {
    return {
      option: (name) => this.#option(name) ?? undefined,
      hold: (file) => { this.#file = file; },
      held: () => this.#file,
      ...this.#beside.reading(locate('artwork-worker').address),
      bytes: (name) => (name === 'own-catalogue' ? this.#own?.catalogue : undefined),
      tell: (what, text) => this.#hear(what, text),
      attend: (ask) => {
        this.#ask = ask;
        for (const asked of this.#waiting.splice(0)) this.#put(asked);
      },
    };
  }

  #option(name) {
    const element = this.#element;
    if (name === 'guest') return '';
    if (name === 'locale') return this.locale;
    if (name === 'resume') return this.#kept ?? inAddress(element);
    if (name === 'draft') return draftOf(element);
    if (name === 'link') return linkTo(element, '');
    if (name === 'own-pack') return this.#own?.pack;
    if (name === 'own-revision') return String(this.#revision);
    if (name === 'catalogue-refused') return this.#own?.refused ? '' : undefined;
    if (name.startsWith('pack-')) return locate(name).address;
    return element.getAttribute(name);
  }

  #hear(what, text) {
    if (what === 'keep') this.#kept = text;
    else if (what === 'interactive') {
      this.#heard?.();
      performance.clearMarks('packwright-interactive');
      performance.mark('packwright-interactive');
    } else if (what === 'lost') this.#over('network', new Error('a part of the program did not arrive'));
    else if (what === 'alive') this.#alive();
    else if (what === 'drawn') this.#drawn();
    else if (what === 'report') {
      const report = JSON.parse(text);
      this.#kept = report.state;
      this.#told.report(report);
    } else if (what === 'locale') {
      this.#spoken = text;
      if (this.#own) this.renew();
    }
  }

  // All that is seen at first answers.
  #alive() {
    this.#settled();
    this.#parts.foot.hidden = false;
    if (this.#failedAt !== undefined) this.#told.recovered(Math.round(performance.now() - this.#failedAt));
    this.#failedAt = undefined;
  }

  #drawn() {
    this.#isDrawn = true;
    this.guard();
    this.#solid?.();
    const { root } = this;
    this.solid(root).then((stop) => {
      if (this.#ended || root !== this.root) stop();
      else this.#solid = stop;
    }).catch(() => {});
  }

  #put(asked) {
    const { name, payload, settle } = asked;
    this.#flying.push(asked);
    this.#ask(name, write(payload), (text) => {
      this.#flying.splice(this.#flying.indexOf(asked), 1);
      const answer = JSON.parse(text);
      if (answer.ok) settle.resolve(answer);
      else {
        const lines = answer.problems.map(({ at, what, hint }) => [at, what, hint].filter(Boolean).join(': '));
        settle.reject(Object.assign(new Error(lines.join('\n')), { problems: answer.problems }));
      }
    });
  }

  // When something fails.

  // A host may empty us, and a browser that translates puts its own elements around our texts: then nothing that is
  // written reaches the page any more, and nobody complains.
  #watch() {
    this.#observer = new MutationObserver((changes) => {
      if (this.#ended) return;
      if (this.root.parentNode !== this.#shadow) {
        const { foot, root } = this.#parts;
        this.#shadow.replaceChildren(...this.#parts.all().filter((part) => part !== this.#parts.waiting));
        foot.hidden = false;
        if (!root.firstElementChild) this.#life.restart(new Error('emptied by the page'));
        return;
      }
      const isForeign = changes.some(({ addedNodes }) => [...addedNodes].some(({ nodeName }) => nodeName === 'FONT'));
      if (isForeign) this.#life.restart(new Error('the page changed what is ours'));
      else if (this.#isDrawn && !this.root.firstElementChild) this.#miss(this.root);
    });
    this.#observer.observe(this.#shadow, { childList: true, subtree: true });
  }

  // The widget itself empties its place, for a moment, when it takes over from the first view.
  #miss(root) {
    setTimeout(() => {
      const isEmpty = root === this.root && !root.firstElementChild;
      if (!this.#ended && this.#isDrawn && isEmpty) this.#life.restart(new Error('the page emptied what is ours'));
    }, EMPTY_MS);
  }

  #failed(error) {
    this.#failedAt ??= performance.now();
    this.#ask = undefined;
    for (const asked of this.#flying.splice(0)) {
      asked.tries += 1;
      if (asked.tries > 1) asked.settle.reject(error);
      else this.#waiting.push(asked);
    }
    this.#told.failed(error);
  }

  // Nothing more can be done here: what is said stands beside what the host put into the element.
  #over(code, error) {
    this.#life?.end();
    this.#observer?.disconnect();
    this.#told.over(code, error);
    const link = this.#kept && linkTo(this.#element, this.#kept);
    this.#shadow.replaceChildren(card({ tag: this.locale, code, link, again: () => this.#element.reload() }), document.createElement('slot'));
    for (const { settle } of [...this.#waiting, ...this.#flying]) settle.reject(Object.assign(new Error(error.message), { code }));
  }
}
