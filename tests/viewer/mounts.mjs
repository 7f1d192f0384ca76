// A thousand stages, one after another, in a page without the configurator: no context of the graphics card is left behind,
// no node, no listener and no memory, and the last one draws as the first. Ends with a line in the form of cargo's.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainFactory } from '../../crates/xtask/src/build/factory.mjs';
import { ledger, open, root, viewer } from './alone.mjs';
import { code } from './bags.mjs';

const COUNT = Number(process.argv[2] ?? 1000);
const WARM = 20;
const bags = [{}, { closure: 'turn-lock' }, { straps: 'chain' }, { surface: 'canvas', part: [] }].map((changes) => code(changes));
const { check, end } = ledger('mounts');

// What the build makes for the stage's scripts.
const phrases = Object.fromEntries(['en', 'de', 'ar'].map((language) => {
  const all = Object.entries(JSON.parse(readFileSync(join(root, 'locales', `${language}.json`), 'utf8')));
  return [language, Object.fromEntries(all.filter(([key]) => key.startsWith('solid.')).map(([key, text]) => [key.slice(6), text]))];
}));
const made = {
  'src/viewer/phrases.js': `export const phrases = ${JSON.stringify(phrases)};`,
  'src/viewer/viewer-glue.js': plainFactory(readFileSync(join(viewer, 'viewer.js'), 'utf8'), ['Viewer']),
  // The list is a script of its own, which nobody opens here.
  'src/viewer/list-place.js': "export const name = ''; export const integrity = ''; export const imported = () => Promise.reject(new Error('there is no list'));",
};
const warnings = [];
const { page, problems, leave } = await open('mounts.html', {
  made, prepare: (one) => one.on('console', (message) => warnings.push(message.text())),
});

// What the browser itself counts, once it has collected what is left over.
async function weighed() {
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  for (let round = 0; round < 4; round += 1) {
    await client.send('HeapProfiler.collectGarbage');
    await page.waitForTimeout(100);
  }
  const { metrics } = await client.send('Performance.getMetrics');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  await client.detach();
  const of = (name) => metrics.find((metric) => metric.name === name).value;
  return { nodes: of('Nodes'), listeners: of('JSEventListeners'), script: usedSize };
}

await check(`${COUNT} stages put up and taken down leave nothing behind`, async () => {
  await page.evaluate(([codes, count]) => globalThis.mounts(codes, count, 64), [bags, WARM]);
  const first = await page.evaluate(([codes]) => globalThis.mounts(codes, codes.length, 64, true), [bags]);
  const before = await weighed();
  const start = performance.now();
  await page.evaluate(([codes, count]) => globalThis.mounts(codes, count, 64), [bags, COUNT - bags.length]);
  const last = await page.evaluate(([codes]) => globalThis.mounts(codes, codes.length, 64, true), [bags]);
  console.log(`     ${((performance.now() - start) / COUNT).toFixed(1)} ms each; ${JSON.stringify(last)}`);
  const after = await weighed();
  console.log(`     ${JSON.stringify(before)} -> ${JSON.stringify(after)}`);
  assert.equal(last.made, WARM + bags.length + COUNT, 'contexts made');
  assert.equal(last.given, last.made, 'every context is given back');
  assert.equal(last.live, 0, 'contexts that are left');
  assert.equal(last.most, 1, 'contexts at one time');
  assert.equal(last.taken, 0, 'contexts the browser took away');
  assert.ok(first.covered > 0.1 && Math.abs(last.covered - first.covered) < 0.02, `the first covers ${first.covered}, the last ${last.covered}`);
  assert.equal(last.nodes, 0, 'nodes in the page');
  assert.equal(last.sheets, first.sheets, 'style sheets');
  // How much is in use at the most depends on when a frame comes; what each leaves behind would show a thousand times.
  assert.ok(last.bytes <= first.bytes * 1.25, `memory of the Wasm: ${first.bytes}, then ${last.bytes}`);
  assert.ok(after.nodes <= before.nodes + 2, `nodes: ${before.nodes}, then ${after.nodes}`);
  assert.ok(after.listeners <= before.listeners, `listeners: ${before.listeners}, then ${after.listeners}`);
  // What the browser itself notes of each is no more than a few words.
  assert.ok(after.script <= before.script + 100_000 + COUNT * 250, `bytes of script: ${before.script}, then ${after.script}`);
});

await check('at full size, with a Wasm instance each, as the page makes them', async () => {
  const told = await page.evaluate(([codes, count]) => globalThis.visits(codes, count, 320), [bags, 2]);
  assert.equal(told.shown, 2);
  assert.deepEqual([told.live, told.taken, told.nodes], [0, 0, 0], JSON.stringify(told));
});

await check('the browser never said that there were too many', () => {
  assert.deepEqual(warnings.filter((text) => /too many active webgl/i.test(text)), []);
  assert.deepEqual(problems, []);
});
await leave();
end();
