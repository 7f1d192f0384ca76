// The examples of the embedding guide: what the guide shows is what stands in the files, and each file is a page that
// works, on a server with the strictest policy, against the built release folder. Run through `cargo xtask test`.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { good, serve, typeOf } from './site.mjs';
import { browser, root, runAll } from './run.mjs';

const examples = join(root, 'docs/embed/examples');
const release = resolve(root, process.env.PACKWRIGHT_FOLDER ?? 'dist', 'embed');
const axe = readFileSync(createRequire(join(root, 'tests/journeys/package.json')).resolve('axe-core/axe.min.js'), 'utf8');
const PREFIX = '/packwright/VERSION/';
const policy = 'default-src \'none\'; script-src \'self\' \'wasm-unsafe-eval\'; style-src \'self\'; connect-src \'self\'; '
  + 'img-src \'self\' blob: data:; frame-src \'self\'; base-uri \'none\'; form-action \'self\'; '
  + 'require-trusted-types-for \'script\'; trusted-types \'none\'';

// The regions of a file by name, each without its common indentation.
function regions(name) {
  const found = new Map();
  let open;
  for (const line of readFileSync(join(examples, name), 'utf8').split('\n')) {
    const begin = /guide: begin (\S+)/.exec(line)?.[1];
    if (begin) open = { name: begin, lines: [] };
    else if (/guide: end/.test(line)) {
      found.set(open.name, open.lines);
      open = undefined;
    } else open?.lines.push(line);
  }
  for (const [region, lines] of found) {
    const indent = Math.min(...lines.filter((line) => line.trim()).map((line) => /^ */.exec(line)[0].length));
    found.set(region, lines.map((line) => line.slice(indent)).join('\n'));
  }
  return found;
}

function shownInGuide() {
  const guide = readFileSync(join(root, 'docs/embed/guide.md'), 'utf8');
  return [...guide.matchAll(/^```\w+ example=(\S+)#(\S+)\n([\s\S]*?)\n```$/gm)].map(([, file, region, text]) => ({ file, region, text }));
}

// A supplier's own catalogue: ours under another name, with another quantity to start from.
function catalogue() {
  const text = readFileSync(join(root, 'catalogue/default.json'), 'utf8');
  return JSON.stringify({ ...JSON.parse(text), id: 'our-shop', quantity: 450 });
}

function answer(path, request) {
  if (request.method === 'POST') return { headers: { 'content-type': 'text/html' }, body: '<!doctype html><title>Thank you</title>' };
  if (path === '/favicon.ico') return { status: 204 };
  if (path === '/our-catalogue.json') return { headers: { 'content-type': 'application/json' }, body: catalogue() };
  const isOurs = path.startsWith(PREFIX);
  const file = isOurs ? join(release, path.slice(PREFIX.length)) : join(examples, path);
  if (path.includes('..') || !existsSync(file)) return undefined;
  const headers = { 'content-type': typeOf(file), 'content-security-policy': policy, ...(isOurs ? good : {}) };
  return { headers, body: readFileSync(file) };
}

async function visit(name, { tag = 'packwright-configurator', wait = true, mayComplain } = {}) {
  const shop = await serve(answer);
  const context = await (await browser()).newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const complaints = [];
  page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()); });
  page.on('pageerror', (error) => complaints.push(String(error.stack ?? error)));
  page.on('request', (request) => {
    const url = request.url();
    if (/^http/.test(url) && !url.startsWith(shop.address)) complaints.push(`asked a stranger: ${url}`);
  });
  await page.goto(`${shop.address}${name}`);
  const ready = () => page.evaluate(async (each) => {
    await customElements.whenDefined(each);
    await Promise.all([...document.querySelectorAll(each)].map((element) => element.ready));
  }, tag);
  try {
    if (wait) await ready();
  } catch (error) {
    throw new Error(`it does not become ready: ${error.message}\n${complaints.join('\n')}`);
  }
  const leave = async () => {
    await context.close();
    shop.stop();
    assert.deepEqual(complaints.filter((text) => !mayComplain?.test(text)), []);
  };
  return { page, shop, leave, ready };
}

