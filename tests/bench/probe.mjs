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
      }
    }
  };
  const watcher = new MutationObserver(look);
  watcher.observe(document, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['data-ready'] });
  const again = setInterval(look, 50);
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

// Pairs of choices between which the price differs, as positions among all radio buttons.
export async function findSwitches(most) {
  const all = [...document.querySelectorAll('input[type="radio"]')];
  const text = () => document.querySelector('[data-price]').textContent;
  const pairs = [];
  for (const name of new Set(all.map((radio) => radio.name))) {
    if (pairs.length === most) break;
    const group = all.filter((radio) => radio.name === name && !radio.disabled && radio.getAttribute('aria-disabled') !== 'true');
    const chosen = group.find((radio) => radio.checked);
    const other = group.find((radio) => radio !== chosen);
    if (!chosen || !other) continue;
    const before = text();
    other.click();
    const deadline = performance.now() + 1_500;
    while (text() === before && performance.now() < deadline) await new Promise((go) => setTimeout(go, 10));
    const changed = text() !== before;
    const during = text();
    chosen.click();
    const back = performance.now() + 1_500;
    while (changed && text() === during && performance.now() < back) await new Promise((go) => setTimeout(go, 10));
    if (changed && text() === before) pairs.push([all.indexOf(other), all.indexOf(chosen)]);
  }
  return pairs;
}

// Milliseconds from each click to the frame that shows the new price, and to the last change of the page it caused.
export async function timeClicks({ switches, times }) {
  const taken = [];
  const text = () => document.querySelector('[data-price]').textContent;
  let changed = 0;
  const watcher = new MutationObserver(() => { changed = performance.now(); });
  watcher.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  for (let turn = 0; turn < times; turn += 1) {
    const [other, chosen] = switches[Math.floor(turn / 2) % switches.length];
    const radio = document.querySelectorAll('input[type="radio"]')[turn % 2 === 0 ? other : chosen];
    const before = text();
    const start = performance.now();
    radio.click();
    const deadline = start + 5_000;
    while (text() === before && performance.now() < deadline) await new Promise((go) => setTimeout(go));
    await new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
    const painted = performance.now() - start;
    // Whatever the page does after the paint is not part of the next click.
    do await new Promise((go) => setTimeout(go, 150)); while (performance.now() - changed < 120 && performance.now() < deadline);
    if (text() !== before) taken.push({ painted, settled: Math.max(painted, changed - start) });
  }
  watcher.disconnect();
  return taken;
}

// Clicks as fast as the page keeps up, with a breath after every tenth in which late work is done; returns how many were
// made before the time was over, and the long tasks on the way.
export async function clickMany({ switches, times, cap }) {
  const deadline = performance.now() + cap;
  const breath = new MessageChannel();
  globalThis.__seen.longTasks.length = 0;
  let turn = 0;
  for (; turn < times && performance.now() < deadline; turn += 1) {
    const [other, chosen] = switches[Math.floor(turn / 2) % switches.length];
    document.querySelectorAll('input[type="radio"]')[turn % 2 === 0 ? other : chosen].click();
    await new Promise((go) => {
      breath.port1.onmessage = go;
      breath.port2.postMessage(0);
    });
    if (turn % 10 === 9) await new Promise((go) => setTimeout(go, 40));
  }
  return { turn, long: globalThis.__seen.longTasks.map(({ took }) => took) };
}
