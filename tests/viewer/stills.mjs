// Stills of the renderer wherever a bag is shown that does not stand on the stage: styles to start from, the sheet, paper, and
// the files a shop's script asks for. Runs like run.mjs; a word on the command line picks checks by name.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { open as openHosts } from '../hosts/server.mjs';
import { complete, element } from '../hosts/page.mjs';
import { artefacts, root, serve, visit } from '../journeys/harness.mjs';
import { chromium } from './alone.mjs';
import { graphics } from './look.mjs';

const wanted = process.argv[2] ?? '';
mkdirSync(artefacts, { recursive: true });
const browser = await chromium();
const server = await serve('strict');

// Before anything else: keeps a hold of every context of the graphics card.
const contexts = () => {
  const all = [];
  Object.defineProperty(globalThis, '__contexts', { value: { all, live: () => all.filter((one) => !one.isContextLost()).length } });
  const get = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function getContext(kind, wish) {
    const context = get.call(this, kind, wish);
    if (kind === 'webgl2' && context && !all.includes(context)) all.push(context);
    return context;
  };
};

// What is to be seen in each canvas that is found: colours, told apart roughly; a digest; how much of it is clear.
const looked = (selector) => [...document.querySelectorAll(selector)].map((canvas) => {
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  const colours = new Set();
  let [digest, clear, solid] = [0, 0, 0];
  for (let at = 0; at < data.length; at += 4) {
    colours.add((data[at] >> 3) << 10 | (data[at + 1] >> 3) << 5 | data[at + 2] >> 3);
    digest = (Math.imul(digest, 31) + data[at] + data[at + 1] * 3 + data[at + 2] * 7) | 0;
    clear += data[at + 3] === 0 ? 1 : 0;
    solid += data[at + 3] > 250 ? 1 : 0;
  }
  return { width, height, colours: colours.size, digest, clear: clear * 4 / data.length, solid: solid * 4 / data.length };
});

const open = async ({ card = 'A graphics card', ...settings } = {}) => {
  const seen = await visit(browser, server.address, {
    viewport: { width: 1280, height: 620 },
    ...settings,
    prepare: async (_, context) => {
      await context.addInitScript(graphics, card);
      await context.addInitScript(contexts);
    },
  });
  // Graphics by software take seconds a picture, and hold up everything else.
  seen.page.setDefaultTimeout(120_000);
  await seen.page.locator('[data-solid]').first().waitFor({ state: 'attached' });
  return seen;
};
const pictured = (page, count) => page.waitForFunction((all) => document.querySelectorAll('.preset-picture[data-still]').length === all, count);
const boxes = (page) => page.locator('.preset').evaluateAll((all) => all.map((one) => Object.values(one.getBoundingClientRect().toJSON()).join(' ')));
// Runs `work` in a page of a shop with the element in it.
const inShop = async (name, work) => {
  const shop = await openHosts({ release: join(root, 'dist', 'embed'), pages: [complete({ name, markup: element() })] });
  const { page, context } = await visit(browser, shop.shop, {
    viewport: { width: 720, height: 520 },
    path: `/${name.toLowerCase()}/`,
    origins: [shop.cdn],
    waitUntilReady: false,
    prepare: async (_, held) => {
      await held.addInitScript(graphics, 'A graphics card');
      await held.addInitScript(contexts);
    },
  });
  page.setDefaultTimeout(120_000);
  const result = await page.evaluate(work);
  assert.deepEqual(shop.reports, [], 'the policy of the page allows it');
  await context.close();
  shop.stop();
  return result;
};

