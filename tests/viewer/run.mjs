// The bag as a solid, in the built page: that it comes where it can, follows the buyer, and costs nothing while nothing
// changes. Runs in Chromium with software for graphics; ends with a line in the form of cargo's. A word on the command line
// picks checks by name.
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { artefacts, root, serve, visit } from '../journeys/harness.mjs';
import { chromium, ledger } from './alone.mjs';
import { dimensions } from './dimensions.mjs';
import { among, graphics, shown, withoutThumbnails } from './look.mjs';

const wanted = process.argv[2] ?? '';
// Script and Wasm, brotli, without what is fetched when the list is opened. May only be turned down.
const most = 110_000;
mkdirSync(artefacts, { recursive: true });
const drawn = await chromium();
const server = await serve('strict');

// A visit with a graphics card, as far as the page can tell.
const open = async (settings = {}) => {
  const { browser = drawn, prepare, until = '[data-solid]', ...options } = settings;
  // Software takes its time for every point of a picture.
  const seen = await visit(browser, server.address, {
    viewport: { width: 720, height: 520 },
    ...options,
    prepare: async (page, context) => {
      await context.addInitScript(graphics, settings.card ?? 'A graphics card');
      await context.addInitScript(withoutThumbnails);
      await prepare?.(page, context);
    },
  });
  if (until) await seen.page.locator(until).first().waitFor({ state: 'attached', timeout: 60_000 });
  return seen;
};
// All that was asked for is drawn: something was, since the last time this was asked, and nothing more is to come.
const quiet = async (page) => assert.equal(await page.evaluate(() => globalThis.__graphics.settled(60_000)), '', 'the page does not come to rest');
const press = (page, name) => page.locator(`[data-tool="${name}"]`).click();

