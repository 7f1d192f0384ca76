// The same frame in Firefox, where FIREFOX names one: the way it should go, and a sandbox without an origin, whose rules
// the browsers read differently. Driven by the library of the host pages' tests.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../journeys/harness.mjs';

const library = () => createRequire(join(root, 'tests', 'hosts', 'package.json'))('puppeteer-core');

// A browser takes long to start: `work` is given a way to open one page after another in it.
async function withBrowser({ pages, host, rel }, work) {
  const browser = await library().launch({ browser: 'firefox', executablePath: process.env.FIREFOX, headless: true });
  try {
    await work(async (body) => {
      pages.set('/firefox', `<!doctype html><html lang="de"><meta charset="utf-8"><title>A host</title>
        <script type="module" src="${rel.origin}/packwright-frame.js"></script><body>${body}</body></html>`);
      const page = await browser.newPage();
      await page.goto(`${host.origin}/firefox`);
      return page;
    });
  } finally {
    await browser.close();
  }
}

// The library's own way of waiting makes functions from text, which the policies of these pages forbid.
async function until(look) {
  let reason = 'no';
  for (let turn = 0; turn < 100; turn += 1) {
    if (await look().catch((error) => { reason = error; })) return;
    await new Promise((resolve) => { setTimeout(resolve, 200); });
  }
  throw new Error(`it does not come to pass (${reason}): ${look}`);
}

// What the page inside shows, once it shows either.
async function inside(page) {
  const framed = () => page.frames().find((one) => one.url().includes('/frame.html'));
  await until(async () => framed().evaluate(() => Boolean(document.querySelector('[role=alert]')
    ?? document.querySelector('packwright-configurator')?.matches(':state(ready)'))));
  return framed().evaluate(() => [
    self.origin, document.querySelector('packwright-configurator').quote?.quantity ?? null, document.querySelector('[role=alert]')?.textContent ?? null,
  ]);
}

export default {
  async 'the frame connects, mirrors the form, and is as high as its content'(places) {
    const body = `<form><packwright-frame src="${places.rel.origin}/frame.html" name="quote" quantity="200"></packwright-frame></form>`;
    await withBrowser(places, async (open) => {
      const page = await open(body);
      const seen = await page.evaluate(async () => {
        const one = document.querySelector('packwright-frame');
        const form = document.querySelector('form');
        await one.ready;
        const before = [one.quote.quantity, one.shadowRoot.querySelector('iframe').title, form.checkValidity()];
        await one.configure({ quantity: 20 });
        const after = [one.state, one.validity.valid, one.validationMessage, form.checkValidity(), [...new FormData(form)].length];
        return { before, after, link: await one.share(), error: await one.getPriceBreaks('x').catch(({ name }) => name) };
      });
      assert.deepEqual(seen.before, [200, 'Mini-Lederrucksack', true]);
      assert.deepEqual(seen.after, ['20.full-grain', false, 'The minimum is 50 bags', false, 1]);
      assert.deepEqual([seen.link, seen.error], [`${places.host.origin}/firefox#pw=20.full-grain`, 'TypeError']);
      await until(() => page.evaluate(() => document.querySelector('packwright-frame').shadowRoot.querySelector('iframe').getBoundingClientRect().height === 1500));
    });
  },

  async 'a sandbox without an origin works if the server allows it, and says so if not'(places) {
    const boxed = (origin) => `<iframe title="a" sandbox="allow-scripts" src="${origin}/frame.html?quantity=77&locale=de"></iframe>`;
    await withBrowser(places, async (open) => {
      assert.deepEqual(await inside(await open(boxed(places.rel.origin))), ['null', 77, null]);
      assert.match((await inside(await open(boxed(places.closed.origin))))[2], /konnte nicht starten/);
    });
  },
};
