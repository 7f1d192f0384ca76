// For everybody: machine-checkable rules in every language and scheme, sizes of targets, and the reader's own settings.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chooseSomethingDearer } from './buyer.mjs';
import { artefacts, visit } from './harness.mjs';
import { hooks } from './hooks.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function assertAccessible(page, where) {
  await page.evaluate(axe);
  const { violations, incomplete } = await page.evaluate((values) => globalThis.axe.run(document, {
    runOnly: { type: 'tag', values },
    // The one rule for WCAG 2.2; it is off unless asked for.
    rules: { 'target-size': { enabled: true } },
    resultTypes: ['violations', 'incomplete'],
  }), tags);
  const list = (results) => results.map(({ id, help, nodes }) =>
    `${id}: ${help}\n${nodes.slice(0, 5).map((node) => `      ${node.html.slice(0, 160)}`).join('\n')}`);
  for (const open of list(incomplete)) console.log(`  undecided, ${where}: ${open}`);
  assert.deepEqual(list(violations), [], where);
}

const journeys = {};
for (const language of ['en', 'de', 'ar']) {
  for (const colorScheme of ['light', 'dark']) {
    for (const width of [360, 1280]) {
      const where = `${language}, ${colorScheme}, ${width} wide`;
      journeys[`no barrier is found: ${where}`] = async ({ browser, address }) => {
        const settings = { path: `?lang=${language}`, colorScheme, viewport: { width, height: 900 } };
        const { page, leave } = await visit(browser, address, settings);
        await assertAccessible(page, where);
        await chooseSomethingDearer(page);
        await page.locator('details').evaluateAll((all) => all.forEach((one) => { one.open = true; }));
        await assertAccessible(page, `${where}, everything unfolded`);
        await leave();
      };
    }
  }
}

for (const [hand, hasTouch, least] of [['mouse', false, 24], ['finger', true, 44]]) {
  journeys[`targets suit a ${hand}`] = async ({ browser, address }) => {
    const settings = { hasTouch, isMobile: hasTouch, viewport: { width: hasTouch ? 390 : 1280, height: 844 } };
    const { page, leave } = await visit(browser, address, settings);
    const small = await page.evaluate(smallTargets, least);
    assert.deepEqual(small, []);
    await leave();
  };
}

journeys['reduced motion is obeyed'] = async ({ browser, address }) => {
  const { page, leave } = await visit(browser, address, { reducedMotion: 'reduce' });
  await chooseSomethingDearer(page);
  const moving = await page.evaluate(() => document.getAnimations()
    .filter((animation) => animation.playState === 'running')
    .filter((animation) => animation.effect.getComputedTiming().endTime > 20)
    .map((animation) => `${animation.animationName ?? animation.transitionProperty}`));
  assert.deepEqual(moving, []);
  await leave();
};

journeys['forced colours leave focus and choice visible'] = async ({ browser, address }) => {
  const { page, leave } = await visit(browser, address, { forcedColors: 'active' });
  await assertAccessible(page, 'forced colours');
  await page.locator(hooks.root).first().screenshot({ path: join(artefacts, 'forced-colours.png') });
  const chosen = page.locator(`${hooks.feature} input:checked`).first();
  await chosen.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  const outlined = await page.evaluate(() => {
    const shown = (node) => node && getComputedStyle(node).outlineStyle !== 'none';
    const active = document.activeElement;
    return shown(active) || shown(active.closest('label')) || shown(active.nextElementSibling);
  });
  assert.ok(outlined, 'the focused choice has an outline');
  await leave();
};

export default journeys;

// Runs in the page: every control smaller than `least`, links within a sentence excepted as the standard does.
function smallTargets(least) {
  const controls = document.querySelectorAll('button, a[href], input, select, textarea, summary, [role="button"], [role="tab"]');
  return [...controls]
    .filter((control) => control.checkVisibility({ visibilityProperty: true }) && control.type !== 'hidden')
    .filter((control) => !(control.matches('a') && getComputedStyle(control).display === 'inline'))
    .map((control) => ({ control, box: (control.closest('label') ?? control).getBoundingClientRect() }))
    // What is one point wide is there for screen readers alone; its label is what is pressed.
    .filter(({ box }) => box.width > 1 && box.height > 1)
    .filter(({ box }) => Math.round(box.width) < least || Math.round(box.height) < least)
    .map(({ control, box }) => `${control.outerHTML.slice(0, 120)} is ${Math.round(box.width)}×${Math.round(box.height)}`);
}
