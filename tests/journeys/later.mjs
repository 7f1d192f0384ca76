// What comes when it is wanted: drawings, what unfolds in the quote, the reading of artwork.
import assert from 'node:assert/strict';
import { choose, chooseSomethingDearer, notices, price, settledPrice } from './buyer.mjs';
import { visit } from './harness.mjs';

const module = /\/later-[0-9a-f]+\.wasm$/;
const bag = '[data-stage] [role=img] svg';
const chipsOf = (group) => `[data-group="${group}"] .chip svg`;
const asked = (requests) => requests.filter((url) => module.test(url)).length;

// The bag as it is drawn, word for word.
const drawn = (page) => page.locator(bag).evaluate((picture) => new XMLSerializer().serializeToString(picture));

// Waits for something that is so a moment later.
async function until(what, holds) {
  for (let attempt = 0; attempt < 80; attempt += 1) {
    if (await holds()) return;
    await new Promise((go) => setTimeout(go, 50));
  }
  assert.fail(what);
}

export default {
  async 'a visitor who only looks sees pictures and fetches nothing more'({ browser, address }) {
    const { page, requests, leave } = await visit(browser, address);
    await page.waitForLoadState('networkidle');
    assert.equal(await page.locator(bag).count(), 1, 'the bag is pictured');
    assert.ok(await page.locator(chipsOf('body')).count() > 5, 'the first choices are pictured');
    const thumbnails = page.locator('[data-preset] img');
    assert.equal(await thumbnails.count(), 5, 'five styles are pictured');
    await until('the pictures of the styles arrive', () => thumbnails.evaluateAll((all) => all.every((image) => image.naturalWidth > 0)));
    assert.equal(await page.locator(chipsOf('hardware')).count(), 0, 'what is far away is not drawn yet');
    assert.equal(asked(requests), 0, 'nothing is fetched in advance');
    await leave();
  },

  async 'the first sign of a buyer fetches it, once'({ browser, address }) {
    const { page, requests, leave } = await visit(browser, address);
    await page.waitForLoadState('networkidle');
    await page.mouse.move(640, 400);
    await page.mouse.move(660, 420);
    await until('it is fetched', () => asked(requests) > 0);
    await page.locator('[data-group="hardware"]').scrollIntoViewIfNeeded();
    await until('what comes near is drawn', async () => await page.locator(chipsOf('hardware')).count() > 5);
    await page.keyboard.press('Tab');
    await chooseSomethingDearer(page);
    assert.equal(asked(requests), 1);
    await leave();
  },

  async 'the price does not wait for the picture'({ browser, address }) {
    let release;
    const held = new Promise((go) => { release = go; });
    const prepare = (page) => page.route(module, async (route) => { await held; await route.continue(); });
    const { page, leave } = await visit(browser, address, { prepare });
    const before = [await settledPrice(page), await drawn(page)];
    await choose(page, 'size', 'compact');
    assert.notEqual(await settledPrice(page), before[0], 'the price follows');
    assert.equal(await drawn(page), before[1], 'the old picture stays meanwhile');
    await page.locator('.further summary').first().click();
    await page.locator('.further [role=status]').first().waitFor();
    release();
    await until('the picture follows', async () => await drawn(page) !== before[1]);
    await page.locator('.further table').first().waitFor();
    await leave();
  },

  async 'what cannot be fetched is told, and asked for again'({ browser, address }) {
    const prepare = (page) => page.route(module, (route) => route.fulfill({ status: 503, body: '' }));
    const { page, context, requests, problems } = await visit(browser, address, { prepare });
    const before = await drawn(page);
    const dearer = await chooseSomethingDearer(page);
    assert.notEqual(dearer.after, dearer.before, 'prices are answered all the same');
    await until('it is told', async () => (await notices(page)).length > 0);
    await page.locator('.further summary').first().click();
    const again = page.locator('.further .disclosure-content button').first();
    await again.waitFor();
    // A pointer on its way does not ask a server that just said no at each element it crosses.
    const earlier = asked(requests);
    for (let step = 0; step < 20; step += 1) await page.mouse.move(430 + step * 20, 200 + step * 25);
    await page.waitForTimeout(300);
    assert.ok(asked(requests) - earlier <= 1, `asked ${asked(requests) - earlier} times on the way`);
    await page.unroute(module);
    // Moving there would be a sign of the buyer and ask by itself.
    await again.evaluate((button) => button.click());
    await page.locator('.further table').first().waitFor();
    await until('the picture comes as well', async () => await drawn(page) !== before);
    assert.deepEqual(await notices(page), [], 'the complaint is withdrawn');
    assert.equal(await price(page), dearer.after);
    assert.ok(asked(requests) > 1);
    // The server's refusals of this file are in the console, and nothing else.
    assert.deepEqual(problems.filter((problem) => !/503|later\w*-[0-9a-f]+\.wasm/.test(problem)), []);
    await context.close();
  },

  async 'nothing goes on moving after an answer'({ browser, address }) {
    const { page, leave } = await visit(browser, address);
    await chooseSomethingDearer(page);
    await page.waitForTimeout(600);
    // An animation keeps the page drawing frames, and the next answer waits for its turn among them.
    const running = await page.evaluate(() => document.getAnimations().filter((one) => one.playState === 'running' && one.timeline === document.timeline).length);
    assert.equal(running, 0);
    const change = page.locator('.headline-change');
    assert.equal(await change.count(), 1, 'the change is told beside the price');
    await change.waitFor({ state: 'detached' });
    await leave();
  },
};
