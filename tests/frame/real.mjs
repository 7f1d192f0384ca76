// The real element, as it was built, in the frame.
import assert from 'node:assert/strict';

const frame = (page, work, given) => page.locator('packwright-frame').evaluate(work, given);
const heightOf = (page) => frame(page, (one) => one.shadowRoot.querySelector('iframe').getBoundingClientRect().height);

export default {
  async 'it becomes ready, answers, and tells its events, with no complaint of the policy'({ open, tag, real }) {
    const { page, inside, leave } = await open(tag('quantity="400" locale="en"', '', real));
    assert.equal(await frame(page, (one) => one.matches(':state(ready)')), true);
    const heard = await frame(page, async (one) => {
      const list = [];
      for (const name of ['pw-change', 'pw-price']) one.addEventListener(name, ({ type, detail }) => list.push([type, detail.version, detail.source, one.state === (detail.state ?? one.state)]));
      const before = one.quote;
      await one.configure({ quantity: 800 });
      await new Promise((resolve) => { setTimeout(resolve, 1_500); });
      return { list, before, after: one.quote, breaks: await one.getPriceBreaks([300, 600]) };
    });
    assert.deepEqual(heard.list, [['pw-change', 1, 'api', true], ['pw-price', 1, 'api', true]]);
    assert.notDeepEqual(heard.before, heard.after);
    assert.equal(heard.breaks.length, 2);
    assert.equal(await inside().evaluate(() => document.documentElement.lang), 'en');
    await leave();
  },

  async 'its height settles, and follows a narrower page and back'({ open, tag, real }) {
    const { page, inside, leave } = await open(tag('', '', real), { viewport: { width: 1280, height: 720 } });
    const settled = async () => {
      let last = 0;
      for (let turn = 0; turn < 40; turn += 1) {
        await page.waitForTimeout(500);
        const height = await heightOf(page);
        if (height === last && height > 100) return height;
        last = height;
      }
      throw new Error(`the height does not settle: ${last}`);
    };
    const wide = await settled();
    await page.setViewportSize({ width: 400, height: 720 });
    const narrow = await settled();
    assert.notEqual(narrow, wide);
    await page.setViewportSize({ width: 1280, height: 720 });
    const again = await settled();
    // What is far off the screen is laid out when it comes near, so the two need not be the same to the point.
    assert.ok(Math.abs(again - wide) < wide / 4, `${wide}, then ${again}`);
    const columns = await inside().evaluate(() => [...document.querySelector('packwright-configurator').shadowRoot.querySelectorAll('.stage, .quote')]
      .map((column) => column.getBoundingClientRect().height));
    assert.ok(Math.max(...columns) <= 720, `columns of ${columns} in a window of 720: styles have to use var(--_view-block-size, 100dvh)`);
    console.log(`     heights: ${wide} wide, ${narrow} narrow, ${again} wide again`);
    await leave();
  },

  async 'the host\'s form gets the quote, or is held back'({ open, tag, real }) {
    const { page, leave } = await open(`<form>${tag('name="quote"', '', real)}</form>`);
    const quote = JSON.parse(await page.evaluate(() => new FormData(document.querySelector('form')).get('quote')));
    assert.equal(quote.state, await frame(page, (one) => one.state));
    await frame(page, (one) => one.configure({ quantity: 1 }));
    await page.waitForFunction(() => !document.querySelector('form').checkValidity());
    assert.notEqual(await frame(page, (one) => one.validationMessage), '');
    await leave();
  },

  async 'links made inside lead to the host\'s page'({ open, tag, real }) {
    const { page, leave } = await open(tag('', '', real));
    const link = await frame(page, (one) => one.share({ method: 'url' }));
    assert.ok(link.startsWith(`${page.url()}#pw=`), link);
    await leave();
  },
};
