// The address is the quote: it can be kept, sent, and survives being mangled on the way.
import assert from 'node:assert/strict';
import { assertNotice, assertPrice, chooseSomethingDearer, press, settledPrice } from './buyer.mjs';
import { visit } from './harness.mjs';

async function sharedAddress(browser, address) {
  const sender = await visit(browser, address, { permissions: ['clipboard-read', 'clipboard-write'] });
  const bare = sender.page.url();
  const { after } = await chooseSomethingDearer(sender.page);
  await press(sender.page, 'share');
  await sender.page.waitForFunction((old) => location.href !== old, bare);
  await sender.page.waitForTimeout(1_000);
  const link = sender.page.url();
  await sender.leave();
  return { link, after };
}

const tail = (link, address) => link.slice(address.length);

export default {
  async 'an opened link shows the same price'({ browser, address }) {
    const { link, after } = await sharedAddress(browser, address);
    const reader = await visit(browser, address, { path: tail(link, address) });
    assert.equal(await settledPrice(reader.page), after);
    await reader.leave();
  },

  async 'a damaged link says so and shows the default'({ browser, address }) {
    const { link } = await sharedAddress(browser, address);
    const code = tail(link, address);
    const middle = code.length - 3;
    const swapped = code[middle] === 'a' ? 'b' : 'a';
    const damaged = [
      code.slice(0, middle) + swapped + code.slice(middle + 1),
      code.slice(0, -2),
      `${code}AAAA`,
      code.replace(/[=#/][^=#/]*$/, (last) => `${last[0]}%F0%9F%92%A9`),
    ];
    for (const path of damaged) {
      const reader = await visit(browser, address, { path });
      assertPrice(await settledPrice(reader.page), `after the link ${path}`);
      await assertNotice(reader.page, `after the damaged link ${path}`);
      await reader.leave();
    }
  },

  async 'an endless link does no harm'({ browser, address }) {
    const { link } = await sharedAddress(browser, address);
    const reader = await visit(browser, address, { path: tail(link, address) + 'x'.repeat(200_000) });
    assertPrice(await settledPrice(reader.page));
    await reader.leave();
  },
};