const checks = {
  ...dimensions({ visit: open, quiet, press }),

  async 'it takes the place of the drawing, and stands where the drawing stood'() {
    const { page, leave } = await open({ viewport: { width: 1280, height: 900 } });
    await quiet(page);
    const { coverage, box, error } = await page.evaluate(shown);
    assert.equal(error, 0, 'getError');
    assert.ok(coverage > 0.12 && coverage < 0.75, `the bag covers ${coverage} of the picture`);
    assert.ok(box.left > 0.02 && box.right < 0.98 && box.top > 0.01 && box.bottom < 0.995, `the bag is cut off: ${JSON.stringify(box)}`);
    assert.equal(await page.locator('.stage-picture').evaluate((node) => getComputedStyle(node).visibility), 'hidden');
    const label = await page.locator('.stage-solid').getAttribute('aria-label');
    assert.ok(label.length > 20, `the text in its place is “${label}”`);
    await page.screenshot({ path: join(artefacts, 'solid.png') });
    await leave();
  },

  async 'another colour is another colour'() {
    const { page, leave } = await open();
    await quiet(page);
    const before = await page.evaluate(shown);
    const code = await page.locator('[data-bag]').first().getAttribute('data-bag');
    await page.evaluate(among, ['colour-leather', 0]);
    await page.waitForFunction((old) => document.querySelector('[data-bag]').getAttribute('data-bag') !== old, code);
    await quiet(page);
    const after = await page.evaluate(shown);
    const apart = Math.hypot(...before.middle.map((value, at) => value - after.middle[at]));
    assert.ok(apart > 12, `the middle was ${before.middle} and is ${after.middle}`);
    await leave();
  },

  async 'every named view shows another side, and is said'() {
    const { page, leave } = await open({ reducedMotion: 'reduce' });
    await quiet(page);
    const seen = new Set();
    for (const view of ['front', 'side', 'back', 'top', 'open', 'detail', 'three-quarter']) {
      await press(page, view);
      await quiet(page);
      const { digest, error } = await page.evaluate(shown);
      assert.equal(error, 0, `getError, ${view}`);
      seen.add(digest);
      assert.equal(await page.locator(`[data-tool="${view}"]`).getAttribute('aria-pressed'), 'true');
      const said = await page.locator('.stage-figure [role=status]').textContent();
      assert.equal(said, await page.locator(`[data-tool="${view}"]`).textContent());
      await page.locator('.stage').screenshot({ path: join(artefacts, `solid-${view}.png`) });
    }
    assert.equal(seen.size, 7, 'two views show the same');
    await leave();
  },

  async 'a hand and the keys turn it'() {
    const { page, leave } = await open({ reducedMotion: 'reduce' });
    await quiet(page);
    const first = (await page.evaluate(shown)).digest;
    const box = await page.locator('.stage-solid').boundingBox();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 + 80, box.y + box.height / 2, { steps: 4 });
    await page.mouse.up();
    await quiet(page);
    const second = (await page.evaluate(shown)).digest;
    assert.notEqual(second, first, 'dragged');
    await page.locator('.stage-solid').focus();
    await page.keyboard.press('ArrowLeft');
    await quiet(page);
    const third = (await page.evaluate(shown)).digest;
    assert.notEqual(third, second, 'an arrow');
    await page.keyboard.press('+');
    await quiet(page);
    assert.notEqual((await page.evaluate(shown)).digest, third, 'plus');
    await leave();
  },

  async 'while nothing changes, nothing is drawn, and no frame is asked for'() {
    const { page, leave } = await open();
    await quiet(page);
    const state = () => page.evaluate(() => { const { draws, frames, due } = globalThis.__graphics; return { draws, frames, due: due() }; });
    const before = await state();
    await page.waitForTimeout(1500);
    assert.deepEqual(await state(), before);
    assert.deepEqual(before.due, {});
    await leave();
  },

  async 'what the driver takes away comes back'() {
    const { page, leave } = await open();
    await quiet(page);
    const before = await page.evaluate(shown);
    await page.evaluate(() => {
      const canvas = document.querySelector('.stage-solid');
      globalThis.__loser = canvas.getContext('webgl2').getExtension('WEBGL_lose_context');
      globalThis.__loser.loseContext();
    });
    await page.waitForFunction(() => !document.querySelector('[data-solid]'));
    assert.equal(await page.locator('.stage-picture').evaluate((node) => getComputedStyle(node).visibility), 'visible', 'the drawing is there meanwhile');
    await page.evaluate(() => globalThis.__loser.restoreContext());
    await page.locator('[data-solid]').first().waitFor({ state: 'attached', timeout: 60_000 });
    await quiet(page);
    const after = await page.evaluate(shown);
    assert.ok(Math.abs(after.coverage - before.coverage) < 0.01, `covered ${before.coverage}, now ${after.coverage}`);
    await leave();
  },

  async 'graphics by software give one still picture'() {
    const { page, leave } = await open({ card: 'Google SwiftShader', until: '[data-solid=still]' });
    await quiet(page);
    const { coverage } = await page.evaluate(shown);
    assert.ok(coverage > 0.12);
    await leave();
  },

  async 'lines of dimension and the outline of a telephone stand around it, and follow it'() {
    const { page, requests, leave } = await open({ reducedMotion: 'reduce' });
    await quiet(page);
    assert.deepEqual(requests.filter((url) => /\/list-/.test(url)), [], 'nothing of the list before it is opened');
    await page.locator('.stage-more > summary').click();
    await page.locator('[data-tool="measures"]').click();
    await quiet(page);
    const read = () => page.locator('.stage-measures').evaluate((sheet) => ({
      texts: [...sheet.querySelectorAll('text')].map(({ textContent }) => textContent), phone: sheet.querySelector('.stage-phone').getAttribute('d'),
    }));
    const first = await read();
    assert.ok(first.texts.length >= 2 && first.texts.every((text) => /^\d+(\.\d)? cm$/.test(text)), JSON.stringify(first.texts));
    await page.locator('.stage').screenshot({ path: join(artefacts, 'solid-measures.png') });
    await page.locator('.stage-solid').focus();
    await page.keyboard.press('ArrowLeft');
    await quiet(page);
    assert.notEqual((await read()).phone, first.phone, 'turned');
    await leave();
  },

  async 'the evening is another light'() {
    const { page, leave } = await open({ reducedMotion: 'reduce' });
    await quiet(page);
    const { digest } = await page.evaluate(shown);
    await page.locator('.stage-more > summary').click();
    await page.locator('[data-tool="evening"]').click();
    await quiet(page);
    assert.notEqual((await page.evaluate(shown)).digest, digest);
    assert.equal(await page.locator('[data-tool="evening"]').getAttribute('aria-pressed'), 'true');
    await page.locator('.stage').screenshot({ path: join(artefacts, 'solid-evening.png') });
    await leave();
  },

  async 'it is not on the way to the first price'() {
    const { page, requests, leave } = await open();
    const at = (pattern) => requests.findIndex((url) => pattern.test(url));
    assert.ok(at(/widget-.*\.wasm/) >= 0 && at(/viewer-.*\.js/) > at(/widget-.*\.wasm/), requests.join('\n'));
    await leave();
  },

  'it weighs little'() {
    const folder = join(root, 'dist');
    const sent = readdirSync(folder).filter((name) => /^viewer-.*\.br$/.test(name)).map((name) => statSync(join(folder, name)).size);
    const all = sent.reduce((sum, size) => sum + size, 0);
    console.log(`     the viewer is ${all} bytes over the wire, of at most ${most}; aimed at are 110 000`);
    assert.ok(sent.length === 2 && all <= most);
  },
};

const { check, end } = ledger('viewer');
for (const [name, work] of Object.entries(checks)) {
  if (name.includes(wanted)) await check(name, work);
  for (const context of drawn.contexts()) await context.close().catch(() => {});
}
await drawn.close();
server.stop();
end();
