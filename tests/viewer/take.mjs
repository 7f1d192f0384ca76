// What can be taken away from the stage, in the built page and in the element: the files are read back, nothing is fetched
// before it is asked for, and what goes wrong is said. Runs like run.mjs; a word on the command line picks checks by name.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { open as openHosts } from '../hosts/server.mjs';
import { complete, element } from '../hosts/page.mjs';
import { artefacts, root, serve, visit } from '../journeys/harness.mjs';
import { chromium, ledger } from './alone.mjs';
import { facts, graphics, withoutThumbnails } from './look.mjs';

const wanted = process.argv[2] ?? '';
mkdirSync(artefacts, { recursive: true });
const browser = await chromium();
const server = await serve('strict');
// As fine as a test needs and as slow as software is.
const small = { viewport: { width: 720, height: 520 } };

const open = async ({ prepare, ...settings } = {}) => {
  const seen = await visit(browser, server.address, {
    ...small,
    ...settings,
    prepare: async (page, context) => {
      await context.addInitScript(graphics, 'A graphics card');
      await context.addInitScript(withoutThumbnails);
      await prepare?.(page, context);
    },
  });
  // Graphics by software take seconds a picture, and hold up everything else.
  seen.page.setDefaultTimeout(90_000);
  await seen.page.locator('[data-solid]').first().waitFor({ state: 'attached' });
  return seen;
};
const code = (page) => page.locator('[data-bag]').first().getAttribute('data-bag');
// Opens the list, whose script is fetched then.
const more = async (page) => {
  await page.locator('.stage-more > summary').click();
  await page.locator('[data-tool="save-glb"]').waitFor({ state: 'attached' });
};
const press = (page, name) => page.locator(`[data-tool="${name}"]`).click();
const download = async (page, name) => {
  const [file] = await Promise.all([page.waitForEvent('download'), press(page, name)]);
  return { name: file.suggestedFilename(), bytes: await facts(file) };
};
// The logo says something.
const sign = async (page) => {
  // The first sign of a buyer brings what is in the groups further down.
  await page.mouse.move(500, 300);
  await page.mouse.move(510, 310);
  await page.locator('[data-group="logo"]').scrollIntoViewIfNeeded();
  await page.locator('#pw-logo-text').fill('Maison "Ö"');
  await page.waitForFunction(() => document.querySelector('[data-bag]').getAttribute('data-bag').includes('text=Maison'));
};
const jsonOf = (glb) => {
  assert.deepEqual([glb.subarray(0, 4).toString('latin1'), glb.readUInt32LE(4), glb.readUInt32LE(8)], ['glTF', 2, glb.length]);
  return JSON.parse(glb.subarray(20, 20 + glb.readUInt32LE(12)).toString('utf8'));
};
const fetched = (requests, kind = 'export') => requests.filter((url) => url.includes(`/${kind}-`));
const status = (page) => page.locator('.stage-figure > [role=status]').textContent();

