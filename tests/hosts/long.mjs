// The survival runs: crashes brought about, mounts and removals, clicks by the thousand, each with the budget it has to
// keep. Short by default, for `cargo xtask test`; `--full` takes the counts that `docs/measurements.md` reports. Words
// pick runs by name, `--browser` a browser, `--release` another release folder, `--count` another count.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from './browsers.mjs';
import { breaker, crashes } from './long/crashes.mjs';
import { interactions } from './long/interactions.mjs';
import { mounts } from './long/mounts.mjs';
import { bench, empty } from './long/page.mjs';
import { complete } from './page.mjs';
import { read, seconds } from './program.mjs';
import { open } from './server.mjs';
import { sleep, visit } from './visit.mjs';

const { words, browsers, release, full, count } = read(process.argv.slice(2));
if (!existsSync(join(release, 'packwright-configurator.js'))) throw new Error(`${release} holds no release; build it first`);

// Name, the page it runs on, what is run, how often in short and in full.
const runs = [
  { name: 'crashes', page: bench, run: crashes, short: 24, full: 1000 },
  { name: 'three crashes in ten seconds', page: bench, run: breaker, short: 1, full: 10 },
  { name: 'mounts and removals', page: empty, run: mounts, short: 20, full: 1000 },
  { name: 'interactions', page: bench, run: interactions, short: 500, full: 100_000 },
];

// The library closes its browsers when it is told to stop, and goes on; nothing is left to go on with.
process.once('SIGTERM', () => setTimeout(() => process.exit(1), 3000));

const counts = { passed: 0, failed: 0 };
// With figures to take, one browser at a time has the machine to itself.
if (full) for (const kind of browsers) await all(kind);
else await Promise.all(browsers.map(all));
console.log(`test result: ${counts.failed === 0 ? 'ok' : 'FAILED'}. ${counts.passed} passed; ${counts.failed} failed`);
process.exit(counts.failed === 0 && counts.passed > 0 ? 0 : 1);

async function all(kind) {
  const pages = [];
  const site = await open({ release, pages });
  for (const page of [bench, empty]) pages.push(complete(page, site));
  for (const { name, page, run, ...times } of runs) {
    if (words.length > 0 && !words.some((word) => name.includes(word))) continue;
    const start = performance.now();
    const browser = await launch(kind);
    const scene = await visit({ browser, kind, site }, pages.find((one) => one.name === page.name));
    try {
      const lines = await run(scene, count ?? (full ? times.full : times.short));
      counts.passed += 1;
      console.log(`ok   ${kind}, ${name}, ${seconds(start)}`);
      for (const line of lines) console.log(`     ${line}`);
    } catch (error) {
      counts.failed += 1;
      console.log(`FAIL ${kind}, ${name}, ${seconds(start)}\n  ${error.stack ?? error}`);
    }
    await Promise.race([browser.close(), sleep(10_000)]);
  }
  site.stop();
}
