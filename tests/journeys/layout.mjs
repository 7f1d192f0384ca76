// At every width, in every direction: nothing is cut off, and there is a picture of it to look at.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { artefacts, visit } from './harness.mjs';

const journeys = {};
for (const language of ['en', 'de', 'ar']) {
  journeys[`nothing scrolls sideways in a narrow window: ${language}`] = async ({ browser, address }) => {
    const settings = { path: `?lang=${language}`, viewport: { width: 320, height: 640 } };
    const { page, leave } = await visit(browser, address, settings);
    await page.locator('details').evaluateAll((all) => all.forEach((one) => { one.open = true; }));
    const { needed, given } = await page.evaluate(() => ({
      needed: document.documentElement.scrollWidth,
      given: document.documentElement.clientWidth,
    }));
    assert.ok(needed <= given, `${needed} points are needed, ${given} are there`);
    await leave();
  };

  for (const colorScheme of ['light', 'dark']) {
    journeys[`pictures at four widths: ${language}, ${colorScheme}`] = async ({ browser, address }) => {
      const { page, leave } = await visit(browser, address, { path: `?lang=${language}`, colorScheme });
      for (const width of [360, 768, 1280, 1920]) {
        await page.setViewportSize({ width, height: width < 500 ? 780 : 1000 });
        await page.waitForTimeout(150);
        await page.screenshot({ path: join(artefacts, `${language}-${colorScheme}-${width}.png`) });
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.ok(sideways <= 0, `${sideways} points too wide at ${width}`);
      }
      await leave();
    };
  }
}

journeys['wider spacing of text cuts nothing off'] = async ({ browser, address }) => {
  const { page, leave } = await visit(browser, address, { bypassCSP: true, viewport: { width: 360, height: 800 } });
  await page.addStyleTag({ content: '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }' });
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(sideways <= 0, `${sideways} points too wide`);
  await leave();
};

export default journeys;