// The machine-checkable rules, through the shadow root, for the element and the page around it.
async function assertAccessible(page) {
  await page.evaluate(axe);
  const seen = await page.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document, {
      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
      rules: { 'target-size': { enabled: true } },
      resultTypes: ['violations'],
    });
    const find = ([first, ...rest], root = document) => {
      const found = root.querySelector(first);
      return rest.length > 0 ? find(rest, found.shadowRoot) : found;
    };
    // What is far away is not drawn yet, and measured where it is not.
    const isDrawn = ({ target }) => find(target.flat()).checkVisibility({ contentVisibilityAuto: true });
    return violations.flatMap(({ id, nodes }) => nodes.filter((node) => id !== 'color-contrast' || isDrawn(node))
      .map(({ html, any }) => `${id}: ${html.slice(0, 140)} ${any[0]?.message ?? ''}`));
  });
  assert.deepEqual(seen, []);
}

const tests = {
  async 'what the guide shows stands in the files, and every file is in the guide'() {
    const shown = shownInGuide();
    for (const { file, region, text } of shown) {
      assert.equal(text, regions(file).get(region), `${file}#${region}`);
    }
    const files = readdirSync(examples);
    for (const file of files) {
      for (const region of regions(file).keys()) {
        assert.ok(shown.some((each) => each.file === file && each.region === region), `${file}#${region} is not in the guide`);
      }
    }
    const guide = readFileSync(join(root, 'docs/embed/guide.md'), 'utf8');
    for (const file of files.filter((each) => each.endsWith('.html'))) assert.ok(guide.includes(`examples/${file}`), `${file} has no link in the guide`);
  },

  async 'minimal'() {
    const { page, leave } = await visit('minimal.html');
    assert.equal(await page.locator('a[href="/contact"]').isVisible(), false, 'the fallback has made room');
    await assertAccessible(page);
    await leave();
  },

  async 'shop form'() {
    const { page, shop, leave } = await visit('shop-form.html');
    await page.evaluate(() => document.querySelector('packwright-configurator').configure({ quantity: 420 }));
    await page.waitForFunction(() => document.querySelector('[name="quantity"]').value === '420');
    // By key: what is being drawn above the button may still move it from under a mouse.
    await page.getByRole('button', { name: 'Add to cart' }).press('Enter');
    await page.waitForURL('**/cart/add');
    const posts = shop.requests.filter(({ method }) => method === 'POST');
    assert.equal(posts.length, 1, 'sent once');
    const sent = new URLSearchParams(posts[0].body);
    assert.equal(sent.get('quantity'), '420');
    assert.ok(sent.get('properties[_state]'));
    assert.equal(JSON.parse(sent.get('properties[_quote]')).quantity, 420);
    assert.ok([...sent.keys()].filter((name) => /^properties\[[^_]/.test(name)).length > 10, 'the choices by name');
    await leave();
  },

  async 'flat form'() {
    const { page, leave } = await visit('flat-form.html');
    const ask = (quantity) => page.evaluate(async (bags) => {
      const element = document.querySelector('packwright-configurator');
      await element.configure({ quantity: bags });
      const names = [...new FormData(element.form).keys()];
      return { isValid: element.checkValidity(), reason: element.validationMessage, names, marked: element.matches(':state(below-moq)') };
    }, quantity);
    const few = await ask(3);
    assert.equal(few.isValid, false);
    assert.ok(few.reason.length > 10);
    assert.equal(few.marked, true);
    const many = await ask(1000);
    assert.equal(many.isValid, true, many.reason);
    for (const name of ['email', 'quote.state', 'quote.quantity', 'quote.unit_price', 'quote.choice.leather-grade']) assert.ok(many.names.includes(name), name);
    await assertAccessible(page);
    await leave();
  },

  async 'events'() {
    const { page, leave } = await visit('events.html');
    await page.waitForFunction(() => /\d/.test(document.querySelector('#price').textContent));
    const before = await page.locator('#price').textContent();
    await page.evaluate(() => document.querySelector('packwright-configurator').configure({ quantity: 5000 }));
    await page.waitForFunction((old) => document.querySelector('#price').textContent !== old, before);
    assert.ok(await page.evaluate(() => globalThis.dataLayer.some(({ event }) => event === 'view_item')));
    await leave();
  },

  async 'own catalogue'() {
    const { page, leave } = await visit('own-catalogue.html');
    const quote = await page.evaluate(() => document.querySelector('packwright-configurator').quote);
    assert.equal(quote.catalogue.id, 'our-shop');
    assert.equal(quote.terms.quantity, 450);
    await leave();
  },

  async 'lock and hide'() {
    const { page, leave } = await visit('lock-and-hide.html');
    const seen = await page.evaluate(() => {
      const element = document.querySelector('packwright-configurator');
      const feature = (key) => element.shadowRoot.querySelector(`[data-feature="${key}"]`);
      return { payment: Boolean(feature('payment')), free: [...(feature('leather-grade')?.querySelectorAll('input:enabled:not(:checked)') ?? [])].length, choices: element.configuration.choices };
    });
    assert.equal(seen.payment, false);
    assert.equal(seen.free, 0, 'a locked feature has nothing to pick');
    assert.deepEqual([seen.choices.destination, seen.choices.incoterm].flat(), ['fr', 'cif']);
    await leave();
  },

  async 'price on request'() {
    const { page, leave } = await visit('price-on-request.html');
    const { sent, text, quote } = await page.evaluate(() => {
      const element = document.querySelector('packwright-configurator');
      return { sent: JSON.parse(new FormData(element.form).get('wish')), text: element.shadowRoot.textContent, quote: element.quote };
    });
    assert.equal(quote?.unit_price, undefined, 'nor does the property tell');
    assert.ok(sent.state);
    assert.equal(sent.quote?.unit_price, undefined);
    assert.doesNotMatch(text, /\$\s?\d/);
    await leave();
  },

  async 'two themes'() {
    const { page, leave } = await visit('two-themes.html');
    const accents = await page.evaluate(() => [...document.querySelectorAll('packwright-configurator')].map((element) => {
      const part = element.shadowRoot.querySelector('[part~="price"], [part~="configurator"], [part~="packwright-configurator"]') ?? element;
      return [getComputedStyle(part).colorScheme, getComputedStyle(part).color].join();
    }));
    assert.equal(accents.length, 2);
    assert.notEqual(accents[0], accents[1]);
    await assertAccessible(page);
    await leave();
  },

  async 'lazy load with poster'() {
    const { page, shop, leave, ready } = await visit('lazy-poster.html', { wait: false });
    await page.waitForFunction(() => document.querySelector('packwright-configurator').shadowRoot);
    await page.waitForTimeout(500);
    assert.equal(shop.requests.some(({ path }) => path.endsWith('.wasm')), false, 'nothing is loaded before it is wanted');
    await page.evaluate(() => {
      globalThis.__shifts = [];
      const note = (each) => globalThis.__shifts.push({ value: each.value, moved: each.sources.map(({ node }) => node?.nodeName) });
      new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type: 'layout-shift', buffered: true });
    });
    await page.locator('packwright-configurator').hover({ position: { x: 200, y: 200 } });
    await ready();
    await page.waitForTimeout(500);
    const shifts = await page.evaluate(() => globalThis.__shifts);
    // The line of the fallback makes room for the poster; nothing else moves.
    assert.ok(shifts.reduce((sum, { value }) => sum + value, 0) < 0.05, `it shifted: ${JSON.stringify(shifts)}`);
    await leave();
  },

  async 'framed'() {
    const { page, leave } = await visit('framed.html', { tag: 'packwright-frame' });
    assert.ok(await page.evaluate(() => document.querySelector('packwright-frame').state));
    await assertAccessible(page);
    await leave();
  },

  async 'arabic page'() {
    const { page, leave } = await visit('arabic.html');
    const { text, direction } = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('packwright-configurator');
      const widget = shadowRoot.querySelector('[data-packwright]') ?? shadowRoot.firstElementChild;
      return { text: shadowRoot.textContent, direction: getComputedStyle(widget).direction };
    });
    assert.match(text, /[\u0600-\u06ff]{3}/);
    assert.equal(direction, 'rtl');
    await assertAccessible(page);
    await leave();
  },

  async 'the checker finds nothing wrong with the release'() {
    const { page, leave } = await visit('packwright/VERSION/check.html', {
      wait: false,
      // It tries what the policy may forbid, and the browser says so.
      mayComplain: /TrustedScriptURL/,
    });
    await page.locator('packwright-check textarea').first().waitFor({ state: 'attached', timeout: 60_000 });
    const seen = await page.locator('packwright-check [data-result="problem"]').evaluateAll((all) => all.map((each) => each.textContent));
    // This test's server compresses nothing.
    assert.deepEqual(seen.filter((text) => !text.includes('Not compressed')), []);
    await assertAccessible(page);
    await leave();
  },
};

await runAll('examples', tests);
