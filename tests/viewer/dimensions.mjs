// Checks of what stands over the solid and beside it: the lines of dimension stay in the picture with their texts, whatever
// the width, the side and the language; and all sides can be chosen where there is little room.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { artefacts } from '../journeys/harness.mjs';
import { shown } from './look.mjs';

const VIEWS = ['front', 'three-quarter', 'side', 'back', 'top', 'open', 'detail'];
const WIDTHS = [320, 360, 768, 1280];
const UNITS = { en: 'cm', de: 'cm', ar: 'سم' };

// What the sheet with the measures holds, and by how many points each thing leaves the picture.
const drawn = () => {
  const sheet = document.querySelector('.stage-measures');
  const room = sheet.getBoundingClientRect();
  const figure = document.querySelector('.stage-figure').getBoundingClientRect();
  const all = [...sheet.children].map((node) => {
    const { left, right, top, bottom } = node.getBoundingClientRect();
    const edge = { left: Math.max(room.left, figure.left), right: Math.min(room.right, figure.right), top: Math.max(room.top, figure.top), bottom: Math.min(room.bottom, figure.bottom) };
    return {
      kind: node.tagName === 'text' ? 'text' : node.getAttribute('class') ?? 'line',
      text: node.textContent,
      box: { left, right, top, bottom },
      beyond: Math.max(edge.left - left, right - edge.right, edge.top - top, bottom - edge.bottom),
    };
  });
  return { all, width: room.width };
};

// `visit` opens a page as the viewer's checks do, `quiet` waits until all is drawn, `press` presses a button of the stage.
export const dimensions = ({ visit, quiet, press }) => {
  const measure = async (page) => {
    await page.locator('.stage-more > summary').click();
    await press(page, 'measures');
    await page.keyboard.press('Escape');
  };
  const isInside = async (page, language, where) => {
    const { all, width } = await page.evaluate(drawn);
    const count = (kind) => all.filter((one) => one.kind === kind).length;
    assert.ok(width > 0, `nothing is shown, ${where}`);
    const isNear = where.startsWith('detail');
    assert.ok(isNear || (count('line') >= 2 && count('text') === count('line') && count('stage-phone') === 1), `${JSON.stringify(all)}, ${where}`);
    for (const { kind, text, beyond } of all) {
      // From near, lines go on beyond the picture, but what is said of them does not.
      assert.ok((isNear && kind !== 'text') || beyond <= 0.5, `the ${kind} ${text} is ${beyond.toFixed(1)} points out of the picture, ${where}`);
      assert.ok(kind !== 'text' || text.includes(UNITS[language]), `“${text}” is not in ${language}`);
    }
  };

  const checks = {
    async 'the eye steps back for the measures, and comes back'() {
      const { page, leave } = await visit({ reducedMotion: 'reduce' });
      await quiet(page);
      const before = await page.evaluate(shown);
      await measure(page);
      await quiet(page);
      const { coverage } = await page.evaluate(shown);
      // By as much as `leave` of the camera says: areas go with its square, and what is farther away is seen from less near.
      const share = coverage / before.coverage;
      assert.ok(share > 0.5 && share < 0.7, `the bag covers ${share} of what it did`);
      await page.locator('.stage-more > summary').click();
      await press(page, 'measures');
      await quiet(page);
      assert.equal(await page.locator('.stage-measures').count(), 0);
      assert.equal((await page.evaluate(shown)).digest, before.digest, 'the eye is not back where it was');
      await leave();
    },
  };

  for (const language of Object.keys(UNITS)) {
    checks[`the measures stay in the picture, ${language}`] = async () => {
      const { page, leave } = await visit({ path: `?lang=${language}`, reducedMotion: 'reduce', viewport: { width: WIDTHS[0], height: 700 } });
      await quiet(page);
      await measure(page);
      await quiet(page);
      for (const width of language === 'en' ? WIDTHS : [320, 1280]) {
        if (width !== WIDTHS[0]) {
          await page.setViewportSize({ width, height: 700 });
          await quiet(page);
        }
        // Sides differ in all languages and at all widths alike; all of them are looked at once.
        const views = language === 'en' && width === WIDTHS[0] ? VIEWS : ['three-quarter', 'side', 'detail'];
        for (const view of views) {
          await page.locator(`[data-tool="${view}"]`).click();
          // The side it already stood at needs no new picture.
          if (await page.evaluate(() => Object.keys(globalThis.__graphics.due()).length > 0)) await quiet(page);
          await page.locator('.stage').screenshot({ path: join(artefacts, `measures-${language}-${width}-${view}.png`) });
          await isInside(page, language, `${view} at ${width} points, ${language}`);
        }
      }
      await leave();
    };
  }

  for (const language of ['en', 'ar']) {
    checks[`a hand and the keys reach every side at 320 points, ${language}`] = async () => {
      const { page, context, leave } = await visit({
        path: `?lang=${language}`, reducedMotion: 'reduce', hasTouch: true, viewport: { width: 320, height: 640 },
      });
      await quiet(page);
      const row = page.locator('.stage-sides');
      const box = await row.boundingBox();
      assert.ok(box.x >= 0 && box.x + box.width <= 320, 'the row is wider than the page');
      // Where it is, in points, against the row it stands in.
      const stands = (view) => page.locator(`[data-tool="${view}"]`).evaluate((node) => {
        const [own, room] = [node, node.parentElement].map((one) => one.getBoundingClientRect());
        return { beyond: Math.max(room.left - own.left, own.right - room.right), width: own.width, height: own.height };
      });
      assert.ok((await stands('detail')).beyond > 0, 'there is room for all, and nothing is tried');
      const session = await context.newCDPSession(page);
      // A finger draws the row towards its beginning, as far as it goes.
      const far = language === 'ar' ? 1 : -1;
      const touch = (type, part) => session.send('Input.dispatchTouchEvent', {
        type, touchPoints: type === 'touchEnd' ? [] : [{ x: box.x + box.width * (0.5 - far * 0.4 + far * 0.8 * part), y: box.y + box.height / 2 }],
      });
      for (let turn = 0; turn < 4 && (await stands('detail')).beyond > 0.5; turn += 1) {
        await touch('touchStart', 0);
        for (let step = 1; step <= 10; step += 1) await touch('touchMove', step / 10);
        await touch('touchEnd');
        // The row moves on its own for a moment.
        await page.waitForTimeout(400);
      }
      assert.ok((await stands('detail')).beyond <= 0.5, 'a finger does not bring the last one');
      await page.locator('[data-tool=detail]').tap();
      assert.equal(await page.locator('[data-tool=detail]').getAttribute('aria-pressed'), 'true');
      await page.locator('[data-tool=front]').focus();
      for (const view of VIEWS) {
        assert.equal(await page.evaluate(() => document.activeElement.dataset.tool), view);
        const { beyond, width, height } = await stands(view);
        assert.ok(beyond <= 0.5, `${view} has the focus and is not to be seen`);
        assert.ok(width >= 44 && height >= 44, `${view} is ${width} by ${height}`);
        await page.keyboard.press('Enter');
        assert.equal(await page.locator(`[data-tool="${view}"]`).getAttribute('aria-pressed'), 'true');
        assert.equal(await page.locator('.stage-figure [role=status]').textContent(), await page.locator(`[data-tool="${view}"]`).textContent());
        await page.keyboard.press('Tab');
      }
      assert.equal(await page.evaluate(() => document.activeElement.tagName), 'SUMMARY');
      await leave();
    };
  }
  return checks;
};