const checks = {
  async 'a model for 3D programs, with the bag in it and its logo on it'() {
    const { page, requests, leave } = await open();
    await sign(page);
    assert.deepEqual(fetched(requests, 'list'), [], 'before anybody opens the list');
    await more(page);
    assert.notDeepEqual(fetched(requests, 'list'), [], 'the list');
    assert.deepEqual(fetched(requests), [], 'before anybody asks');
    assert.equal(await page.locator('[data-tool="room"]').count(), 0, 'no room is promised where there is none');
    const pressed = performance.now();
    const { name, bytes } = await download(page, 'save-glb');
    console.log(`     pressed to saved: ${Math.round(performance.now() - pressed)} ms, ${bytes.length} bytes`);
    assert.equal(fetched(requests).length, 1);
    assert.match(name, /^mini-backpack-[0-9a-f]{4}\.glb$/);
    assert.ok(bytes.length > 200_000 && bytes.length <= 3_000_000, `${bytes.length} bytes`);
    const json = jsonOf(bytes);
    assert.equal(json.asset.generator, 'Packwright');
    assert.equal(json.asset.extras.configuration, await code(page));
    const names = json.nodes.map((node) => node.name);
    for (const part of ['Leather shell', 'Thread', 'Hardware', 'Foil logo']) assert.ok(names.includes(part), `${part}: ${names}`);
    assert.equal(json.materials.find((material) => material.name === 'Foil logo').alphaMode, 'BLEND');
    // Metres: a bag is about a foot high.
    const height = Math.max(...json.accessors.filter((each) => each.max).map((each) => each.max[1]));
    assert.ok(height > 0.2 && height < 0.6, `${height} m`);
    assert.match(await status(page), new RegExp(name.replaceAll('.', '\\.')));
    // Asked for again it is there, and nothing is fetched again.
    await download(page, 'save-glb');
    assert.equal(fetched(requests).length, 1);
    await leave();
  },

  async 'a model for phones, open as it stands'() {
    const { page, leave } = await open({ reducedMotion: 'reduce' });
    await sign(page);
    await press(page, 'open');
    await more(page);
    const { name, bytes } = await download(page, 'save-usdz');
    assert.match(name, /\.usdz$/);
    assert.ok(bytes.length > 500_000 && bytes.length <= 10_000_000, `${bytes.length} bytes`);
    assert.equal(bytes.subarray(0, 4).toString('latin1'), 'PK\u0003\u0004');
    const size = bytes.readUInt32LE(18);
    const start = 30 + bytes.readUInt16LE(26) + bytes.readUInt16LE(28);
    assert.equal(start % 64, 0);
    const scene = bytes.subarray(start, start + size).toString('utf8');
    assert.ok(scene.startsWith('#usda 1.0'));
    assert.ok(scene.includes(`configuration = "${(await code(page)).replaceAll('"', '\\"')}"`));
    assert.ok(scene.includes('def Mesh "Foil_logo"') && bytes.includes('textures/logo.png'));
    await leave();
  },

  async 'where phones show models, one is shown'() {
    const prepare = (page, context) => context.addInitScript(() => {
      const { prototype } = DOMTokenList;
      const supports = prototype.supports;
      prototype.supports = function asked(word) { return word === 'ar' || supports.call(this, word); };
      const click = HTMLAnchorElement.prototype.click;
      HTMLAnchorElement.prototype.click = function clicked() {
        globalThis.__links = [...(globalThis.__links ?? []), { rel: this.rel, held: [...this.children].map(({ localName }) => localName), isThere: this.isConnected }];
        click.call(this);
      };
    });
    const { page, leave } = await open({ prepare });
    await more(page);
    const { name } = await download(page, 'room');
    assert.match(name, /\.usdz$/);
    assert.deepEqual(await page.evaluate(() => globalThis.__links), [{ rel: 'ar', held: ['img'], isThere: true }]);
    await leave();
  },

  async 'what cannot be fetched, or is not what was released, is said, and can be tried again'() {
    const { page, context } = await open();
    const answers = [{ status: 503 }, { status: 200, contentType: 'application/wasm', body: Buffer.from('\0asm\x01\0\0\0') }];
    let answer = 0;
    await page.route(/\/export-.*\.wasm/, (route) => route.fulfill(answers[answer]));
    await more(page);
    for (answer of answers.keys()) {
      const button = page.locator('[data-tool="save-glb"]');
      const words = await button.textContent();
      await button.focus();
      await page.keyboard.press('Enter');
      await page.locator('.stage-note:visible').waitFor();
      assert.match(await page.locator('.stage-note').textContent(), /could not be made.*press again/);
      assert.equal(await status(page), await page.locator('.stage-note').textContent());
      assert.equal(await button.textContent(), words);
      assert.equal(await button.getAttribute('aria-busy'), null);
      assert.equal(await page.evaluate(() => document.activeElement.dataset.tool), 'save-glb', 'the focus stays');
    }
    await page.locator('.stage').screenshot({ path: join(artefacts, 'take-failed.png') });
    await page.unroute(/\/export-.*\.wasm/);
    await download(page, 'save-glb');
    assert.equal(await page.locator('.stage-note:visible').count(), 0);
    await context.close();
  },

  async 'a list that cannot be fetched, or is not what was released, is said, and can be opened again'() {
    for (const fault of ['missing', 'spoilt']) {
      const { page, context } = await open();
      await page.route(/\/list-.*\.js/, async (route) => {
        if (fault === 'missing') return route.fulfill({ status: 503 });
        const released = await route.fetch();
        return route.fulfill({ response: released, body: `${await released.text()}\nglobalThis.__spoilt = true;` });
      });
      const summary = page.locator('.stage-more > summary');
      await summary.click();
      await page.waitForFunction(() => /could not be fetched.*open it again/.test(document.querySelector('.stage-note').textContent));
      assert.equal(await page.locator('.stage-list > .stage-tool').count(), 0, fault);
      assert.equal(await page.evaluate(() => globalThis.__spoilt), undefined, 'what was not released does not run');
      await page.locator('.stage').screenshot({ path: join(artefacts, `list-${fault}.png`) });
      await page.unroute(/\/list-.*\.js/);
      await summary.click();
      await more(page);
      assert.equal(await page.locator('.stage-note:visible').count(), 0);
      await context.close();
    }
  },

  async 'while it is being made the button says so, and the page goes on'() {
    const { page, leave } = await open();
    await more(page);
    const seen = page.evaluate(() => new Promise((resolve) => {
      const button = document.querySelector('[data-tool="save-usdz"]');
      const found = { longest: 0, words: '' };
      let before = performance.now();
      const watch = setInterval(() => {
        const now = performance.now();
        found.longest = Math.max(found.longest, now - before);
        before = now;
        if (button.hasAttribute('aria-busy')) found.words = button.textContent;
        else if (found.words) {
          clearInterval(watch);
          resolve(found);
        }
      }, 4);
    }));
    await Promise.all([page.waitForEvent('download'), press(page, 'save-usdz')]);
    const { longest, words } = await seen;
    console.log(`     the longest the page was held up: ${Math.round(longest)} ms`);
    assert.equal(words, 'Being made…');
    await leave();
  },

  async 'pictures as PNG, before a ground and before none, and as WebP'() {
    const { page, leave } = await open();
    await more(page);
    for (const [tool, magic, least] of [['save-picture', '\x89PNG', 100_000], ['save-clear', '\x89PNG', 50_000], ['save-webp', 'RIFF', 10_000]]) {
      const { name, bytes } = await download(page, tool);
      assert.match(name, tool === 'save-webp' ? /\.webp$/ : /\.png$/);
      assert.equal(bytes.subarray(0, 4).toString('latin1'), magic, tool);
      assert.ok(bytes.length > least, `${tool}: ${bytes.length} bytes`);
      if (magic === 'RIFF') continue;
      assert.equal(Math.max(bytes.readUInt32BE(16), bytes.readUInt32BE(20)), 2000, tool);
    }
    await leave();
  },

  async 'no picture comes of a canvas that is lost, and that is said'() {
    const { page, context } = await open();
    await more(page);
    await page.evaluate(() => {
      // Lost between the press and the drawing.
      const canvas = document.querySelector('.stage-solid');
      const button = document.querySelector('[data-tool="save-picture"]');
      button.click();
      canvas.getContext('webgl2').getExtension('WEBGL_lose_context').loseContext();
    });
    await page.waitForFunction(() => /could not be made/.test(document.querySelector('.stage-figure > [role=status]').textContent));
    await context.close();
  },

  async 'every button is large enough and speaks the language'() {
    for (const [locale, words] of [['de-DE', '3D-Modell speichern (GLB)'], ['ar-EG', 'حفظ نموذج ثلاثي الأبعاد (GLB)']]) {
      const { page, leave } = await open({ locale });
      await page.locator('.stage-more > summary').focus();
      await page.keyboard.press('Enter');
      await page.waitForFunction((text) => document.querySelector('[data-tool="save-glb"]')?.textContent === text, words);
      const heights = await page.locator('.stage-list > .stage-tool').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
      const outside = await page.evaluate(() => {
        const [list, stage] = ['.stage-list', '.stage'].map((name) => document.querySelector(name).getBoundingClientRect());
        return Math.max(stage.left - list.left, list.right - stage.right, -list.top);
      });
      assert.ok(outside <= 0, `the list reaches ${outside} px out of the stage`);
      assert.ok(heights.length >= 6 && heights.every((height) => height >= 32), `${heights}`);
      for (let step = 0; step < 12; step += 1) {
        if (await page.evaluate(() => document.activeElement.dataset.tool) === 'save-usdz') break;
        await page.keyboard.press('Tab');
      }
      assert.equal(await page.evaluate(() => document.activeElement.dataset.tool), 'save-usdz', 'by keys alone');
      await page.screenshot({ path: join(artefacts, `take-${locale}.png`) });
      await leave();
    }
  },

  async 'in the element, on the page of somebody else, it is the same'() {
    const shop = await openHosts({ release: join(root, 'dist', 'embed'), pages: [complete({ name: 'Takes away', markup: element() })] });
    const { page, requests, context } = await visit(browser, shop.shop, {
      ...small,
      path: '/takes-away/',
      origins: [shop.cdn],
      waitUntilReady: false,
      prepare: (_, held) => held.addInitScript(graphics, 'A graphics card'),
    });
    page.setDefaultTimeout(90_000);
    await page.locator('[data-solid]').first().waitFor({ state: 'attached' });
    assert.deepEqual(fetched(requests, 'list'), []);
    await more(page);
    assert.deepEqual(fetched(requests), []);
    const { bytes } = await download(page, 'save-glb');
    assert.equal(jsonOf(bytes).asset.extras.configuration, await code(page));
    assert.ok(['list', 'export'].flatMap((kind) => fetched(requests, kind)).every((url) => url.startsWith(shop.cdn)));
    assert.deepEqual(shop.reports, [], 'the policy of the page allows it');
    await context.close();
    shop.stop();
  },
};

const { check, end } = ledger('take');
for (const [name, work] of Object.entries(checks)) {
  if (name.includes(wanted)) await check(name, work);
  for (const context of browser.contexts()) await context.close().catch(() => {});
}
await browser.close();
server.stop();
end();
