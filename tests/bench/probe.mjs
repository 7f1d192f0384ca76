// What runs inside the measured pages. Each function is sent there as text, so none may lean on another.

// Before anything else: notes when the price is on the screen, when the page answers, what moves and what takes long.
export function watch() {
  const seen = { shift: 0, longTasks: [] };
  Object.defineProperty(globalThis, '__seen', { value: seen });
  const observe = (type, note) => {
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  };
  observe('layout-shift', (entry) => { if (!entry.hadRecentInput) seen.shift += entry.value; });
  observe('longtask', (entry) => seen.longTasks.push({ start: entry.startTime, took: entry.duration }));
  for (const name of ['compileStreaming', 'instantiateStreaming']) {
    const original = WebAssembly[name];
    WebAssembly[name] = (...given) => original.apply(WebAssembly, given).then((result) => {
      seen.compiled = performance.now();
      return result;
    });
  }
  const look = () => {
    if (seen.price === undefined && document.querySelector('[data-price]')?.textContent.trim()) {
      seen.price = 0;
      requestAnimationFrame(() => setTimeout(() => { seen.price = performance.now(); }));
    }
    if (document.querySelector('[data-ready]')) {
      seen.mounted ??= performance.now();
      const marked = performance.getEntriesByName('interactive', 'mark')[0]?.startTime;
      // A page that marks the moment itself may set the attribute a little earlier.
      if (marked !== undefined || !globalThis.document.querySelector('[data-packwright]')) {
        seen.interactive = marked ?? performance.now();
        seen.nodes = document.querySelectorAll('*').length;
        watcher.disconnect();
        clearInterval(again);
        globalThis.__told?.('interactive');
      }
    }
  };
  const watcher = new MutationObserver(look);
  watcher.observe(document, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['data-ready'] });
  const again = setInterval(look, 50);
}

// Clicks a choice the moment the page says it is interactive, and notes how long the new price took to be there.
export function clickAtOnce() {
  const trial = {};
  Object.defineProperty(globalThis, '__trial', { value: trial });
  const isInteractive = () => performance.getEntriesByName('interactive', 'mark').length > 0
    || (document.querySelector('[data-ready]') && !document.querySelector('[data-packwright]'));
  const price = () => document.querySelector('[data-price]')?.textContent;
  const attempt = async () => {
    const names = new Set([...document.querySelectorAll('input[type="radio"]')].map((radio) => radio.name));
    const start = performance.now();
    for (const name of names) {
      const before = price();
      const free = [...document.getElementsByName(name)].find((radio) => !radio.checked && !radio.disabled);
      const clicked = performance.now();
      free?.click();
      // A group that has nothing to do with the price, such as the sides of the picture, is passed over.
      while (price() === before && performance.now() - clicked < 300) await new Promise((go) => setTimeout(go, 1));
      if (price() !== before) {
        Object.assign(trial, { answered: performance.now() - clicked, after: clicked - start });
        return;
      }
    }
    trial.answered = Infinity;
  };
  const watch = () => { if (isInteractive()) attempt(); else setTimeout(watch, 1); };
  watch();
}

// Where the time went until the page answered, in milliseconds from the start of the visit.
export function timesOfLoad() {
  const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
  const wasm = performance.getEntriesByType('resource').find((entry) => /\.wasm$/.test(entry.name));
  const { longTasks, ...seen } = globalThis.__seen;
  return {
    ...seen,
    paint,
    // No price is seen before the first paint, whenever its text was there.
    price: Math.max(seen.price, paint),
    document: performance.getEntriesByType('navigation')[0].responseEnd,
    wasm: wasm?.responseEnd,
  };
}

// Groups of radio buttons in which two choices differ in price: the group's name, and the places of the two in it.
export async function findSwitches(most) {
  const radios = (name) => [...document.querySelectorAll('input[type="radio"]')].filter((radio) => radio.name === name);
  const text = () => document.querySelector('[data-price]').textContent;
  const clickAndSee = async (name, place) => {
    const before = text();
    radios(name)[place]?.click();
    const deadline = performance.now() + 1_000;
    while (text() === before && performance.now() < deadline) await new Promise((go) => setTimeout(go, 10));
    // Nobody clicks again within a frame of seeing the answer.
    await new Promise((go) => setTimeout(go, 200));
    return text() !== before;
  };
  const found = [];
  for (const name of new Set([...document.querySelectorAll('input[type="radio"]')].map((radio) => radio.name))) {
    if (found.length === most) break;
    const group = radios(name);
    const chosen = group.findIndex((radio) => radio.checked);
    const other = group.findIndex((radio) => !radio.checked && !radio.disabled && radio.getAttribute('aria-disabled') !== 'true');
    if (chosen < 0 || other < 0) continue;
    const before = text();
    if (!await clickAndSee(name, other)) radios(name)[chosen]?.click();
    else if (await clickAndSee(name, chosen) && text() === before) found.push([name, other, chosen]);
  }
  return found;
}

// Milliseconds from each click to the frame that shows the new price, and to the last change of the page it caused.
export async function timeClicks({ switches, times }) {
  const taken = [];
  const text = () => document.querySelector('[data-price]').textContent;
  const frame = new MessageChannel();
  let before;
  let painted;
  let changed = 0;
  // A message sent from within a frame arrives right after it, ahead of every timer.
  frame.port1.onmessage = () => { painted = performance.now(); };
  const watcher = new MutationObserver(() => {
    changed = performance.now();
    if (before === undefined || text() === before) return;
    before = undefined;
    requestAnimationFrame(() => frame.port2.postMessage(0));
  });
  watcher.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  for (let turn = 0; turn < times; turn += 1) {
    const [name, other, chosen] = switches[Math.floor(turn / 2) % switches.length];
    const radio = document.querySelectorAll(`input[type="radio"][name="${name}"]`)[turn % 2 === 0 ? other : chosen];
    // People click what they see, once it stands still: nobody reacts to what has just come into view in less than a quarter
    // of a second, so that the browser's painting after the scroll is not part of a click.
    radio.scrollIntoView({ block: 'center', behavior: 'instant' });
    await new Promise((go) => setTimeout(go, 250));
    [before, painted] = [text(), undefined];
    const start = performance.now();
    radio.click();
    // Whatever the page does after the paint is not part of the next click.
    const deadline = start + 5_000;
    const isBusy = () => painted === undefined || performance.now() - Math.max(painted, changed) < 150;
    do await new Promise((go) => setTimeout(go, 60)); while (isBusy() && performance.now() < deadline);
    if (painted !== undefined) taken.push({ painted: painted - start, settled: Math.max(painted, changed) - start });
  }
  watcher.disconnect();
  return taken;
}

// Clicks as fast as the page keeps up: once through all the groups, a breath in which late work is done, and back again.
// Returns how many were made before the time was over, and the long tasks on the way.
export async function clickMany({ switches, times, cap }) {
  const deadline = performance.now() + cap;
  const breath = new MessageChannel();
  globalThis.__seen.longTasks.length = 0;
  let done = 0;
  for (let round = 0; done < times && performance.now() < deadline; round += 1) {
    for (const [name, other, chosen] of switches) {
      const radio = document.querySelectorAll(`input[type="radio"][name="${name}"]`)[round % 2 === 0 ? other : chosen];
      // A group may be gone while another one's choice rules it out.
      if (!radio) continue;
      radio.click();
      done += 1;
      await new Promise((go) => {
        breath.port1.onmessage = go;
        breath.port2.postMessage(0);
      });
    }
    await new Promise((go) => setTimeout(go, 50));
  }
  return { done, long: globalThis.__seen.longTasks.map(({ took }) => took) };
}