const checks = {
  async 'the styles to start from become pictures, each its own, and nothing moves'() {
    const { page, leave } = await open();
    const before = await boxes(page);
    await pictured(page, 5);
    assert.deepEqual(await boxes(page), before);
    const seen = await page.evaluate(looked, '.preset-picture > .still');
    console.log(`     ${JSON.stringify(seen)}`);
    assert.equal(seen.length, 5);
    assert.equal(new Set(seen.map(({ digest }) => digest)).size, 5, 'two styles look the same');
    for (const { width, height, colours, clear, solid } of seen) {
      assert.deepEqual([width, height], [130, 150]);
      assert.ok(colours > 80, `${colours} colours`);
      assert.ok(clear > 0.2 && solid > 0.2 && solid < 0.75, `${clear} of it is clear, ${solid} solid`);
    }
    await page.waitForFunction(() => globalThis.__contexts.live() === 1);
    assert.equal(await page.evaluate(() => globalThis.__contexts.all.length), 2, 'the stage has a context, and all styles have one');
    const drawings = page.locator('.preset-picture > :not(.still)');
    await page.waitForFunction(() => [...document.querySelectorAll('.preset-picture > :not(.still)')].every((one) => getComputedStyle(one).opacity === '0'));
    assert.equal(await drawings.count(), 5);
    await page.locator('.presets').screenshot({ path: join(artefacts, 'stills-styles.png') });
    // They are those of their styles: what is picked is what was seen.
    await page.locator('.preset').nth(2).click();
    await page.waitForFunction(() => document.querySelectorAll('.preset')[2].getAttribute('aria-pressed') === 'true');
    assert.deepEqual((await page.evaluate(looked, '.preset-picture > .still')).map(({ digest }) => digest), seen.map(({ digest }) => digest), 'a click changes none');
    await leave();
  },

  async 'on a fine screen they are finer, and without motion they do not fade'() {
    const { page, leave } = await open({ deviceScaleFactor: 2, reducedMotion: 'reduce' });
    await page.waitForFunction(() => document.querySelector('.preset-picture[data-still]'));
    const [first] = await page.evaluate(looked, '.preset-picture > .still');
    assert.deepEqual([first.width, first.height], [260, 300]);
    const fading = await page.evaluate(() => document.getAnimations().filter(({ effect }) => effect.target?.closest('.preset-picture') && effect.getComputedTiming().duration > 0).length);
    assert.equal(fading, 0);
    await leave();
  },

  async 'graphics by software leave the drawings, and make no second context'() {
    const { page, leave } = await open({ card: 'Google SwiftShader' });
    assert.equal(await page.evaluate(() => globalThis.__graphics.settled(60_000)), '');
    assert.equal(await page.locator('[data-still]').count(), 0);
    assert.equal(await page.evaluate(() => globalThis.__contexts.all.length), 1);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    assert.equal(await page.locator('[data-printed]').count(), 0);
    await leave();
  },

  async 'the sheet shows the bag, another one after a change, and gives it back'() {
    const { page, leave } = await open({ viewport: { width: 390, height: 760 } });
    await page.locator('[data-action=quote]').click();
    await page.locator('.sheet-picture > svg').waitFor();
    await page.locator('.sheet-picture[data-still]').waitFor();
    const [first] = await page.evaluate(looked, '.sheet-picture > .still');
    console.log(`     ${JSON.stringify(first)}`);
    assert.deepEqual([first.width, first.height], [1280, 1440]);
    assert.ok((await page.locator('.sheet-picture').getAttribute('aria-label')).length > 20, 'it says what it shows');
    assert.ok(first.colours > 500 && first.clear > 0.2 && first.solid > 0.25, JSON.stringify(first));
    await page.waitForTimeout(400);
    await page.screenshot({ path: join(artefacts, 'stills-sheet.png') });
    await page.evaluate(() => {
      globalThis.__still = document.querySelector('.sheet-picture > .still');
      document.querySelector('[data-feature=colour-leather] input[type=radio]:not(:checked)').click();
    });
    await page.waitForFunction(() => {
      const still = document.querySelector('.sheet-picture > .still');
      return still && still !== globalThis.__still;
    });
    const [second] = await page.evaluate(looked, '.sheet-picture > .still');
    assert.notEqual(second.digest, first.digest);
    assert.equal(await page.evaluate(() => globalThis.__still.width), 0, 'the old one is given back');
    await page.evaluate(() => { globalThis.__still = document.querySelector('.sheet-picture > .still'); });
    await page.locator('dialog [data-action=close]').click();
    await page.waitForFunction(() => globalThis.__still.width === 0 && !document.querySelector('.still'));
    await leave();
  },

  async 'paper has the picture, and the page is as before'() {
    const { page, leave } = await open();
    await page.evaluate(() => globalThis.__graphics.settled(60_000));
    await page.evaluate(() => {
      addEventListener('beforeprint', () => { globalThis.__printed = document.querySelector('.stage-figure > .still'); });
    });
    const pdf = await page.pdf({ format: 'A4', printBackground: true });
    writeFileSync(join(artefacts, 'stills-paper.pdf'), pdf);
    const sizes = [...pdf.toString('latin1').matchAll(/\/Width (\d+)\s*\/Height (\d+)/g)].map((found) => found.slice(1).map(Number));
    assert.ok(sizes.some(([width, height]) => width === 1280 && height === 1440), `pictures in the document: ${JSON.stringify(sizes)}`);
    await page.waitForFunction(() => globalThis.__printed?.width === 0);
    assert.equal(await page.locator('.stage .still, [data-printed]').count(), 0);
    await leave();
  },

  async 'a shop\'s script has pictures of any code, of the size it wants'() {
    const told = await inShop('Pictures', async () => {
      const one = document.querySelector('packwright-configurator');
      one.start();
      await one.ready;
      const seen = async (blob) => {
        const image = await createImageBitmap(blob);
        const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
        const pen = canvas.getContext('2d');
        pen.drawImage(image, 0, 0);
        const at = (x, y) => [...pen.getImageData(x * image.width, y * image.height, 1, 1).data];
        return { type: blob.type, size: blob.size, width: image.width, height: image.height, corner: at(0.01, 0.01), middle: at(0.5, 0.42), foot: at(0.5, 0.66) };
      };
      const heard = [];
      one.addEventListener('pw-export', ({ detail }) => heard.push([detail.kind, detail.blob.type]));
      const before = one.state;
      const radios = [...one.shadowRoot.querySelectorAll('[data-feature=colour-leather] input[type=radio]')].map(({ value }) => value);
      const [first, second] = radios.filter((value) => value !== one.configuration.choices['colour-leather']).slice(0, 2);
      const codes = [];
      for (const colour of [first, second]) {
        await one.configure({ choices: { 'colour-leather': colour } });
        codes.push(one.state);
      }
      await one.open(before);
      const now = await seen(await one.export('png', { width: 300, height: 360 }));
      const others = [];
      for (const code of codes) others.push(await seen(await one.export('webp', { code, width: 320, height: 400, background: 'studio' })));
      const back = await seen(await one.export('png', { code: before, width: 300, height: 360 }));
      const wrong = [];
      for (const wish of [{ width: 5 }, { height: 4001 }, { width: '300' }, { view: 'above' }, { background: 'red' }, { code: 'nonsense' }]) {
        wrong.push(await one.export('png', wish).then(() => '', (error) => error.message));
      }
      return { codes, before, after: one.state, now, others, back, wrong, heard, all: globalThis.__contexts.all.length, live: globalThis.__contexts.live() };
    });
    console.log(`     ${JSON.stringify(told)}`);
    assert.equal(told.after, told.before, 'what is shown is as it was');
    assert.deepEqual([told.now.type, told.now.width, told.now.height, told.now.corner[3]], ['image/png', 300, 360, 0]);
    assert.deepEqual(told.now.middle, told.back.middle, 'the bag that is shown is that of its code');
    for (const other of told.others) {
      assert.deepEqual([other.type, other.width, other.height, other.corner[3]], ['image/webp', 320, 400, 255]);
      const apart = Math.hypot(...[0, 1, 2].map((part) => other.foot[part] - told.now.foot[part]));
      assert.ok(apart > 12, `${other.foot} is too like ${told.now.foot}`);
    }
    assert.notDeepEqual(told.others[0].foot, told.others[1].foot);
    const [narrow, high, text, view, ground, code] = told.wrong;
    assert.match(narrow, /width has to be a whole number from 16 to 4000/);
    assert.match(high, /height has to be/);
    assert.match(text, /width has to be/);
    assert.match(view, /view has to be one of three-quarter, front/);
    assert.match(ground, /background has to be one of transparent, studio/);
    assert.match(code, /not a whole code/);
    assert.deepEqual(told.heard.map(([kind]) => kind), ['png', 'webp', 'webp', 'png']);
  },
};

let [passed, failed] = [0, 0];
for (const [name, check] of Object.entries(checks)) {
  if (!name.includes(wanted)) continue;
  const start = performance.now();
  const seconds = () => `${((performance.now() - start) / 1000).toFixed(1)} s`;
  try {
    await check();
    passed += 1;
    console.log(`ok   stills: ${name}, ${seconds()}`);
  } catch (error) {
    failed += 1;
    console.log(`FAIL stills: ${name}, ${seconds()}\n${error.stack ?? error}`);
  }
  for (const context of browser.contexts()) await context.close().catch(() => {});
}
await browser.close();
server.stop();
console.log(`test result: ${failed === 0 ? 'ok' : 'FAILED'}. ${passed} passed; ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
