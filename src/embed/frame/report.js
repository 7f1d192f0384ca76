// Tells the page outside what the element says and shows: events as they come, what changed of its properties, form
// entries and validity just before them, and how high it is.
import { events, states } from './protocol.js';
import { outward, portable } from './text_wire.js';

const flags = [
  'badInput', 'customError', 'patternMismatch', 'rangeOverflow', 'rangeUnderflow', 'stepMismatch', 'tooLong', 'tooShort',
  'typeMismatch', 'valueMissing',
];
// Too many of these come to compare everything each time, and they change nothing.
const idle = ['pw-load-start', 'pw-progress', 'pw-analytics'];

export function report(element, form, wire) {
  const reporter = { isFitted: true, all, changes };
  let told = {};
  let height = 0;
  let isMeasuring = false;
  let isLater = false;
  // Before there is anything to see, the place that is kept for it is the better height.
  let isShown = has(element, 'ready');

  // What cannot be told apart as text has not changed.
  function changes() {
    const now = {};
    for (const [key, value] of Object.entries(snapshot(element, form))) {
      const text = JSON.stringify(value);
      if (text === undefined || told[key] === text) continue;
      told[key] = text;
      now[key] = value;
    }
    if (Object.keys(now).length > 0) wire.send('now', now);
  }

  function all() {
    told = {};
    height = 0;
    changes();
    measure();
  }

  // The element may settle its form entry only after it has told its event.
  function changesLater() {
    if (isLater) return;
    isLater = true;
    setTimeout(() => {
      isLater = false;
      changes();
    });
  }

  // At most once a frame, and not for the last pixel: rounding at odd zoom levels would go to and fro.
  function measure() {
    if (isMeasuring) return;
    isMeasuring = true;
    requestAnimationFrame(() => {
      isMeasuring = false;
      const wanted = document.body.getBoundingClientRect().height;
      if (!reporter.isFitted || !isShown || innerWidth === 0 || Math.abs(wanted - height) <= 1) return;
      height = Math.ceil(wanted);
      wire.send('height', height);
    });
  }

  for (const name of events) {
    element.addEventListener(name, (event) => {
      if (event.target !== element) return;
      // Whether to go on is for the host to say, and its answer cannot be waited for here: the page outside goes on.
      if (name === 'pw-before-submit') event.preventDefault();
      if (!idle.includes(name)) {
        changes();
        changesLater();
      }
      if (name === 'pw-ready' || name === 'pw-error') {
        isShown = true;
        measure();
      }
      if (name === 'pw-export') portable(event.detail).then((detail) => wire.send('event', { name, detail })).catch(() => {});
      else wire.send('event', { name, detail: name === 'pw-share' ? outward(event.detail, element) : event.detail ?? null });
    });
  }
  new ResizeObserver(measure).observe(document.body);
  return reporter;
}

function snapshot(element, form) {
  const { state, quote, configuration, terms, version, validity, validationMessage } = element;
  const entries = [...new FormData(form)].filter(([, value]) => typeof value === 'string');
  return {
    state,
    quote,
    configuration,
    terms,
    version,
    entries,
    validity: flags.filter((flag) => validity?.[flag]),
    message: validationMessage,
    states: states.filter((name) => has(element, name)),
  };
}

function has(element, name) {
  try {
    return element.matches(`:state(${name})`);
  } catch {
    return false;
  }
}
