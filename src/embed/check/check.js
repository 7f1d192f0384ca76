// `<packwright-check>`: tells a retailer, on his own page, what keeps the configurator from running there and what to do
// about it. Asks for the files of its own release folder, shows the outcome, sends nothing. On a page without the
// element, a console can say `import('…/check.js').then(({ show }) => show())`.
import { look } from './look.js';
import { outcome, waiting } from './view.js';
import { run } from './run.js';

const TAG = 'packwright-check';
const FOLDER = new URL('.', import.meta.url).href;

export class PackwrightCheck extends HTMLElement {
  #section = document.createElement('section');
  #isRunning = false;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [look()];
    root.append(this.#section);
  }

  // Once all scripts of the page had their turn.
  connectedCallback() {
    if (document.readyState === 'complete') this.run();
    else addEventListener('load', () => this.run(), { once: true });
  }

  // Resolves to what was found, and tells it as `pw-check` too.
  async run() {
    if (this.#isRunning) return undefined;
    this.#isRunning = true;
    const isFocused = Boolean(this.shadowRoot.activeElement);
    this.#section.replaceChildren(...waiting());
    this.#section.setAttribute('aria-busy', 'true');
    const found = await check({ folder: this.getAttribute('folder') ?? FOLDER, beside: this });
    this.#section.replaceChildren(...outcome(found, () => this.run()));
    this.#section.removeAttribute('aria-busy');
    if (isFocused) this.#section.querySelector('button').focus();
    this.#isRunning = false;
    this.dispatchEvent(new CustomEvent('pw-check', { detail: { version: 1, ...found }, bubbles: true, composed: true }));
    return found;
  }
}

// The same without showing anything. `folder` is the release folder to look at, this script's own unless told.
export function check({ folder = FOLDER, beside } = {}) {
  return run({ folder: new URL('.', new URL(folder, document.baseURI)).href, beside });
}

// Puts the checker at the top of the page.
export function show() {
  const element = document.querySelector(TAG) ?? document.createElement(TAG);
  if (!element.isConnected) document.body.prepend(element);
  element.scrollIntoView();
  return element;
}

if (!customElements.get(TAG)) customElements.define(TAG, PackwrightCheck);
