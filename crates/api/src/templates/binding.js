// What the wrappers for React, Vue and Svelte share: which property belongs to which attribute, what is set when, and
// what is listened to.
//GENERATED

/** The attribute of each property that has one. */
export const ATTRIBUTES = {
//ATTRIBUTES
};

/** Properties that hold data and have no attribute. */
export const DATA = [
//DATA
];

/** All events, those of the platform last. */
export const EVENTS = [
//EVENTS
];

/** How long a code the element has told counts as an echo when it comes back, in milliseconds. */
const ECHO = 1000;

const isAbsent = (value) => value === undefined || value === null || value === false;

/** The attributes for the first markup; `yes` is what stands for true. What is absent is left out. */
export function attributes(values, yes) {
  const found = {};
  for (const [property, attribute] of Object.entries(ATTRIBUTES)) {
    const value = values[property];
    if (!isAbsent(value)) found[attribute] = value === true ? yes : String(value);
  }
  return found;
}

/** Tells `hear(name, event)` of every event of the element itself, not of what is inside it; returns what ends it. */
export function listen(element, hear) {
  const heard = (event) => {
    if (event.target === element) hear(event.type, event);
  };
  for (const name of EVENTS) element.addEventListener(name, heard);
  return () => {
    for (const name of EVENTS) element.removeEventListener(name, heard);
  };
}

/** Keeps an element as the page wants it, and touches only what the page has changed since the last time. */
export class Binding {
  #element;
  #values;
  #told = [];

  /** `values` are those the element has already. */
  constructor(element, values) {
    this.#element = element;
    this.#values = { ...values };
    element.addEventListener('pw-change', (event) => {
      if (event.target !== element) return;
      const now = performance.now();
      this.#told = this.#told.filter(({ at }) => now - at < ECHO);
      this.#told.push({ code: event.detail.state, at: now });
    });
  }

  /** Sets what differs from the last time. */
  set(values) {
    for (const property of [...Object.keys(ATTRIBUTES), ...DATA]) {
      const value = values[property];
      if (Object.is(value, this.#values[property])) continue;
      this.#values[property] = value;
      if (property === 'state') this.#open(value);
      else if (DATA.includes(property)) this.#hand(property, value);
      else this.#write(ATTRIBUTES[property], value);
    }
  }

  #write(attribute, value) {
    if (isAbsent(value)) this.#element.removeAttribute(attribute);
    else this.#element.setAttribute(attribute, value === true ? '' : String(value));
  }

  /** As text, since frameworks hand out proxies that are no plain data. */
  #hand(property, value) {
    const isObject = typeof value === 'object' && value !== null;
    this.#element[property] = isObject ? JSON.stringify(value) : (value ?? null);
  }

  /** A page that hands back what it was told may be late, and the buyer may have gone on since: that changes nothing. */
  #open(code) {
    if (isAbsent(code) || code === this.#element.state) return;
    const now = performance.now();
    if (this.#told.some((told) => told.code === code && now - told.at < ECHO)) return;
    this.#element.state = code;
  }
}
