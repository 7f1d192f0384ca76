// Runs the journeys, two at a time, and ends with a line in the form of cargo's, which `cargo xtask test` counts. A word on
// the command line picks those whose name contains it.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { artefacts, launch, serve } from './harness.mjs';

const chapters = [
  'choices', 'first_view', 'later', 'history', 'links', 'quantities', 'storage', 'artwork', 'access', 'layout', 'weight',
];
const patience = 300_000;
// Most of a journey is waiting for the page to come to rest.
const lanes = 2;
const wanted = process.argv[2] ?? '';

mkdirSync(artefacts, { recursive: true });
const strict = await serve('strict');
const framed = await serve('framed');
const queue = [];
for (const chapter of chapters) {
  const { default: journeys } = await import(`./${chapter}.mjs`);
  for (const [name, journey] of Object.entries(journeys)) {
    if (`${chapter}: ${name}`.includes(wanted)) queue.push({ chapter, name, journey });
  }
}
let passed = 0;
let failed = 0;
await Promise.all(Array.from({ length: lanes }, lane));
strict.stop();
framed.stop();
console.log(`test result: ${failed === 0 ? 'ok' : 'FAILED'}. ${passed} passed; ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

// Each with a browser of its own: the focus, the pointer and the clipboard belong to one page at a time.
async function lane() {
  const browser = await launch();
  for (let next = queue.shift(); next; next = queue.shift()) await one(browser, next);
  await browser.close();
}

async function one(browser, { chapter, name, journey }) {
  const start = performance.now();
  const seconds = () => `${((performance.now() - start) / 1000).toFixed(1)} s`;
  try {
    await inTime(journey({ browser, address: strict.address, framedAddress: framed.address }));
    passed += 1;
    console.log(`ok   ${chapter}: ${name}, ${seconds()}`);
  } catch (error) {
    failed += 1;
    console.log(`FAIL ${chapter}: ${name}, ${seconds()}\n${error.stack ?? error}`);
    const page = browser.contexts().at(-1)?.pages().at(-1);
    const file = join(artefacts, `failed-${chapter}-${name.replace(/\W+/g, '-')}.png`);
    await page?.screenshot({ path: file, timeout: 5_000 }).catch(() => {});
  }
  for (const context of browser.contexts()) await context.close().catch(() => {});
}

function inTime(promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${patience / 1000} s`)), patience);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
