// The framed page without the host's script: a plain `<iframe>`, a sandbox without an origin, storage refused, scripts
// refused.
import assert from 'node:assert/strict';

const plain = (address, more = '') => `<iframe title="Configurator" width="1000" height="700" src="${address}" ${more}></iframe>`;
const ready = (frame) => frame.waitForFunction(() => document.querySelector('packwright-configurator')?.matches(':state(ready)'));
const element = (frame, work, given) => frame.locator('packwright-configurator').evaluate(work, given);
const framed = async (page) => (await page.locator('iframe').elementHandle()).contentFrame();

export default {
  async 'a plain frame takes its attributes from the address'({ open, rel }) {
    const query = '?quantity=450&theme=plain&locale=ar&onclick=alert(1)&style=color:red&catalogue=https://evil.invalid/a.json&words=/words.json';
    const { page, leave } = await open(plain(`${rel.origin}/frame.html${query}`), { bare: true, wait: false });
    const frame = await framed(page);
    await ready(frame);
    const names = await element(frame, (one) => Object.fromEntries([...one.attributes].map(({ name, value }) => [name, value])));
    assert.deepEqual(names, { quantity: '450', theme: 'plain', locale: 'ar', words: `${rel.origin}/words.json` });
    assert.equal(await element(frame, (one) => one.quote.quantity), 450);
    assert.equal(await frame.evaluate(() => document.documentElement.lang), 'ar');
    assert.ok(await frame.evaluate(() => document.scrollingElement.scrollHeight > innerHeight && getComputedStyle(document.documentElement).overflowY === 'visible'));
    await leave();
  },

  async 'it says nothing to a page that does not answer but hello'({ open, rel }) {
    const listen = (page) => page.addInitScript(() => { window.got = []; addEventListener('message', ({ data }) => window.got.push(data)); });
    const { page, leave } = await open(plain(`${rel.origin}/frame.html`), { bare: true, wait: false, prepare: listen });
    const frame = await framed(page);
    await ready(frame);
    await element(frame, (one) => one.configure({ quantity: 80 }));
    await page.waitForTimeout(300);
    assert.deepEqual(await page.evaluate(() => window.got.filter((data) => data?.pw)), [{ pw: 1, type: 'hello' }]);
    await leave();
  },

  async 'opened by itself it is a page'({ open, rel }) {
    const { page, leave } = await open('', { bare: true, wait: false });
    await page.goto(`${rel.origin}/frame.html?quantity=90`);
    await ready(page.mainFrame());
    assert.equal(await element(page.mainFrame(), (one) => one.quote.quantity), 90);
    await leave();
  },

  async 'a sandbox without an origin works if the server allows any origin'({ open, rel }) {
    const body = plain(`${rel.origin}/frame.html?storage=local`, 'sandbox="allow-scripts"');
    const { page, leave } = await open(body, { bare: true, wait: false });
    const frame = await framed(page);
    await ready(frame);
    assert.equal(await frame.evaluate(() => self.origin), 'null');
    assert.equal(await element(frame, (one) => one.configure({ quantity: 80 }).then(() => one.quote.quantity)), 80);
    await leave();
  },

  async 'and says that it cannot start if the server does not'({ open, closed }) {
    const body = plain(`${closed.origin}/frame.html?locale=de`, 'sandbox="allow-scripts"');
    const { page, leave } = await open(body, { bare: true, wait: false });
    const frame = await framed(page);
    assert.match(await frame.locator('[role=alert]').textContent(), /Konfigurator konnte nicht starten/);
    await leave();
  },

  async 'without scripts it says so in every language'({ open, rel }) {
    const { page, leave } = await open(plain(`${rel.origin}/frame.html`), { bare: true, wait: false, javaScriptEnabled: false });
    const frame = await framed(page);
    assert.match(await frame.locator('noscript').textContent(), /could not start[^]*konnte nicht[^]*تعذر/);
    await leave();
  },

  async 'refused storage changes nothing'({ open, tag }) {
    const refuse = (page) => page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
        Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError'); } });
      }
    });
    const { page, inside, leave } = await open(tag('storage="local"'), { prepare: refuse });
    assert.equal(await inside().evaluate(() => document.querySelector('packwright-configurator').remembered), 'SecurityError');
    await page.locator('packwright-frame').evaluate((one) => one.configure({ quantity: 80 }));
    assert.equal(await page.locator('packwright-frame').evaluate((one) => one.state), '80.full-grain');
    await leave();
  },

  async 'a host without an origin of its own is refused, and the frame stands alone'({ open, rel, pages, host }) {
    pages.set('/boxed', `<!doctype html><title>Boxed</title><script type="module" src="${rel.origin}/packwright-frame.js"></script>
      <packwright-frame src="${rel.origin}/frame.html"></packwright-frame>`);
    const { page, leave } = await open(plain(`${host.origin}/boxed`, 'sandbox="allow-scripts"'), { bare: true, wait: false });
    const boxed = await framed(page);
    await boxed.waitForSelector('packwright-frame');
    let frame;
    for (let turn = 0; turn < 50 && !frame; turn += 1) {
      await page.waitForTimeout(100);
      frame = page.frames().find((one) => one.url().includes('/frame.html'));
    }
    await ready(frame);
    assert.equal(await boxed.evaluate(() => document.querySelector('packwright-frame').version), undefined);
    await leave();
  },
};
