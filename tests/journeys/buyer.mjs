// What a buyer does and sees, in the words of the journeys.
import assert from 'node:assert/strict';
import { action, choiceNamed, featureNamed, hooks } from './hooks.mjs';

const plain = (text) => (text ?? '').replace(/[\u00a0\u202f\u2066-\u2069\u200e\u200f\u061c]/g, ' ').replace(/\s+/g, ' ').trim();

export const textOf = async (page, selector) => plain(await page.locator(selector).first().textContent());
export const price = (page) => textOf(page, hooks.price);

// A price is digits with their marks, never the leavings of broken arithmetic.
export function assertPrice(text, when = '') {
  assert.match(text, /\p{Nd}/u, `no figure in the price “${text}” ${when}`);
  assert.doesNotMatch(text, /NaN|undefined|null|Infinity|[-−]\p{Nd}/u, `“${text}” is no price ${when}`);
}

// Waits until the page has been quiet: two readings of the price, a frame and a breath apart, are equal.
export async function settledPrice(page) {
  let before = await price(page);
  for (let attempt = 0; attempt < 40; attempt += 1) {
    await page.waitForTimeout(60);
    const now = await price(page);
    if (now === before) return now;
    before = now;
  }
  throw new Error('the price does not come to rest');
}

export async function assertAnnounced(page, when = '') {
  const shown = await settledPrice(page);
  let heard = '';
  for (let attempt = 0; attempt < 50; attempt += 1) {
    heard = plain((await page.locator(hooks.live).allTextContents()).join(' '));
    if (heard.includes(shown)) return;
    await page.waitForTimeout(60);
  }
  assert.fail(`shown is “${shown}”, announced is “${heard}” ${when}`);
}

// Every feature with its choices: [{ feature, choices: [{ value, type, available }] }].
export function offers(page) {
  return page.locator(hooks.feature).evaluateAll((fieldsets, choice) => fieldsets.map((fieldset) => ({
    feature: fieldset.dataset.feature,
    choices: [...fieldset.querySelectorAll(choice)].map((input) => ({
      value: input.value,
      type: input.type,
      available: !input.disabled && input.getAttribute('aria-disabled') !== 'true',
    })),
  })).filter((offer) => offer.choices.length > 0), hooks.choice);
}

export const choice = (page, feature, value) =>
  page.locator(`${featureNamed(feature)} ${choiceNamed(value)}`).first();

// Opens whatever folds the element away.
export async function reveal(locator) {
  const folded = locator.locator('xpath=ancestor::details[not(@open)]');
  for (let left = await folded.count(); left > 0; left -= 1) await folded.first().locator('summary').first().click();
}

// Chooses as a hand does: by a click on what is seen, which is the label.
export async function choose(page, feature, value) {
  const input = choice(page, feature, value);
  await reveal(input);
  const label = input.locator('xpath=ancestor::label');
  if (await label.count()) await label.first().click();
  else await input.click();
}

// The first choice, over all features, that is free to take and changes the price; the page is left with it chosen.
export async function chooseSomethingDearer(page) {
  const before = await settledPrice(page);
  for (const { feature, choices } of await offers(page)) {
    for (const { value, available, type } of choices) {
      if (!available || type !== 'radio' || await choice(page, feature, value).isChecked()) continue;
      await choose(page, feature, value);
      const after = await settledPrice(page);
      if (after !== before) return { feature, value, before, after };
    }
  }
  throw new Error('no choice changes the price');
}

export async function enterQuantity(page, text) {
  const field = page.locator(hooks.quantity).first();
  await reveal(field);
  await field.fill(text);
  await field.press('Tab');
  return settledPrice(page);
}

export async function press(page, name) {
  const button = page.locator(action(name)).first();
  await reveal(button);
  await button.click();
}

// Text of all notices that can be seen.
export function notices(page) {
  return page.locator(hooks.notice).evaluateAll((all) => all
    .filter((notice) => notice.checkVisibility())
    .map((notice) => notice.textContent.trim())
    .filter((text) => text !== ''));
}

export async function assertNotice(page, when) {
  for (let attempt = 0; attempt < 80; attempt += 1) {
    if ((await notices(page)).length > 0) return;
    await page.waitForTimeout(100);
  }
  assert.fail(`no notice ${when}`);
}
