// The frame in the host's form: its entries, its validity, its submission, and what the browser does to form controls.
import assert from 'node:assert/strict';

const frame = (page, work, given) => page.locator('packwright-frame').evaluate(work, given);
const form = (inner) => `<form action="/sent" method="get"><input name="email" value="a@b.invalid">${inner}<button>Send</button></form>`;
const entries = (page) => page.evaluate(() => [...new FormData(document.querySelector('form'))]);

export default {
  async 'entries are those of the element inside, under the host\'s names'({ open, tag }) {
    const { page, leave } = await open(form(tag('name="properties" form-format="brackets" quantity="200"')));
    assert.deepEqual(await entries(page), [
      ['email', 'a@b.invalid'], ['properties[Leather grade]', 'full-grain'], ['properties[_state]', '200.full-grain'],
    ]);
    await frame(page, (one) => one.configure({ choices: { 'leather-grade': 'suede' } }));
    assert.deepEqual((await entries(page))[1], ['properties[Leather grade]', 'suede']);
    await frame(page, (one) => { one.name = 'quote'; one.formFormat = 'json'; });
    await page.waitForFunction(() => new FormData(document.querySelector('form')).has('quote'));
    assert.equal((await entries(page)).length, 2);
    await leave();
  },

  async 'validity is that of the element inside, and blocks the form'({ open, tag, pages }) {
    pages.set('/sent', '<!doctype html><title>Sent</title>');
    const { page, leave } = await open(form(tag('name="quote" quantity="20"')));
    const validity = () => frame(page, (one) => [one.validity.rangeUnderflow, one.validity.valid, one.validationMessage, one.checkValidity(), one.matches(':state(below-moq)')]);
    assert.deepEqual(await validity(), [true, false, 'The minimum is 50 bags', false, true]);
    assert.equal(await page.evaluate(() => document.querySelector('form').checkValidity()), false);
    await page.locator('button').click();
    await page.waitForTimeout(300);
    assert.notEqual(new URL(page.url()).pathname, '/sent');
    await frame(page, (one) => one.configure({ quantity: 300 }));
    assert.deepEqual(await validity(), [false, true, '', true, false]);
    await page.locator('button').click();
    await page.waitForURL('**/sent?*');
    assert.equal(JSON.parse(new URL(page.url()).searchParams.get('quote')).quote.quantity, 300);
    await leave();
  },

  async 'a quote about to be handed over can be held back by the host'({ open, tag, pages }) {
    pages.set('/sent', '<!doctype html><title>Sent</title>');
    const { page, inside, leave } = await open(form(tag('name="quote"')));
    const press = () => inside().evaluate(() => document.querySelector('packwright-configurator').submit());
    await page.evaluate(() => document.addEventListener('pw-before-submit', (event) => event.preventDefault(), { once: true }));
    await press();
    await page.waitForFunction(() => window.heard.some(({ type }) => type === 'pw-before-submit'));
    await page.waitForTimeout(200);
    assert.equal(await page.evaluate(() => window.heard.some(({ type }) => type === 'pw-submit')), false);
    await press();
    await page.waitForURL('**/sent?*');
    await leave();
  },

  async 'reset and disabled fields reach the element inside'({ open, tag }) {
    const { page, inside, leave } = await open(`<form><fieldset>${tag('name="quote" quantity="700"')}</fieldset></form>`);
    await page.evaluate(() => document.querySelector('form').reset());
    await page.waitForFunction(() => document.querySelector('packwright-frame').state === '300.full-grain');
    await page.evaluate(() => { document.querySelector('fieldset').disabled = true; });
    await frame(page, (one) => one.getQuote());
    assert.equal(await inside().evaluate(() => document.querySelector('packwright-configurator').hasAttribute('disabled')), true);
    assert.deepEqual(await entries(page), []);
    await leave();
  },

  async 'the work comes back with the browser\'s back button'({ open, tag, pages, host }) {
    pages.set('/next', '<!doctype html><title>Next</title>');
    const { page, leave } = await open(form(tag('name="quote"')));
    await frame(page, (one) => one.configure({ quantity: 640 }));
    await page.goto(`${host.origin}/next`);
    await page.goBack();
    await frame(page, (one) => one.ready);
    await page.waitForFunction(() => document.querySelector('packwright-frame').state.startsWith('640.'));
    await leave();
  },
};
