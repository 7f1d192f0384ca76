// The contrast guard: whatever colours a host sets, what is written can be read and what has to be seen is seen. A colour
// that does not stand off enough from what is behind it is moved towards black or white, no further than it must.
import { BEHIND, BLACK, correct, hex, least, luminance, over, PAIRS, parse, WHITE } from './colour.js';
import { fit, follow } from './themes.js';

// What a host calls our colours; several may follow from one of its own.
const PUBLIC = {
  paper: 'bg', surface: 'surface', sunken: 'bg', 'stage-top': 'bg', 'stage-foot': 'bg', accent: 'accent',
  'accent-wash': 'accent', 'warning-wash': 'warning', ink: 'text', 'ink-soft': 'muted', 'on-accent': 'on-accent',
  edge: 'border', mark: 'accent', focus: 'focus', success: 'success', warning: 'warning', error: 'danger',
};
const NONE = 'rgba(1, 2, 3, 0)';

// Values as the probe computes them, each a colour, or nothing where it is none.
const compute = (probe, values) => {
  probe.style.color = NONE;
  const dots = values.map((value) => {
    const dot = document.createElement('i');
    dot.style.color = `color-mix(in srgb, ${value} 100%, transparent)`;
    return dot;
  });
  probe.replaceChildren(...dots);
  return dots.map((dot) => getComputedStyle(dot).color).map((text) => (text === NONE ? undefined : parse(text)));
};

// What the page behind the widget shows.
const beneath = (host, canvas) => {
  const layers = [];
  for (let node = host; node && layers[0]?.[3] !== 1; node = node.assignedSlot ?? node.parentElement ?? node.getRootNode().host) {
    layers.unshift(parse(getComputedStyle(node).backgroundColor));
  }
  let under = canvas;
  for (const layer of layers) under = over(layer, under);
  return under;
};

// The elements that are in a page now, and what stands in each. Hosts have a `Map` of their own more often than a `Set`.
const hosts = new Set();
const roots = new WeakMap();
const again = () => {
  for (const host of hosts) {
    const root = roots.get(host);
    if (root.isConnected) guard(host, root, root.getRootNode());
  }
};

// One that was taken out of the page.
export const forget = (host) => hosts.delete(host);

// Puts right what cannot be read in `root`, which stands or will stand in `shadow`, and says what:
// [{ variable, wanted, used, ratio }]. Asks anew by itself when the reader changes the scheme.
export const guard = (host, root, shadow) => {
  // An element that was taken away a moment ago has no colours.
  if (!host.isConnected) return [];
  follow(again);
  hosts.add(host);
  roots.set(host, root);
  const probe = document.createElement('div');
  probe.className = 'probe';
  shadow.append(probe);
  const set = fit(host, probe);
  const corrections = matchMedia('(forced-colors: active)').matches ? [] : colours(host, probe, set);
  probe.remove();
  for (const { style } of [root, ...shadow.querySelectorAll('.waiting, .card, .foot')]) {
    for (const name of [...style].filter((each) => /^--_(fix|host)-|^color-scheme$/.test(each))) style.removeProperty(name);
    for (const [name, value] of Object.entries(set)) style.setProperty(name, value);
  }
  return corrections;
};

const colours = (host, probe, set) => {
  const asked = (name) => getComputedStyle(host).getPropertyValue(`--pw-color-${name}`).trim();
  const [canvas, page] = compute(probe, ['Canvas', 'var(--_paper)']);
  const under = page?.[3] === 1 ? page : beneath(host, canvas);
  // A host that paints us dark has dark controls and dark defaults, whatever its own page is.
  if ((asked('bg') || asked('surface')) && page && !/^(light|dark)$/.test(host.getAttribute('color-scheme'))) {
    set['color-scheme'] = luminance(over(page, under)) < 0.18 ? 'dark' : 'light';
    probe.style.colorScheme = set['color-scheme'];
  }
  const names = Object.keys(PUBLIC);
  const wanted = compute(probe, names.map((name) => `var(--_${name})`));
  const own = compute(probe, names.map((name) => `var(--_own-${name}, var(--_own-accent))`));
  // Before the style sheet has come there is nothing to correct.
  if (own.includes(undefined)) return [];
  const given = {};
  names.forEach((name, index) => {
    given[name] = over(wanted[index] ?? own[index], given[name === 'on-accent' ? 'accent' : 'paper'] ?? under);
  });
  const changed = correct(given, host.getAttribute('theme') === 'contrast' || matchMedia('(prefers-contrast: more)').matches);
  // Nobody asked for a grey on the accent: where ours has to move, it goes all the way.
  if (changed['on-accent'] && !asked('on-accent')) changed['on-accent'] = luminance(changed['on-accent']) > luminance(given.accent) ? WHITE : BLACK;
  names.forEach((name, index) => {
    if (!wanted[index]) changed[name] ??= given[name];
  });
  const all = { ...given, ...changed };
  const corrections = [];
  // Old libraries take `entries` from every array.
  for (let index = 0; index < names.length; index += 1) {
    const name = names[index];
    const variable = `--pw-color-${PUBLIC[name]}`;
    const isTold = corrections.some((each) => each.variable === variable) || (!wanted[index] && !asked(PUBLIC[name]));
    if (!changed[name]) continue;
    set[`--_fix-${name}`] = hex(changed[name]);
    if (isTold) continue;
    const [, behind] = PAIRS.find(([front]) => front === name) ?? [name, [name === 'accent' ? 'on-accent' : 'ink']];
    const ratio = Math.floor(least(changed[name], behind.map((each) => all[each])) * 100) / 100;
    corrections.push({ variable, wanted: wanted[index] ? hex(given[name]) : asked(PUBLIC[name]), used: hex(changed[name]), ratio });
  }
  // What is behind follows from other colours; it stays as it was measured, and covers what it lies on.
  const isClear = BEHIND.some((name) => wanted[names.indexOf(name)]?.[3] < 1);
  if (isClear || Object.keys(changed).length > 0) for (const name of BEHIND) set[`--_fix-${name}`] = hex(all[name]);
  return corrections;
};
