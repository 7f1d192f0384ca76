// Going back, going forward again, starting over, and coming back tomorrow.
import assert from 'node:assert/strict';
import { choice, chooseSomethingDearer, press, settledPrice } from './buyer.mjs';
import { ready, visit } from './harness.mjs';

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
};
