// `<packwright-frame>`: the configurator in an `<iframe>`, for pages on which the element itself cannot run or should
// not. It has the element's attributes, properties, methods and events; what it does with them is in `link.js`.
import { link } from './link.js';
import { attributes, documents, isObject, methods } from './protocol.js';

const tag = 'packwright-frame';
const own = ['src', 'sizing'];
const addresses = Object.keys(documents);
const switches = ['required', 'disabled', 'readonly'];

export class PackwrightFrame extends (globalThis.HTMLElement ?? class {}) {
  static formAssociated = true;
  static observedAttributes = [...attributes, ...addresses, ...own, 'title', 'style', 'class'];
  #internals = this.attachInternals();
  #link = link(this, this.#internals);

  connectedCallback() { this.#link.begin(); }
  // A frame that is moved with `moveBefore` goes on. Moved in any other way it is loaded anew by every browser; the work
  // is handed back to it then.
  connectedMoveCallback() {}
  disconnectedCallback() { this.#link.end(); }
  attributeChangedCallback(name, before, after) { if (before !== after) this.#link.changed(name); }
  formDisabledCallback() { this.#link.changed('disabled'); }
  formResetCallback() { this.#link.reset(); }
  formStateRestoreCallback(state) { this.state = state; }
  checkValidity() { return this.#internals.checkValidity(); }
  reportValidity() {
    this.#link.call('reportValidity', []).catch(() => {});
    return this.#internals.reportValidity();
  }

  static {
    const define = (name, get, set) => Object.defineProperty(this.prototype, name, { get, set, configurable: true });
    for (const name of methods) this.prototype[name] ??= function call(...given) { return this.#link.call(name, given); };
    for (const name of ['form', 'validity', 'validationMessage', 'willValidate']) define(name, function get() { return this.#internals[name]; });
    for (const name of ['ready', 'quote', 'configuration', 'terms', 'version']) define(name, function get() { return this.#link.now[name]; });
    for (const name of [...attributes, ...addresses, ...own]) {
      const isSwitch = switches.includes(name);
      define(name === 'readonly' ? 'readOnly' : name.replace(/-./, (pair) => pair[1].toUpperCase()), function get() {
        const value = this.getAttribute(name);
        return isSwitch ? value !== null : name === 'quantity' && value ? Number(value) : value ?? '';
      }, function set(value) {
        if (isSwitch) this.toggleAttribute(name, value);
        else if (value === null || value === undefined) this.removeAttribute(name);
        else this.setAttribute(name, value);
      });
    }
    // The attribute is where to begin, the property where the buyer is.
    define('state', function get() { return this.#link.now.state ?? this.getAttribute('state') ?? ''; }, function set(code) {
      this.#link.now.state = `${code}`;
      this.#link.changed('state');
    });
    for (const name of Object.values(documents)) {
      define(name, function get() { return this.#link.data[name]; }, function set(data) {
        this.#link.data[name] = isObject(data) ? JSON.stringify(data) : data ?? null;
        this.#link.changed(name);
      });
    }
  }
}

if (globalThis.customElements && !customElements.get(tag)) customElements.define(tag, PackwrightFrame);
