// The way it should go: a host's page and a framed configurator on another origin find each other, and speak of
// everything the element has.
import assert from 'node:assert/strict';

const frame = (page, work, given) => page.locator('packwright-frame').evaluate(work, given);

export default {
  async 'a titled frame answers methods, mirrors properties, passes events on'({ open, tag, rel }) {
    const { page, problems, leave, inside } = await open(tag('title="Bag builder" quantity="200"'));
    assert.deepEqual(await frame(page, (one) => [one.shadowRoot.querySelector('iframe').title, one.quantity]), ['Bag builder', 200]);
    assert.equal(await frame(page, (one) => one.quote.quantity), 200);
    assert.match(await frame(page, (one) => one.version), /stand-in/);
    const heard = await frame(page, async (one) => {
      const list = [];
      for (const name of ['pw-change', 'pw-price', 'input', 'change']) {
        one.addEventListener(name, (event) => list.push([name, event.bubbles, event.composed, event.detail?.source, one.state]));
      }
      const answer = await one.configure({ quantity: 700, choices: { 'leather-grade': 'suede' } });
      return { list, answer };
    });
    assert.deepEqual(heard.answer, { choices: { 'leather-grade': 'suede' } });
    assert.deepEqual(heard.list, [
      ['pw-change', true, true, 'api', '700.suede'], ['pw-price', true, true, 'api', '700.suede'],
      ['input', true, true, undefined, '700.suede'], ['change', true, true, undefined, '700.suede'],
    ]);
    const breaks = await frame(page, (one) => one.getPriceBreaks([50, 500]));
    assert.deepEqual(breaks.map(({ quantity }) => quantity), [50, 500]);
    assert.equal(await frame(page, (one) => one.undo().then(() => one.state)), '200.full-grain');
    const text = await frame(page, async (one) => { const blob = await one.export('csv'); return [blob.type, await blob.text()]; });
    assert.equal(text[0], 'text/csv');
    const sandbox = await frame(page, (one) => one.shadowRoot.querySelector('iframe').getAttribute('sandbox'));
    assert.equal(sandbox, 'allow-scripts allow-same-origin allow-forms allow-downloads allow-popups allow-modals');
    assert.equal(await inside().evaluate(() => document.documentElement.dataset.parent), `${new URL(page.url()).origin} (address)`);
    assert.equal(new URL(inside().url()).origin, rel.origin);
    assert.deepEqual(problems, []);
    await leave();
  },

  async 'an error inside is the caller\'s error'({ open, tag }) {
    const { page, leave } = await open(tag());
    const error = await frame(page, (one) => one.getPriceBreaks('many').catch((reason) => [reason.name, reason.message]));
    assert.deepEqual(error, ['TypeError', 'quantities have to be a list']);
    await leave();
  },

  async 'the title and the language come from the host where it does not name them'({ open, tag }) {
    const { page, leave, inside } = await open(tag());
    assert.match(await frame(page, (one) => one.shadowRoot.querySelector('iframe').title), /Mini-Lederrucksack/);
    assert.equal(await inside().evaluate(() => document.documentElement.lang), 'de');
    assert.match(await inside().title(), /Mini-Lederrucksack/);
    await leave();
  },

  async 'attributes and properties go in as they change'({ open, tag }) {
    const { page, leave, inside } = await open(tag('theme="plain" lock="colour"'));
    const read = (name) => inside().evaluate((key) => document.querySelector('packwright-configurator').getAttribute(key), name);
    assert.equal(await read('theme'), 'plain');
    await frame(page, (one) => { one.theme = 'contrast'; one.removeAttribute('lock'); one.readOnly = true; one.priceDisplay = 'range'; });
    await frame(page, (one) => one.getQuote());
    assert.deepEqual([await read('theme'), await read('lock'), await read('readonly'), await read('price-display')], ['contrast', null, '', 'range']);
    await frame(page, (one) => { one.state = '900.nubuck'; });
    await frame(page, (one) => one.getQuote());
    assert.equal(await frame(page, (one) => one.state), '900.nubuck');
    await leave();
  },

  async 'the host\'s colours reach the element inside, addresses in them do not'({ open, tag, pages }) {
    pages.set('/look.css', 'packwright-frame { --pw-color-accent: rgb(1, 2, 3); --pw-font: url(https://evil.invalid/x); }');
    const { page, leave, inside } = await open(tag(), { head: '<link rel="stylesheet" href="/look.css">' });
    await page.waitForTimeout(200);
    const read = (name) => inside().evaluate((key) => document.querySelector('packwright-configurator').style.getPropertyValue(key), name);
    assert.equal(await read('--pw-color-accent'), 'rgb(1, 2, 3)');
    assert.equal(await read('--pw-font'), '');
    await leave();
  },

  async 'the host\'s page fetches the catalogue; the frame asks nobody but its own server'({ open, tag, pages, rel }) {
    pages.set('/prices.json', '{"currency":"EUR"}');
    const asked = [];
    const { page, leave } = await open(tag('catalogue="/prices.json"'), { prepare: (p) => p.on('request', (request) => {
      if (request.frame().url().includes('/frame.html')) asked.push(new URL(request.url()).origin);
    }) });
    assert.equal(await frame(page, (one) => one.quote.currency), 'EUR');
    assert.deepEqual([...new Set(asked)], [rel.origin]);
    await leave();
  },

  async 'a catalogue that cannot be fetched is told, once'({ open, tag }) {
    const { page, leave } = await open(tag('catalogue="/missing.json"'));
    assert.deepEqual(await page.evaluate(() => window.heard.map(({ type, detail }) => [type, detail.code])), [['pw-error', 'catalogue'], ['pw-ready', undefined]]);
    await leave();
  },

  async 'a link in the host\'s address is opened, and links lead back to the host'({ open, tag, host }) {
    const first = await open(tag());
    const shared = await frame(first.page, async (one) => {
      const told = new Promise((resolve) => { one.addEventListener('pw-share', (event) => resolve(event.detail.url)); });
      return [await one.share({ method: 'url' }), await told];
    });
    assert.deepEqual(shared, [`${first.page.url()}#pw=300.full-grain`, `${first.page.url()}#pw=300.full-grain`]);
    assert.ok(shared[0].startsWith(host.origin));
    await first.page.goto(`${first.page.url().split('#')[0]}?again#pw=75.suede`);
    await frame(first.page, (one) => one.ready);
    assert.equal(await frame(first.page, (one) => one.state), '75.suede');
    await first.leave();
  },

  async 'what is written into it shows until the configurator does'({ open, tag }) {
    const { page, leave } = await open(tag('', '<p>Ask our trade team</p>'));
    await page.waitForTimeout(100);
    assert.equal(await page.locator('text=Ask our trade team').isVisible(), false);
    assert.equal(await frame(page, (one) => one.matches(':state(ready)')), true);
    await leave();
  },

  async 'a frame far down is fetched when it comes near, or when it is asked'({ open, tag, rel }) {
    const tall = Array.from({ length: 400 }, () => '<p>…</p>').join('');
    const asked = [];
    const note = (page) => page.on('request', (request) => { if (request.url().startsWith(`${rel.origin}/frame.html`)) asked.push(1); });
    const { page, leave } = await open(tall + tag(), { wait: false, prepare: note });
    await page.waitForTimeout(800);
    assert.equal(asked.length, 0);
    assert.equal((await frame(page, (one) => one.getQuote({ quantity: 120 }))).quantity, 120);
    assert.equal(asked.length, 1);
    await leave();
  },

  async 'twenty frames on one page stay apart'({ open, tag }) {
    const tags = Array.from({ length: 20 }, (_, index) => tag(`loading="eager" quantity="${100 + index}"`)).join('');
    const { page, leave } = await open(tags);
    const quantities = await page.evaluate(() => Promise.all([...document.querySelectorAll('packwright-frame')].map(async (one) => {
      await one.ready;
      return one.quote.quantity;
    })));
    assert.deepEqual(quantities, Array.from({ length: 20 }, (_, index) => 100 + index));
    await leave();
  },
};
