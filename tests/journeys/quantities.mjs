// Whatever is typed into the quantity: understood, or politely refused, and never an absurd price.
import assert from 'node:assert/strict';
import { assertPrice, enterQuantity, notices } from './buyer.mjs';
import { visit } from './harness.mjs';
import { hooks } from './hooks.mjs';

// language, what is typed, the plain figure it means
const understood = [
  ['en', '١٢٣', '123'], ['ar', '١٢٣', '123'], ['ar', '۵۰۰', '500'], ['en', '１２３', '123'],
  ['de', '1.000', '1000'], ['en', '1,000', '1000'], ['en', '1 000', '1000'], ['en', '1\u202f000', '1000'],
  ['en', ' 500 ', '500'], ['en', '00500', '500'],
];
const refused = ['1e5', '-3', '', '1000000000000', '0', '0x10', '½', 'many', '1.5', '9'.repeat(400)];

export default {
  async 'figures are understood in every script'({ browser, address }) {
    for (const [language, typed, plain] of understood) {
      const { page, leave } = await visit(browser, address, { path: `?lang=${language}` });
      const expected = await enterQuantity(page, plain);
      await enterQuantity(page, '700');
      assert.equal(await enterQuantity(page, typed), expected, `“${typed}” in ${language} is ${plain}`);
      assertPrice(expected);
      await leave();
    }
  },

  async 'what is no quantity is refused with a word'({ browser, address }) {
    const { page, leave } = await visit(browser, address);
    const good = await enterQuantity(page, '500');
    for (const typed of refused) {
      const shown = await enterQuantity(page, typed);
      assertPrice(shown, `after “${typed.slice(0, 20)}”`);
      const field = page.locator(hooks.quantity).first();
      const complained = await field.getAttribute('aria-invalid') === 'true' || (await notices(page)).length > 0;
      const corrected = await field.inputValue() !== typed;
      assert.ok(complained || corrected, `“${typed.slice(0, 20)}” was neither refused nor corrected`);
      assert.equal(await enterQuantity(page, '500'), good, `500 means the same after “${typed.slice(0, 20)}”`);
    }
    await leave();
  },
};
