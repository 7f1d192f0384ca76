// The frame is as high as what is in it, settles, and cannot be talked into chasing its own height.
import assert from 'node:assert/strict';

const heightOf = (page) => page.locator('packwright-frame').evaluate((one) => one.shadowRoot.querySelector('iframe').getBoundingClientRect().height);
const until = (page, height, slack = 2) => page.waitForFunction(
  ([wanted, most]) => Math.abs(document.querySelector('packwright-frame').shadowRoot.querySelector('iframe').getBoundingClientRect().height - wanted) <= most,
  [height, slack],
);
const inner = (inside, work, given) => inside().evaluate(work, given);
const lengthen = (inside, length) => inner(inside, (value) => {
  document.querySelector('packwright-configurator').style.setProperty('--stand-in-length', value);
}, length);
// A frame that is stopped may be too short for what comes: then it scrolls.
const stopped = (inside) => inside().waitForFunction(() => getComputedStyle(document.documentElement).overflowY === 'visible', null, { timeout: 40_000 });

export default {
  async 'the frame grows and shrinks with its content, without scrollbars'({ open, tag }) {
    const { page, inside, leave } = await open(tag());
    await until(page, 1500);
    await lengthen(inside, '3210px');
    await until(page, 3210);
    await lengthen(inside, '900px');
    await until(page, 900);
    const overflow = await inner(inside, () => [getComputedStyle(document.documentElement).overflowY, innerWidth - document.documentElement.clientWidth]);
    assert.deepEqual(overflow, ['hidden', 0]);
    await leave();
  },

  async 'columns as high as the window take the host\'s, and follow what it shows'({ open, tag }) {
    const { page, inside, leave } = await open(tag());
    const column = () => inner(inside, () => {
      const { top, height } = document.querySelector('packwright-configurator').shadowRoot.querySelector('.quote').getBoundingClientRect();
      return [Math.round(top), Math.round(height)];
    });
    await lengthen(inside, '4000px');
    await until(page, 4000);
    assert.deepEqual(await column(), [0, 740]);
    const start = await page.locator('packwright-frame').evaluate((one) => one.getBoundingClientRect().top);
    await page.evaluate((by) => scrollTo(0, by), start + 900);
    await page.waitForTimeout(300);
    assert.deepEqual(await column(), [900, 740]);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await page.waitForTimeout(300);
    const [top, height] = await column();
    assert.ok(top + height <= 4000, `the column ends at ${top + height}`);
    await leave();
  },

  async 'a change by one pixel is left alone'({ open, tag }) {
    const { page, inside, leave } = await open(tag());
    await until(page, 1500, 0);
    await lengthen(inside, '1501px');
    await page.waitForTimeout(300);
    assert.equal(await heightOf(page), 1500);
    await lengthen(inside, '1502px');
    await until(page, 1502, 0);
    await leave();
  },

  async 'a page that contradicts its own height is stopped at the larger one'({ open, tag }) {
    const { page, inside, leave } = await open(tag());
    await until(page, 1500);
    await inner(inside, () => {
      const element = document.querySelector('packwright-configurator');
      let isHigh = false;
      window.stop = setInterval(() => {
        isHigh = !isHigh;
        element.style.setProperty('--stand-in-length', isHigh ? '1800px' : '1200px');
      }, 20);
    });
    await stopped(inside);
    const seen = [];
    for (let turn = 0; turn < 12; turn += 1) {
      seen.push(await heightOf(page));
      await page.waitForTimeout(60);
    }
    assert.deepEqual([...new Set(seen)], [1800]);
    await inner(inside, () => clearInterval(window.stop));
    // Another width is another layout.
    await page.setViewportSize({ width: 900, height: 800 });
    await lengthen(inside, '910px');
    await until(page, 910);
    await leave();
  },

  async 'a page that is always higher than its window stops growing'({ open, tag }) {
    const { page, inside, leave } = await open(tag());
    await lengthen(inside, 'calc(100vh + 40px)');
    await stopped(inside);
    const first = await heightOf(page);
    await page.waitForTimeout(1_000);
    assert.equal(await heightOf(page), first);
    assert.ok(first <= 20_000, `${first}`);
    await leave();
  },

  async 'a height nobody can want is cut, and the frame scrolls instead'({ open, tag }) {
    const { page, inside, leave } = await open(tag());
    await lengthen(inside, '90000px');
    await until(page, 20_000);
    await page.waitForTimeout(200);
    assert.equal(await inner(inside, () => getComputedStyle(document.documentElement).overflowY), 'visible');
    await lengthen(inside, '900px');
    await until(page, 900);
    assert.equal(await inner(inside, () => getComputedStyle(document.documentElement).overflowY), 'hidden');
    await leave();
  },

  async 'with its own height it scrolls in itself'({ open, tag, pages }) {
    pages.set('/own.css', 'packwright-frame { block-size: 500px; }');
    const { page, inside, leave } = await open(tag('sizing="own"'), { head: '<link rel="stylesheet" href="/own.css">' });
    await page.waitForTimeout(300);
    assert.equal(await heightOf(page), 500);
    assert.equal(await inner(inside, () => document.querySelector('packwright-configurator').style.getPropertyValue('--_view-block-size')), '');
    assert.ok(await inner(inside, () => document.scrollingElement.scrollHeight > innerHeight));
    await page.locator('packwright-frame').evaluate((one) => { one.sizing = 'content'; });
    await until(page, 1500);
    await leave();
  },
};
