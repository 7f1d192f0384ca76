// Runs the checks of the iframe mode one after another and ends with a line in the form of cargo's, which
// `cargo xtask test` counts. CHROME names the browser, FIREFOX a second one for the chapter
// of that name. A word on the command line picks those whose name contains it.
import { launch } from '../journeys/harness.mjs';
import { isBuilt, site } from './site.mjs';

const chapters = ['units', 'connect', 'form', 'height', 'hostile', 'alone', ...(isBuilt ? ['real'] : []), ...(process.env.FIREFOX ? ['firefox'] : [])];
const wanted = process.argv[2] ?? '';
const browser = await launch();
const places = await site(browser);
let passed = 0;
let failed = 0;

console.log(`the element in the frame is a stand-in${isBuilt ? ', and at the end the real one' : '; the real one is not built'}`);
for (const chapter of chapters) {
  const { default: checks } = await import(`./${chapter}.mjs`);
  for (const [name, check] of Object.entries(checks)) {
    if (!`${chapter}: ${name}`.includes(wanted)) continue;
    const start = performance.now();
    const seconds = () => `${((performance.now() - start) / 1000).toFixed(1)} s`;
    try {
      await inTime(check(places, browser));
      passed += 1;
      console.log(`ok   ${chapter}: ${name}, ${seconds()}`);
    } catch (error) {
      failed += 1;
      console.log(`FAIL ${chapter}: ${name}, ${seconds()}\n${error.stack ?? error}`);
    }
    for (const context of browser.contexts()) await context.close().catch(() => {});
  }
}

await browser.close();
places.stop();
console.log(`test result: ${failed === 0 ? 'ok' : 'FAILED'}. ${passed} passed; ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

function inTime(promise) {
  let timer;
  const late = new Promise((_, reject) => { timer = setTimeout(() => reject(new Error('not done after 180 s')), 180_000); });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
