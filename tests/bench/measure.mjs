// Measures the built pages side by side: one visit to each in turn, again and again, so that whatever else the machine
// is doing falls on all of them alike. Medians are reported, ratios are taken within a turn.
import { existsSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { launch, memory, root, serve, visit } from '../journeys/harness.mjs';
import { clickAtOnce, clickMany, findSwitches, timeClicks, timesOfLoad, watch } from './probe.mjs';
import { engine } from './engine.mjs';
import { report } from './report.mjs';

const option = (name) => process.argv[process.argv.indexOf(`--${name}`) + 1];
const has = (name) => process.argv.includes(`--${name}`);
const runs = Math.max(1, Number(has('runs') ? option('runs') : 7));
// In several short visits: what else a machine does changes within a minute, and would fall on one page's clicks alone.
const visitsOfRun = 3;
const clicksOfVisit = 16;
const interactions = Number(has('interactions') ? option('interactions') : 10_000);
// Our page has to bear all 10 000; a slower peer is let off sooner.
const patience = { packwright: 600_000 };
const usualPatience = 10_000;
const baseline = 'react';

const pages = [
  ['packwright', 'Packwright, everything', 'strict'],
  ['yew', 'Yew 0.23, bare', 'none'],
  ['svelte', 'Svelte 5', 'none'],
  ['react', 'React 19', 'none'],
  ['surveyjs', 'SurveyJS 2.5', 'none'],
  ['formio', 'Form.io 5.6', 'none'],
].filter(([name]) => !has('only') || name === option('only') || name === baseline)
  .map(([name, title, policy]) => ({ name, title, policy, folder: join('target', 'bench', name) }));
for (const { folder } of pages) {
  if (!existsSync(join(root, folder, 'index.html'))) throw new Error(`${folder} is not built; run \`cargo xtask bench\``);
}

const slowLine = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const browser = await launch();
const servers = [];
for (const page of pages) {
  const server = await serve(page.policy, page.folder);
  servers.push(server);
  page.address = server.address;
  page.readings = { loads: [], clicks: [], long: [] };
}

try {
  const ofEngine = has('only') ? undefined : await engine(browser);
  for (let run = 1; run <= runs; run += 1) {
    for (const { address, readings } of pages) readings.loads.push(await load(address));
    for (let round = 0; round < visitsOfRun; round += 1) {
      for (const { address, readings } of pages) {
        const { long, times } = await clicks(address);
        readings.long.push(long);
        readings.clicks.push(...times);
      }
    }
    console.error(`run ${run} of ${runs} done`);
  }
  for (const { name, address, readings } of pages) {
    readings.growth = await growth(address, patience[name] ?? usualPatience);
    console.error(`${readings.growth.done} clicks on ${name} done`);
  }
  const flags = `${has('as-is') ? '--as-is ' : ''}--runs ${runs}${has('only') ? ` --only ${option('only')}` : ''}`;
  const readings = { pages, runs, flags, ofEngine, version: browser.version(), load: loadavg()[1] };
  // What the tables leave out is kept for whoever wants to look closer.
  writeFileSync(join(root, 'target', 'bench', 'readings.json'), JSON.stringify(readings));
  report({ ...readings, keep: has('write') });
} finally {
  await browser.close();
  for (const server of servers) server.stop();
}

async function open(address, prepare, script = () => {}) {
  const seen = { sent: 0, wasmSent: 0 };
  const arrival = await visit(browser, address, {
    waitUntilReady: false,
    prepare: async (page, context) => {
      await page.addInitScript(watch);
      await page.addInitScript(script);
      const session = await context.newCDPSession(page);
      await session.send('Network.enable');
      // The bag as a solid comes once all is there, where a reader and a browser want it; it has a limit of its own.
      const urls = new Map();
      session.on('Network.requestWillBeSent', ({ requestId, request }) => { urls.set(requestId, request.url); });
      session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
        const url = urls.get(requestId) ?? '';
        if (/\/viewer-[0-9a-f]+\./.test(url)) return;
        seen.sent += encodedDataLength;
        if (url.endsWith('.wasm')) seen.wasmSent += encodedDataLength;
      });
      // The page calls this by itself. To be asked, it would have to compile what asks it, just when it has most to do.
      await session.send('Runtime.enable');
      await session.send('Runtime.addBinding', { name: '__told' });
      seen.told = new Promise((resolve) => { session.on('Runtime.bindingCalled', ({ name }) => { if (name === '__told') resolve(); }); });
      await prepare(session);
      seen.session = session;
    },
  });
  arrival.page.setDefaultTimeout(90_000);
  await withinPatience(seen.told, address);
  return { ...arrival, seen };
}

async function withinPatience(told, address) {
  let timer;
  const late = new Promise((_, reject) => { timer = setTimeout(() => reject(new Error(`${address} was not interactive within 90 s`)), 90_000); });
  await Promise.race([told, late]).finally(() => clearTimeout(timer));
}

// Choices that really change the price, at least one.
async function proven(page, most) {
  const switches = await page.evaluate(findSwitches, most);
  if (switches.length === 0) throw new Error(`${page.url()} says it is interactive, but no click changes its price`);
  return switches;
}

function slowProcessor(session) {
  return session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

// One visit on a slow line with a slow processor, nothing cached.
async function load(address) {
  const { page, context, seen } = await open(address, async (session) => {
    await session.send('Network.emulateNetworkConditions', slowLine);
    await slowProcessor(session);
  });
  await page.waitForLoadState('networkidle');
  const times = await page.evaluate(timesOfLoad);
  const { sent, wasmSent } = seen;
  // A page that says it is ready has to prove it.
  await proven(page, 1);
  await context.close();
  return { ...times, sent, wasmSent, answered: await answered(address) };
}

// Another such visit, with a click the moment the page says it is interactive: milliseconds until the price has changed.
async function answered(address) {
  const { page, context } = await open(address, async (session) => {
    await session.send('Network.emulateNetworkConditions', slowLine);
    await slowProcessor(session);
  }, clickAtOnce);
  await page.waitForFunction(() => globalThis.__trial.answered !== undefined);
  const { answered: taken } = await page.evaluate(() => globalThis.__trial);
  await context.close();
  if (!Number.isFinite(taken)) throw new Error(`${address} says it is interactive, but a click then changes no price`);
  return taken;
}

// One visit without any slowness, for its long tasks; then the processor is slowed and choices are clicked.
async function clicks(address) {
  const { page, context, seen } = await open(address, async () => {});
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(500);
  const long = await page.evaluate(() => {
    const { longTasks } = globalThis.__seen;
    const loaded = performance.getEntriesByType('navigation')[0].loadEventStart;
    const longest = (tasks) => Math.max(0, ...tasks.map(({ took }) => took));
    return { before: longest(longTasks.filter(({ start }) => start < loaded)), after: longest(longTasks.filter(({ start }) => start >= loaded)) };
  });
  const switches = await proven(page, 4);
  await slowProcessor(seen.session);
  // Once round without the watch: what is drawn for the first time belongs to the load.
  await page.evaluate(timeClicks, { switches, times: 4 });
  const times = await page.evaluate(timeClicks, { switches, times: clicksOfVisit });
  await context.close();
  return { long, times };
}

async function growth(address, cap) {
  const { page, context } = await open(address, async () => {});
  const switches = await proven(page, 4);
  await page.evaluate(clickMany, { switches, times: 500, cap: cap / 2 });
  const before = await memory(page);
  const { done, long } = await page.evaluate(clickMany, { switches, times: interactions, cap });
  await page.waitForTimeout(500);
  const after = await memory(page);
  await context.close();
  return { done, long, before, after };
}
