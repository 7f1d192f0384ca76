// One visit to one page: opened, watched, clicked with a real pointer and typed at with real keys, and left.
import { prefer } from './browsers.mjs';

// Long, for a machine that has other things to do; only what fails waits so long.
const patience = 60_000;
const rest = 15_000;

export const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

// Opens a page of the table. Resolves to a scene: what journeys look at and act on.
export async function visit({ browser, kind, site }, spec) {
  // All in one profile: what is ours and never changes is kept by the browser, as it is at a real visitor's.
  const page = await browser.newPage();
  const scene = { page, kind, spec, site, frame: page.mainFrame(), complaints: [], strangers: [] };
  scene.start = { log: site.log.length, reports: site.reports.length };
  watch(scene);
  await prefer(page, kind, spec.media);
  if (spec.viewport) await page.setViewport(spec.viewport);
  await page.goto(`${site.shop}/${spec.slug}/`, { waitUntil: 'domcontentloaded', timeout: patience });
  if (spec.frame) scene.frame = await innerFrame(page);

  scene.ask = (question, ...given) => scene.frame.evaluate(question, ...given);
  scene.until = (question, what, ...given) => until(scene, question, what, given);
  scene.click = (find, ...given) => click(scene, find, given);
  scene.press = (key) => page.keyboard.press(key);
  scene.requests = () => site.log.slice(scene.start.log);
  scene.reports = () => site.reports.slice(scene.start.reports);
  scene.leave = () => page.close();
  if (spec.begin) await scene.until(spec.begin, 'the page is as it is meant to be');
  return scene;
}

function watch({ page, site, complaints, strangers }) {
  page.on('pageerror', (error) => complaints.push(`error: ${error.stack ?? error.message ?? error}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()} ${message.location()?.url ?? ''}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (/^(https?|wss?):/.test(url) && ![site.cdn, site.shop].some((ours) => url.startsWith(`${ours}/`))) strangers.push(url);
  });
}

async function innerFrame(page) {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    for (const frame of page.frames()) {
      if (frame === page.mainFrame()) continue;
      const isThere = await frame.evaluate(() => Boolean(globalThis.__host && document.body)).catch(() => false);
      if (isThere) return frame;
    }
    await sleep(50);
  }
  throw new Error('the frame does not load');
}

// Asks again and again until the answer is yes. The asking comes from outside, since a host may have no timers to speak of.
async function until(scene, question, what, given) {
  const end = Date.now() + (scene.spec.patience ?? patience);
  let answer;
  for (let pause = 8; ; pause = Math.min(80, pause * 1.5)) {
    answer = await scene.ask(question, ...given);
    if (answer) return answer;
    if (Date.now() > end) break;
    await sleep(pause);
  }
  throw new Error(`waited in vain: ${what}${await lament(scene)}`);
}

// What the page itself knows about why something did not happen.
async function lament({ frame, complaints }) {
  const known = await frame.evaluate(() => {
    const lines = [];
    for (const event of __host.events) {
      if (event.type === 'pw-error') lines.push(`pw-error ${event.detail?.code}: ${event.detail?.message}`);
    }
    for (const text of __host.errors) lines.push(text);
    for (const text of __host.violations) lines.push(`policy: ${text}`);
    lines.push(`events: ${__host.events.map(({ type }) => type).join(' ') || 'none'}`);
    return lines.join('\n    ');
  }).catch((error) => `the page does not answer: ${error.message}`);
  const lines = `${known}\n${complaints.join('\n')}`.split('\n').map((line) => line.trim().slice(0, 240)).filter(Boolean);
  return ['', ...lines.slice(0, 12)].join('\n    ');
}

// Clicks where a person would: in the middle of what can be seen of it, and only if nothing lies over it.
async function click(scene, find, given) {
  const handle = await scene.frame.evaluateHandle(find, ...given);
  const offset = scene.frame === scene.page.mainFrame() ? { x: 0, y: 0 } : await scene.page.evaluate(() => {
    const frame = document.querySelector('iframe');
    const box = frame.getBoundingClientRect();
    return { x: box.left + frame.clientLeft, y: box.top + frame.clientTop };
  });
  // A hand comes near first, which may bring pictures in, and presses when things stand still.
  const { mouse } = scene.page;
  let spot = await restingSpot(scene, handle);
  if (spot && !spot.over) {
    await mouse.move(spot.x + offset.x, spot.y + offset.y);
    spot = await restingSpot(scene, handle);
  }
  if (!spot) throw new Error(`there is nothing to click: ${find}`);
  if (spot.over) throw new Error(`something lies over what is to be clicked: ${spot.over}`);
  await mouse.click(spot.x + offset.x, spot.y + offset.y);
}

// What has just been scrolled to may still be growing, or not be drawn yet: a hand waits until it stands still, and so do we.
async function restingSpot(scene, handle) {
  const end = Date.now() + rest;
  let spot = await scene.frame.evaluate(spotOf, handle);
  while (Date.now() < end) {
    await sleep(40);
    const next = await scene.frame.evaluate(spotOf, handle);
    if (!next || (spot && !next.over && Math.abs(next.x - spot.x) < 1 && Math.abs(next.y - spot.y) < 1)) return next;
    spot = next;
  }
  return spot;
}

function spotOf(wanted) {
  if (!wanted) return undefined;
  const small = (box) => box.width < 8 || box.height < 8;
  const hidden = (node) => small(node.getBoundingClientRect()) || getComputedStyle(node).opacity === '0';
  const target = wanted.labels?.length && hidden(wanted) ? wanted.labels[0] : wanted;
  // WebKit scrolls to nothing inside what it leaves undrawn, so the group around it is brought into view first.
  for (const node of [target.closest('fieldset'), target]) node?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const box = target.getBoundingClientRect();
  const x = box.left + box.width / 2;
  const y = box.top + box.height / 2;
  let hit = document.elementFromPoint(x, y);
  while (hit?.shadowRoot) {
    const deeper = hit.shadowRoot.elementFromPoint(x, y);
    if (!deeper || deeper === hit) break;
    hit = deeper;
  }
  for (let node = hit; node; node = node.parentNode ?? node.host) {
    if (node === target || node === wanted) return { x, y };
  }
  return { over: `${hit?.localName}.${hit?.className} at ${x},${y} of ${innerWidth} x ${innerHeight}` };
}
