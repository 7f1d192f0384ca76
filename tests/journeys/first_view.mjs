// Before a buyer has done anything, and even before the Wasm has arrived.
import assert from 'node:assert/strict';
import { assertPrice, price, settledPrice, textOf } from './buyer.mjs';
import { visit } from './harness.mjs';
import { hooks } from './hooks.mjs';

async function assertComplete(page) {
  assertPrice(await price(page));
  assert.match(await textOf(page, hooks.minimum), /\p{Nd}/u, 'the minimum order is a figure in a sentence');
  assert.match(await textOf(page, hooks.leadTime), /\p{Nd}/u, 'the lead time is a figure in a sentence');
  const picture = await page.locator(hooks.stage).first().boundingBox();
  assert.ok(picture && picture.width > 100 && picture.height > 100, 'the bag can be seen');
}

export default {
  async 'the default is priced and pictured without a script'({ browser, address }) {
    const plain = await visit(browser, address, { javaScriptEnabled: false, waitUntilReady: false });
    await assertComplete(plain.page);
    await plain.leave();
  },

  async 'the script changes nothing of what is already shown'({ browser, address }) {
    const before = await visit(browser, address, { javaScriptEnabled: false, waitUntilReady: false });
    const promised = await price(before.page);
    await before.leave();
    const after = await visit(browser, address);
    await assertComplete(after.page);
    assert.equal(await settledPrice(after.page), promised);
    await after.leave();
  },

  async 'nothing moves while the page comes alive'({ browser, address }) {
    const arrival = await visit(browser, address, { prepare: watchShifts });
    await arrival.page.waitForTimeout(1_000);
    const shift = await arrival.page.evaluate(() => globalThis.__shift);
    assert.ok(shift < 0.02, `the layout shifted by ${shift}`);
    await arrival.leave();
  },

  async 'each language speaks for itself'({ browser, address }) {
    const seen = new Map();
    for (const language of ['en', 'de', 'ar']) {
      const arrival = await visit(browser, address, { path: `?lang=${language}` });
      await assertComplete(arrival.page);
      const root = arrival.page.locator(hooks.root).first();
      const declared = await root.evaluate((node) => ({
        language: node.closest('[lang]')?.lang ?? '',
        direction: getComputedStyle(node).direction,
      }));
      assert.equal(declared.language.split('-')[0], language);
      assert.equal(declared.direction, language === 'ar' ? 'rtl' : 'ltr');
      seen.set(await textOf(arrival.page, hooks.leadTime), language);
      await arrival.leave();
    }
    assert.equal(seen.size, 3, 'three languages, three sentences');
  },
};

function watchShifts(page) {
  return page.addInitScript(() => {
    globalThis.__shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.__shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
}
