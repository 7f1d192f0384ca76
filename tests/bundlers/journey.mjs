// What a buyer and a shop do on every host page, whatever made it. Each page shows the price in markup of its own, counts
// the changes it was told of, and has buttons that take the element away and that change its language.
import assert from 'node:assert/strict';

export async function journey(page) {
  const price = page.locator('#price');
  const changes = page.locator('#changes');
  const element = page.locator('packwright-configurator');

  // The price arrives in the host's own markup, and what the host says its own way in the widget.
  await until(page, () => /^\d+$/.test(document.querySelector('#price').textContent), 'the host shows a price');
  await page.evaluate(() => document.querySelector('packwright-configurator').ready);
  await until(page, () => {
    const { shadowRoot } = document.querySelector('packwright-configurator');
    return /Begin again/.test(shadowRoot.textContent);
  }, 'the words handed over as a property are shown');

  // A buyer chooses; the host hears of it once and shows another price.
  const before = await price.textContent();
  await press(another(element));
  await until(page, (old) => document.querySelector('#price').textContent !== old, 'another price after a choice', before);
  assert.equal(await changes.textContent(), '1', 'times that the host heard of one choice');

  // The form of the host carries the quote.
  const sent = await page.evaluate(() => {
    const [[name, value], ...more] = [...new FormData(document.querySelector('form'))];
    return { name, more: more.length, price: JSON.parse(value).quote.unit_price };
  });
  assert.deepEqual(sent, { name: 'quote', more: 0, price: await price.textContent() }, 'what the form sends');

  // Another language is a file of its own, which the bundler has put elsewhere; so are the parts of the program that
  // come later.
  await press(page.locator('#german'));
  await until(page, () => document.querySelector('packwright-configurator').shadowRoot.querySelector('[lang=de]')
    ?? /Zurücksetzen|Stückpreis/.test(document.querySelector('packwright-configurator').shadowRoot.textContent), 'German');
  const exported = await page.evaluate(async () => {
    const blob = await document.querySelector('packwright-configurator').export('csv');
    return { type: blob.type.split(';')[0], isFull: blob.size > 100 };
  });
  assert.deepEqual(exported, { type: 'text/csv', isFull: true }, 'a file made by a part that comes later');

  // Taken away and put back, twice, it starts anew each time and leaves nothing that answers later.
  for (let round = 0; round < 2; round += 1) {
    await press(page.locator('#toggle'));
    await element.waitFor({ state: 'detached' });
    await page.evaluate(() => {
      for (const target of [document.body, document, window]) {
        for (const name of ['click', 'keydown', 'input', 'focusin', 'resize']) target.dispatchEvent(new Event(name, { bubbles: true }));
      }
    });
    await press(page.locator('#toggle'));
    await element.waitFor({ state: 'attached' });
    await page.evaluate(() => document.querySelector('packwright-configurator').ready);
  }
  const count = Number(await changes.textContent());
  await press(another(element));
  await until(page, (old) => Number(document.querySelector('#changes').textContent) > old, 'a choice is heard after all that', count);
  assert.equal(Number(await changes.textContent()), count + 1, 'times that the host heard of the last choice');
}

// A leather that can be chosen and is not.
const another = (element) => element.locator('[data-feature=leather-grade] label:has(input:not(:checked):enabled)').first();

// Not with the mouse: what stands below a widget that is still growing moves away between its down and its up.
const press = (locator) => locator.dispatchEvent('click');

async function until(page, holds, what, argument) {
  await page.waitForFunction(holds, argument).catch((error) => {
    throw new Error(`waited in vain: ${what} (${error.message.split('\n')[0]})`);
  });
}
