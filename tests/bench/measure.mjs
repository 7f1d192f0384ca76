// Measures the built pages side by side: one visit to each in turn, again and again, so that whatever else the machine
// is doing falls on all of them alike. Medians are reported, ratios are taken within a turn.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { launch, memory, root, serve, visit } from '../journeys/harness.mjs';
import { clickMany, findSwitches, timeClicks, watch } from './probe.mjs';

const option = (name) => process.argv[process.argv.indexOf(`--${name}`) + 1];
const has = (name) => process.argv.includes(`--${name}`);
const runs = Math.max(1, Number(has('runs') ? option('runs') : 7));
const interactions = 10_000;
const cap = 120_000;
const baseline = 'react';

const pages = [
  ['packwright', 'Packwright, everything', 'dist', 'strict'],
  ['yew', 'Yew 0.23, bare', 'target/bench/yew', 'none'],
  ['svelte', 'Svelte 5', 'target/bench/svelte', 'none'],
  ['react', 'React 19', 'target/bench/react', 'none'],
  ['surveyjs', 'SurveyJS 2.5', 'target/bench/surveyjs', 'none'],
  ['formio', 'Form.io 5.6', 'target/bench/formio', 'none'],
].filter(([name]) => !has('only') || name === option('only') || name === baseline)
  .filter(([, , folder]) => existsSync(join(root, folder, 'index.html')));

const slowLine = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const browser = await launch();
const version = browser.version();
const servers = new Map();
for (const [name, , folder, policy] of pages) servers.set(name, await serve(policy, folder));

const readings = new Map(pages.map(([name]) => [name, { loads: [], clicks: [], long: [] }]));
for (let run = 1; run <= runs; run += 1) {
  for (const [name] of pages) {
    const page = readings.get(name);
    page.loads.push(await load(servers.get(name).address));
    page.long.push(await longTasks(servers.get(name).address));
    page.clicks.push(...await clicks(servers.get(name).address));
  }
  console.error(`run ${run} of ${runs} done`);
}
for (const [name] of pages) readings.get(name).growth = await growth(servers.get(name).address);
await browser.close();
for (const server of servers.values()) server.stop();
report();

async function open(address, prepare) {
  const seen = { sent: 0 };
  const arrival = await visit(browser, address, {
    waitUntilReady: false,
    prepare: async (page, context) => {
      await page.addInitScript(watch);
      const session = await context.newCDPSession(page);
      await session.send('Network.enable');
      session.on('Network.loadingFinished', ({ encodedDataLength }) => { seen.sent += encodedDataLength; });
      await prepare(session);
      seen.session = session;
    },
  });
  arrival.page.setDefaultTimeout(90_000);
  await arrival.page.waitForFunction(() => globalThis.__seen.interactive !== undefined);
  return { ...arrival, seen };
}

// One visit on a slow line with a slow processor, nothing cached.
async function load(address) {
  const { page, context, seen } = await open(address, async (session) => {
    await session.send('Network.emulateNetworkConditions', slowLine);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  });
  await page.waitForLoadState('networkidle');
  const times = await page.evaluate(() => ({
    ...globalThis.__seen,
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
  }));
  // A page that says it is ready has to prove it.
  const switches = await page.evaluate(findSwitches, 1);
  if (switches.length === 0) throw new Error(`${address} says it is interactive, but no click changes its price`);
  await context.close();
  return { ...times, sent: seen.sent };
}

async function longTasks(address) {
  const { page, context } = await open(address, async () => {});
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(300);
  const tasks = await page.evaluate(() => globalThis.__seen.longTasks);
  await context.close();
  return Math.max(0, ...tasks);
}

async function clicks(address) {
  const { page, context } = await open(address, (session) => session.send('Emulation.setCPUThrottlingRate', { rate: 4 }));
  const switches = await page.evaluate(findSwitches, 10);
  const times = await page.evaluate(timeClicks, { switches, times: 40 });
  await context.close();
  return times;
}

async function growth(address) {
  const { page, context } = await open(address, async () => {});
  const switches = await page.evaluate(findSwitches, 10);
  await page.evaluate(clickMany, { switches, times: 500, cap });
  const before = await memory(page);
  const done = await page.evaluate(clickMany, { switches, times: interactions, cap });
  const after = await memory(page);
  await context.close();
  return { done, script: after.script, wasm: after.wasm, scriptGrown: after.script - before.script, wasmGrown: after.wasm - before.wasm };
}

function quantile(values, share) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

function median(values) {
  return quantile(values, 0.5);
}

function report() {
  const head = ['page', 'transfer kB', 'price painted ms', 'first paint ms', 'interactive ms', 'interactive ÷ React', 'shift',
    'longest task ms', 'click p50 ms', 'click p95 ms', 'heap MB', 'heap grown MB', 'Wasm MB', 'Wasm grown MB', 'interactions'];
  const rows = pages.map(([name, title]) => {
    const { loads, long, clicks: times, growth: grown } = readings.get(name);
    const of = (field) => Math.round(median(loads.map((one) => one[field])));
    const beside = readings.get(baseline)?.loads ?? [];
    const ratio = median(loads.map((one, run) => one.interactive / beside[run]?.interactive));
    const mega = (bytes) => (bytes / 1_048_576).toFixed(2);
    return [title, (median(loads.map((one) => one.sent)) / 1000).toFixed(1), of('price'), of('paint'), of('interactive'),
      Number.isFinite(ratio) ? ratio.toFixed(2) : '', median(loads.map((one) => one.shift)).toFixed(3), Math.round(median(long)),
      Math.round(median(times)), Math.round(quantile(times, 0.95)), mega(grown.script), mega(grown.scriptGrown),
      mega(grown.wasm), mega(grown.wasmGrown), grown.done];
  });
  const table = [head, head.map((_, column) => (column === 0 ? '---' : '---:')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`).join('\n');
  const words = `${new Date().toISOString().slice(0, 10)}, Chromium ${version}, ${cpus().length} × ${cpus()[0].model.trim()}, `
    + `medians of ${runs} alternating runs; made by \`cargo xtask bench --runs ${runs}${has('only') ? ` --only ${option('only')}` : ''} --write\`.`;
  console.log(`\n${words}\n\n${table}`);
  if (has('write')) write(`${words}\n\n${table}`);
}

function write(text) {
  const path = join(root, 'docs', 'measurements.md');
  const [open, close] = ['<!-- bench: begin -->', '<!-- bench: end -->'];
  const old = readFileSync(path, 'utf8');
  const [before, after] = [old.split(open)[0], old.split(close)[1]];
  if (after === undefined) throw new Error(`${path} has lost its marks ${open} and ${close}`);
  writeFileSync(path, `${before}${open}\n${text}\n${close}${after}`);
}
