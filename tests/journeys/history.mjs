// Going back, going forward again, starting over, and coming back tomorrow.
import assert from 'node:assert/strict';
import { choice, choose, chooseSomethingDearer, offers, press, price, settledPrice } from './buyer.mjs';
import { ready, visit } from './harness.mjs';
import { hooks } from './hooks.mjs';

export default {
  async 'undo, redo and reset'({ browser, address }) {
    const { page, leave } = await visit(browser, address);
    const { feature, value, before, after } = await chooseSomethingDearer(page);
    await press(page, 'undo');
    assert.equal(await settledPrice(page), before, 'undo gives the price back');
    assert.equal(await choice(page, feature, value).isChecked(), false);
    await press(page, 'redo');
    assert.equal(await settledPrice(page), after, 'redo takes the choice again');
    assert.equal(await choice(page, feature, value).isChecked(), true);
    const second = await chooseSomethingDearer(page);
    assert.notEqual(second.after, after);
    await press(page, 'reset');
    const fresh = await visit(browser, address);
    assert.equal(await settledPrice(page), await settledPrice(fresh.page), 'reset is the default');
    await fresh.leave();
    await leave();
  },

  async 'a reload keeps the draft'({ browser, address }) {
    const { page, leave } = await visit(browser, address);
    const { feature, value, after } = await chooseSomethingDearer(page);
    // The draft may be written a moment later, so that a drag does not write a hundred times.
    await page.waitForTimeout(1_500);
    await page.reload();
    await ready(page);
    assert.equal(await settledPrice(page), after);
    await page.goto(address);
    await ready(page);
    assert.equal(await settledPrice(page), after, 'also without the code in the address');
    assert.equal(await choice(page, feature, value).isChecked(), true);
    await leave();
  },

  async 'who leaves right after a choice finds it again'({ browser, address }) {
    // A page that is never idle has not written anything before it is left.
    const prepare = (page) => page.addInitScript(() => { globalThis.requestIdleCallback = () => 0; });
    const { page, leave } = await visit(browser, address, { prepare });
    const { after } = await chooseSomethingDearer(page);
    assert.equal(await page.evaluate(() => location.hash), '');
    await page.goto('about:blank');
    await page.goto(address);
    await ready(page);
    assert.equal(await settledPrice(page), after);
    await leave();
  },

  async 'a crash is survived with the buyer\'s work intact'({ browser, address }) {
    const { page, context } = await visit(browser, address);
    const [{ feature, value }] = (await offers(page)).flatMap(({ feature, choices }) => choices
      .filter(({ type }) => type === 'radio').slice(0, 1).map(({ value }) => ({ feature, value })));
    await choose(page, feature, value);
    const before = await settledPrice(page);
    await page.waitForTimeout(600);
    // The page under the widget breaks once, in the middle of a drawing.
    await page.evaluate(() => {
      const original = Node.prototype.insertBefore;
      Node.prototype.insertBefore = function sabotaged() {
        Node.prototype.insertBefore = original;
        throw new Error('sabotage');
      };
      document.querySelector('[data-action="quote"]').click();
    });
    await page.locator('[data-packwright-page][data-restarted]').waitFor({ state: 'attached' });
    await page.locator(hooks.ready).first().waitFor({ state: 'attached' });
    assert.equal(await settledPrice(page), before);
    await context.close();
  },

  async 'what is chosen before the widget has arrived counts'({ browser, address }) {
    const late = async (page) => {
      await page.route(/widget-[0-9a-f]+\.wasm/, async (route) => {
        await new Promise((go) => setTimeout(go, 1_500));
        await route.continue();
      });
    };
    const { page, leave } = await visit(browser, address, { prepare: late, waitUntilReady: false });
    const first = await price(page);
    await page.waitForFunction(() => performance.getEntriesByName('interactive').length > 0);
    const other = page.locator('[data-feature="size"] input:not(:checked)').first();
    const value = await other.inputValue();
    await other.evaluate((field) => field.click());
    await page.waitForFunction((before) => document.querySelector('[data-price]').textContent !== before, first);
    const early = await price(page);
    assert.equal(await page.locator('[data-ready]').count(), 0, 'the widget is still on its way');
    await page.locator(hooks.ready).first().waitFor({ state: 'attached' });
    assert.equal(await settledPrice(page), early);
    assert.ok(await page.locator(`[data-feature="size"] input[value="${value}"]`).isChecked());
    await leave();
  },
};
