// Where the browser refuses storage the page forgets, and does nothing worse than that.
import assert from 'node:assert/strict';
import { chooseSomethingDearer, press, settledPrice } from './buyer.mjs';
import { host, ready, visit } from './harness.mjs';

export default {
  async 'a sandbox without an origin'({ browser, framedAddress }) {
    const frame = `<!doctype html><title>A host</title>
      <iframe title="Configurator" sandbox="allow-scripts" width="1200" height="850" src="${framedAddress}"></iframe>`;
    const stranger = await host(frame);
    const settings = { origins: [new URL(framedAddress).origin], waitUntilReady: false };
    const { page, leave } = await visit(browser, stranger.address, settings);
    const inside = await page.locator('iframe').elementHandle().then((element) => element.contentFrame());
    await ready(inside);
    const { before, after } = await chooseSomethingDearer(inside);
    assert.notEqual(before, after);
    await press(inside, 'undo');
    assert.equal(await settledPrice(inside), before);
    await leave();
    stranger.stop();
  },

  async 'storage that is full or throws'({ browser, address }) {
    const breakStorage = (page) => page.addInitScript(() => {
      Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
    });
    const { page, leave } = await visit(browser, address, { prepare: breakStorage });
    const { before, after } = await chooseSomethingDearer(page);
    assert.notEqual(before, after);
    await leave();
  },

  async 'storage that holds rubbish'({ browser, address }) {
    const first = await visit(browser, address);
    await chooseSomethingDearer(first.page);
    await first.page.waitForTimeout(1_500);
    const keys = await first.page.evaluate(() => Object.keys(localStorage));
    await first.leave();
    for (const rubbish of ['undefined', '{', '', '[]', 'x'.repeat(100_000), '{"version":999}']) {
      const spoil = (page) => page.addInitScript(([names, text]) => {
        for (const name of names) localStorage.setItem(name, text);
      }, [keys, rubbish]);
      const { page, leave } = await visit(browser, address, { prepare: spoil });
      await chooseSomethingDearer(page);
      await leave();
    }
  },
};
