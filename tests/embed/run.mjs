// Starts the browser and runs a list of tests, one after another, ending with the line `cargo xtask test` counts.
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const { chromium } = createRequire(join(root, 'tests/journeys/package.json'))('playwright-core');
const patience = 120_000;

let running;

// The browser, started anew if it has ended.
export async function browser() {
  if (running?.isConnected()) return running;
  const program = process.env.CHROME;
  if (!program) throw new Error('name the browser in CHROME, as `cargo xtask test` does');
  running = await chromium.launch({
    executablePath: program,
    args: [
      '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-3d-apis',
      // A shop that is not on this machine's own address, so that it is not a secure context.
      '--host-resolver-rules=MAP shop.example 127.0.0.1',
    ],
  });
  return running;
}

export async function runAll(chapter, tests) {
  const wanted = process.argv[2] ?? '';
  let passed = 0;
  let failed = 0;
  for (const [name, test] of Object.entries(tests)) {
    if (!`${chapter}: ${name}`.includes(wanted)) continue;
    const start = performance.now();
    const seconds = () => `${((performance.now() - start) / 1000).toFixed(1)} s`;
    try {
      // A browser that was ended by somebody else says nothing about us.
      await inTime(test()).catch((error) => {
        if (!running || running.isConnected()) throw error;
        return inTime(test());
      });
      passed += 1;
      console.log(`ok   ${chapter}: ${name}, ${seconds()}`);
    } catch (error) {
      failed += 1;
      console.log(`FAIL ${chapter}: ${name}, ${seconds()}\n${error.stack ?? error}`);
    }
    for (const context of running?.contexts() ?? []) await context.close().catch(() => {});
  }
  if (running?.isConnected()) await running.close();
  console.log(`test result: ${failed === 0 ? 'ok' : 'FAILED'}. ${passed} passed; ${failed} failed`);
  process.exit(failed === 0 && passed > 0 ? 0 : 1);
}

function inTime(promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${patience / 1000} s`)), patience);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
