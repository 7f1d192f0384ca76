// Runs the journeys on every host page in Chromium, and side by side with it on those that can differ by engine in Firefox
// and, where its driver is named, in WebKit; ends with a line in the form of cargo's, which `cargo xtask test` counts.
// Words on the command line pick the pages whose names contain one of them; `--full` has all browsers open all of them,
// `--browser chromium`, `firefox` or `webkit` picks one browser, `--release folder` another release folder.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from './browsers.mjs';
import { failsWell, journeys } from './journeys.mjs';
import { complete } from './page.mjs';
import table, { usual } from './pages.mjs';
import { read, seconds } from './program.mjs';
import { open } from './server.mjs';
import { sleep, visit } from './visit.mjs';

const patience = 180_000;
const lanes = 2;
const { words, browsers, release, full } = read(process.argv.slice(2), process.env.WEBKIT ? ['webkit'] : []);
if (!existsSync(join(release, 'packwright-configurator.js'))) throw new Error(`${release} holds no release; build it first`);

const isWanted = ({ name }) => words.length === 0 || words.some((word) => name.includes(word));
// The library closes its browsers when it is told to stop, and goes on; nothing is left to go on with.
process.once('SIGTERM', () => setTimeout(() => process.exit(1), 3000));

const counts = { passed: 0, failed: 0 };
await Promise.all(browsers.map((kind) => {
  const isLeftOut = ({ name }) => !full && words.length === 0 && !usual[kind].some((page) => page.name === name);
  const media = (page) => (kind === 'chromium' ? undefined : page.media);
  // Settings of a whole browser need a browser of their own; pages with the same ones stand together and share it.
  const queue = table.filter((page) => isWanted(page) && !isLeftOut(page)).sort((a, b) => (media(a) ?? '').localeCompare(media(b) ?? ''));
  return Promise.all(Array.from({ length: lanes }, () => all(kind, queue, media)));
}));
console.log(`test result: ${counts.failed === 0 ? 'ok' : 'FAILED'}. ${counts.passed} passed; ${counts.failed} failed`);
process.exit(counts.failed === 0 && counts.passed > 0 ? 0 : 1);

// Most of a visit is waiting for things to come to rest, so that several browsers of a kind share the pages: every page is
// in front in a browser of its own, and each of them has its own servers with their own logs.
async function all(kind, queue, media) {
  const pages = [];
  const site = await open({ release, pages });
  for (const page of table) pages.push(complete(page, site));
  let browser;
  let setting;
  for (let next = queue.shift(); next; next = queue.shift()) {
    if (!browser || media(next) !== setting) {
      await Promise.race([browser?.close(), sleep(10_000)]);
      setting = media(next);
      browser = await launch(kind, setting);
    }
    await one({ browser, kind, site }, pages.find(({ name }) => name === next.name));
  }
  await Promise.race([browser?.close(), sleep(10_000)]);
  site.stop();
}

async function one(world, page) {
  const start = performance.now();
  const where = `${world.kind}, ${page.name}`;
  let scene;
  const steps = stepsOf(page);
  let done = 0;
  try {
    scene = await visit(world, page);
    for (const [name, step] of steps) {
      await inTime(step(scene)).catch((error) => {
        throw new Error(`${name}: ${error.message}`, { cause: error });
      });
      done += 1;
    }
    counts.passed += steps.length;
    console.log(`ok   ${where}: ${steps.length} checks, ${seconds(start)}`);
  } catch (error) {
    // What comes after a failed step depends on it, so that it says nothing of its own.
    counts.passed += done;
    counts.failed += 1;
    const lines = (error.cause?.stack ?? error.stack).split('\n').filter((line) => /tests\/hosts\/(?!node_modules)/.test(line));
    console.log(`FAIL ${where}: ${seconds(start)}\n  ${error.message.slice(0, 2000)}\n${lines.slice(0, 3).join('\n')}`);
  }
  await scene?.leave().catch(() => {});
}

function stepsOf(page) {
  if (page.fails) return [['fails well', failsWell], ...Object.entries(page.acts ?? {})];
  const usual = Object.entries(journeys);
  const left = page.without ?? [];
  const last = usual.pop();
  return [...usual.filter(([name]) => !left.includes(name)), ...Object.entries(page.acts ?? {}), last];
}

function inTime(promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${patience / 1000} s`)), patience);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
