// How much later the element on a shop's page answers than our own page does: both on a slow line with a slow processor,
// in turns, nothing cached. The shop's page is a snippet of the release and nothing else.
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { launch, root, serve } from '../journeys/harness.mjs';

const [release, asked = '9'] = process.argv.slice(2);
const runs = Number(asked);
const slowLine = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const shop = join(root, 'target', 'bench', 'element');
rmSync(shop, { recursive: true, force: true });
mkdirSync(shop, { recursive: true });
cpSync(release, join(shop, 'embed'), { recursive: true });
// As every server of files does.
for (const { parentPath, path, name } of readdirSync(shop, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())) {
  const file = join(parentPath ?? path, name);
  writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)));
}
// What the release itself says is to be copied.
const snippets = readFileSync(join(release, 'snippets.md'), 'utf8');
const snippet = (title) => {
  const [, text] = snippets.split(`\n## ${title}\n`)[1].match(/```html\n([^]*?)```/);
  return text.replaceAll(/"https:[^"]*\/([^"/]+)"/g, '"embed/$1"');
};
const ways = { element: 'Any page', 'quick-element': 'A quicker start' };
for (const [name, title] of Object.entries(ways)) {
  // No visit waits until the buyer has scrolled.
  const [head, body] = snippet(title).replace(/ locale[^>]*>/, ' loading="eager">').split(/(?=<packwright-configurator)/);
  writeFileSync(join(shop, `${name}.html`), `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>A shop</title><link rel="icon" href="data:,">
${head}</head><body>${body}</body></html>`);
}

const browser = await launch();
const shopServer = await serve('strict', join('target', 'bench', 'element'));
const own = await serve('strict', 'dist');
const places = [
  { name: 'page', mark: 'interactive', address: own.address, times: [] },
  ...Object.keys(ways).map((name) => ({ name, mark: 'packwright-interactive', address: new URL(`${name}.html`, shopServer.address).href, times: [] })),
];

async function load({ address, mark }) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', slowLine);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  // The page tells by itself. To be asked, it would have to compile what asks it, just when it has most to do.
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', { name: '__told' });
  const told = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`${address} was not interactive within 90 s`)), 90_000).unref();
    session.on('Runtime.bindingCalled', ({ name, payload }) => { if (name === '__told') resolve(Number(payload)); });
  });
  await page.addInitScript((wanted) => {
    new PerformanceObserver((list) => list.getEntriesByName(wanted).forEach(({ startTime }) => globalThis.__told?.(String(startTime))))
      .observe({ type: 'mark', buffered: true });
  }, mark);
  await page.goto(address, { waitUntil: 'commit' });
  const value = await told;
  await context.close();
  return value;
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
for (let run = 0; run < runs; run += 1) for (const place of places) place.times.push(await load(place));
for (const { name, times } of places) console.log(`${name}: interactive after ${Math.round(median(times))} ms (${times.map(Math.round).join(' ')})`);
const [page] = places;
for (const { name, times } of places.slice(1)) {
  const ratios = times.map((time, run) => time / page.times[run]);
  console.log(`${name} to page, median of ${runs} turns: ${median(ratios).toFixed(3)}`);
}
await browser.close();
for (const server of [own, shopServer]) server.stop();
