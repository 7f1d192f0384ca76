// Every choice of every feature, by hand and by keyboard; what is shown and what is announced must be the same.
import assert from 'node:assert/strict';
import { assertAnnounced, assertPrice, choice, choose, offers, reveal, settledPrice } from './buyer.mjs';
import { visit } from './harness.mjs';

export default {
  async 'every choice can be taken with a pointer'({ browser, address }) {
    const shop = await visit(browser, address);
    const all = await offers(shop.page);
    assert.ok(all.length > 5, `only ${all.length} features`);
    for (const { feature, choices } of all) {
      for (const { value } of choices) {
        const input = choice(shop.page, feature, value);
        if (await input.count() === 0 || !await isFree(input)) continue;
        const wasChecked = await input.isChecked();
        await choose(shop.page, feature, value);
        const type = await input.getAttribute('type');
        assert.equal(await input.isChecked(), type === 'radio' ? true : !wasChecked, `${feature}: ${value}`);
        assertPrice(await settledPrice(shop.page), `after ${feature}: ${value}`);
        if (!wasChecked) await assertAnnounced(shop.page, `after ${feature}: ${value}`);
      }
    }
    await shop.leave();
  },

  async 'every choice can be taken with the keyboard'({ browser, address }) {
    const shop = await visit(browser, address);
    for (const { feature, choices } of await offers(shop.page)) {
      const radios = choices.filter(({ type }) => type === 'radio');
      const boxes = choices.filter(({ type }) => type === 'checkbox');
      if (radios.length > 1) await walkRadios(shop.page, feature, radios);
      for (const { value } of boxes) {
        const input = choice(shop.page, feature, value);
        if (!await isFree(input)) continue;
        await reveal(input);
        const before = await input.isChecked();
        await input.focus();
        await shop.page.keyboard.press('Space');
        assert.equal(await input.isChecked(), !before, `${feature}: ${value}`);
        assertPrice(await settledPrice(shop.page), `after ${feature}: ${value}`);
      }
    }
    await shop.leave();
  },

  async 'a second thought right after a choice counts'({ browser, address }) {
    const shop = await visit(browser, address);
    const feature = 'leather-grade';
    const first = await settledPrice(shop.page);
    for (const pause of [0, 5, 12, 25, 60]) {
      await shop.page.evaluate(async ([feature, pause]) => {
        const click = (value) => document.querySelector(`[data-feature="${feature}"] input[value="${value}"]`).click();
        click('full-grain');
        await new Promise((done) => setTimeout(done, pause));
        click('top-grain');
      }, [feature, pause]);
      await shop.page.waitForTimeout(300);
      // On a slow machine what is drawn on the way may for a moment still be the first thought; the second stays.
      await choice(shop.page, feature, 'top-grain').and(shop.page.locator(':checked')).waitFor({ state: 'attached' });
      await shop.page.waitForTimeout(100);
      assert.ok(await choice(shop.page, feature, 'top-grain').isChecked(), `after ${pause} ms`);
      assert.equal(await settledPrice(shop.page), first, `after ${pause} ms`);
    }
    await shop.leave();
  },

  async 'a style keeps its place, and the focus'({ browser, address }) {
    const { page, leave } = await visit(browser, address);
    const first = await settledPrice(page);
    const style = page.locator('[data-preset]').nth(1);
    await style.evaluate((node) => { globalThis.__style = node; });
    await style.focus();
    await page.keyboard.press('Enter');
    await page.locator('.advice').waitFor();
    assert.notEqual(await settledPrice(page), first, 'the style has its price');
    assert.deepEqual(
      await page.evaluate(() => [globalThis.__style.isConnected, document.activeElement === globalThis.__style, globalThis.__style.ariaPressed]),
      [true, true, 'true'],
      'there, in focus, pressed',
    );
    await leave();
  },

  async 'what cannot be chosen says why'({ browser, address }) {
    const shop = await visit(browser, address);
    for (const { feature, choices } of await offers(shop.page)) {
      for (const { value, available } of choices) {
        if (available) continue;
        const input = choice(shop.page, feature, value);
        const reason = await input.evaluate((node) => {
          const ids = (node.getAttribute('aria-describedby') ?? '').split(/\s+/).filter(Boolean);
          const described = ids.map((id) => node.getRootNode().getElementById(id)?.textContent ?? '').join(' ');
          return `${described} ${node.title}`.trim();
        });
        assert.notEqual(reason, '', `${feature}: ${value} is not available and does not say why`);
      }
    }
    await shop.leave();
  },
};

async function walkRadios(page, feature, radios) {
  const current = page.locator(`[data-feature="${feature}"] input[type="radio"]:checked`).first();
  if (await current.count() === 0) assert.fail(`${feature} has nothing chosen`);
  await reveal(current);
  await current.focus();
  const reached = new Set();
  for (let step = 0; step < radios.length; step += 1) {
    await page.keyboard.press('ArrowDown');
    assertPrice(await settledPrice(page), `while walking through ${feature}`);
    const here = await page.evaluate(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return { value: active?.value, checked: active?.checked };
    });
    assert.ok(here.checked, `${feature}: the arrow reached “${here.value}” without choosing it`);
    reached.add(here.value);
  }
  assert.ok(reached.size > 1, `the arrows do not move through ${feature}`);
}

const isFree = (input) => input.evaluate((node) => !node.disabled && node.getAttribute('aria-disabled') !== 'true');
