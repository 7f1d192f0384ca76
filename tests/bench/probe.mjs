// What runs inside the measured pages. Each function is sent there as text, so none may lean on another.

// Before anything else: notes when the price is on the screen, when the page answers, what moves and what takes long.
export function watch() {
  const seen = { shift: 0, longTasks: [] };
  Object.defineProperty(globalThis, '__seen', { value: seen });
  const observe = (type, note) => {
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  };
  observe('layout-shift', (entry) => { if (!entry.hadRecentInput) seen.shift += entry.value; });
  observe('longtask', (entry) => seen.longTasks.push(entry.duration));
  const look = () => {
    if (seen.price === undefined && document.querySelector('[data-price]')?.textContent.trim()) {
      seen.price = 0;
      requestAnimationFrame(() => setTimeout(() => { seen.price = performance.now(); }));
    }
    if (document.querySelector('[data-ready]')) {
      seen.interactive = performance.getEntriesByName('interactive', 'mark')[0]?.startTime ?? performance.now();
      watcher.disconnect();
    }
  };
  const watcher = new MutationObserver(look);
  watcher.observe(document, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['data-ready'] });
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
    const deadline = performance.now() + 2_500;
    while (text() === before && performance.now() < deadline) await new Promise((go) => setTimeout(go, 10));
    const changed = text() !== before;
    const during = text();
    chosen.click();
    const back = performance.now() + 2_500;
    while (changed && text() === during && performance.now() < back) await new Promise((go) => setTimeout(go, 10));
    if (changed && text() === before) pairs.push([all.indexOf(other), all.indexOf(chosen)]);
  }
  return pairs;
}

// Milliseconds from each click to the frame that shows the new price.
export async function timeClicks({ switches, times }) {
  const taken = [];
  const text = () => document.querySelector('[data-price]').textContent;
  for (let turn = 0; turn < times; turn += 1) {
    const [other, chosen] = switches[Math.floor(turn / 2) % switches.length];
    const radio = document.querySelectorAll('input[type="radio"]')[turn % 2 === 0 ? other : chosen];
    const before = text();
    const start = performance.now();
    radio.click();
    const deadline = start + 5_000;
    while (text() === before && performance.now() < deadline) await new Promise((go) => setTimeout(go));
    await new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
    if (text() !== before) taken.push(performance.now() - start);
    // Whatever the page does after the paint is not part of the next click.
    await new Promise((go) => setTimeout(go, 120));
  }
  return taken;
}

// Clicks as fast as the page keeps up; returns how many were made before the time was over.
export async function clickMany({ switches, times, cap }) {
  const deadline = performance.now() + cap;
  const breath = new MessageChannel();
  let turn = 0;
  for (; turn < times && performance.now() < deadline; turn += 1) {
    const [other, chosen] = switches[Math.floor(turn / 2) % switches.length];
    document.querySelectorAll('input[type="radio"]')[turn % 2 === 0 ? other : chosen].click();
    await new Promise((go) => {
      breath.port1.onmessage = go;
      breath.port2.postMessage(0);
    });
  }
  return turn;
}
