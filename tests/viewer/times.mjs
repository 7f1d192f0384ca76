// How long the viewer works on another shape: random bags at desktop quality, each built for the first time and once more,
// in slices as in the page. Prints medians, 95 % and the most in milliseconds; nothing is judged, since machines differ.
//   node tests/viewer/times.mjs [COUNT]
import { open } from './alone.mjs';
import { code, largest, smallest, words } from './bags.mjs';

const count = Math.max(1, Number(process.argv[2] ?? 40));
// The slice of the stage, in milliseconds.
const SLICE_MS = 6;
// The first bags make the browser compile what all bags need.
const WARM = 8;

const script = `
import start, { Viewer } from './built/viewer.js';
await start({ module_or_path: './built/viewer_bg.wasm' });
const canvas = document.querySelector('canvas');
const viewer = new Viewer(canvas.getContext('webgl2'));
viewer.resize(320, 360);
globalThis.build = async (bag, isOpen) => {
  viewer.set(bag);
  viewer.pose(isOpen);
  let step = 0;
  for (let isMore = true; isMore;) {
    const begun = performance.now();
    isMore = viewer.step(${SLICE_MS});
    step = Math.max(step, performance.now() - begun);
    await new Promise((done) => { setTimeout(done); });
  }
  const stats = viewer.stats();
  return { step, build: stats[7], whole: stats[8] };
};
globalThis.ready = true;`;
const { page, leave } = await open('times.html', {
  made: { 'times.html': '<!doctype html><canvas></canvas><script type="module" src="times.js"></script>', 'times.js': script },
});
const build = (changes, isOpen = false) => page.evaluate(([bag, opened]) => globalThis.build(bag, opened), [code(changes), isOpen]);

// The same bags at each run.
let seed = 7;
const below = (most) => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return Math.floor((seed / 2 ** 32) * most);
};
const any = (list) => list[below(list.length)];
const { part, ...single } = words;
const rows = [];
for (let turn = 0; turn < count + WARM; turn += 1) {
  const bag = Object.fromEntries(Object.entries(single).map(([name, list]) => [name, any(list)]));
  bag.size = any([largest, smallest, '210x260x110']);
  bag.part = part.filter(() => below(2) === 1);
  const isOpen = below(4) === 0;
  const first = await build(bag, isOpen);
  // Another one in between, as nothing is built anew for the bag that stands.
  await build({ closure: 'buckle' });
  const again = await build(bag, isOpen);
  if (turn >= WARM) rows.push({ 'first built': first.build, 'built again': again.build, 'with light and grain': again.whole, 'longest step': again.step, 'longest step at first': first.step });
}
await leave();
for (const name of Object.keys(rows[0])) {
  const sorted = rows.map((row) => row[name]).sort((one, other) => one - other);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)].toFixed(1);
  console.log(`${name.padEnd(22)} median ${at(0.5)}, 95 % ${at(0.95)}, most ${at(1)}`);
}
