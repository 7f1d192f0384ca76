// Whatever keeps the solid away leaves the drawing in peace: every step of the way is made to fail, in Chromium and in Firefox,
// on our own page and in the element. The drawing stays, follows the buyer, nothing is fetched that cannot be used, and the
// page complains of nothing. Ends with a line in the form of cargo's. A word on the command line picks checks by name.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root, serve } from '../journeys/harness.mjs';
import { ledger, software } from './alone.mjs';
import { faulty } from './faulty.mjs';

const puppeteer = createRequire(join(root, 'tests', 'hosts', 'package.json'))('puppeteer-core');
const wanted = process.argv[2] ?? '';
const { check, end } = ledger('fallback');
const shared = { headless: true, defaultViewport: { width: 1000, height: 700 } };
const launch = {
  chromium: () => puppeteer.launch({ ...shared, executablePath: process.env.CHROME, args: software }),
  firefox: () => puppeteer.launch({ ...shared, browser: 'firefox', executablePath: process.env.FIREFOX }),
};
const upstream = await serve('strict');

// Runs in the page before anything else. Each spoils one step, and counts when the page comes to it.
const context = (give) => `(${(giving) => {
  globalThis.__come = 0;
  const get = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function getContext(kind, ...more) {
    if (kind !== 'webgl2') return get.call(this, kind, ...more);
    globalThis.__come += 1;
    return giving();
  };
}})(${give})`;
const spoil = {
  nothing: () => { globalThis.__come = 1; },
  'no WebGL2': context(() => null),
  'a context that throws': context(() => { throw new DOMException('The graphics process is gone.', 'InvalidStateError'); }),
  'a context that is none': context(() => ({ getExtension: () => null })),
  'who saves data': () => {
    globalThis.__come = 0;
    const connection = { get saveData() { globalThis.__come += 1; return true; } };
    Object.defineProperty(Navigator.prototype, 'connection', { get: () => connection, configurable: true });
  },
  'who asks for less data': () => {
    globalThis.__come = 0;
    const ask = globalThis.matchMedia;
    globalThis.matchMedia = (query) => {
      if (!/reduced-data/.test(query)) return ask(query);
      globalThis.__come += 1;
      return { matches: true, media: query, addEventListener() {}, removeEventListener() {} };
    };
  },
  'shaders that do not compile': () => {
    globalThis.__come = 0;
    const { prototype } = WebGL2RenderingContext;
    for (const [name, status] of [['getShaderParameter', 0x8b81], ['getProgramParameter', 0x8b82]]) {
      const get = prototype[name];
      prototype[name] = function parameter(thing, asked) {
        if (asked !== status) return get.call(this, thing, asked);
        globalThis.__come += 1;
        return false;
      };
    }
  },
};

// Runs in the page: what is to be seen of the stage, in the page itself or in the element.
function look() {
  const tree = document.querySelector('packwright-configurator')?.shadowRoot ?? document;
  const drawing = tree.querySelector('.stage-picture svg');
  const box = drawing?.getBoundingClientRect();
  const isSeen = (node) => Boolean(node) && getComputedStyle(node).visibility === 'visible' && node.getBoundingClientRect().height > 8;
  return {
    come: globalThis.__come, ready: Boolean(drawing) && Boolean(tree.querySelector('[data-bag]')),
    drawing: isSeen(drawing) && box.width > 80 && box.height > 80, bag: tree.querySelector('[data-bag]')?.getAttribute('data-bag'),
    solid: tree.querySelector('[data-stage]')?.getAttribute('data-solid') ?? undefined,
    tools: isSeen(tree.querySelector('.stage-tools')), sides: isSeen(tree.querySelector('[data-stage] > .segments')),
    pressed: tree.querySelector('[data-stage] input[type=radio]:checked')?.value,
  };
}
// Runs in the page: a click where only a script can say where.
function press(selector) {
  const tree = document.querySelector('packwright-configurator')?.shadowRoot ?? document;
  [...tree.querySelectorAll(selector)].find((field) => !field.checked && !field.disabled)?.click();
}
// The library's own way of waiting makes functions from text, which the policies of these pages forbid.
async function until(what, is) {
  let seen;
  for (const start = Date.now(); Date.now() - start < 30_000;) {
    seen = await is();
    if (seen) return seen;
    await new Promise((done) => { setTimeout(done, 100); });
  }
  throw new Error(`waited in vain: ${what}`);
}

// Opens the page with one step spoilt; `ends` says when the page has come to it. Then the drawing has to be there and to follow.
async function keeps(browser, { name = 'nothing', path = '', fault, ends, bears = /^$/, leaves = /^$/, after } = {}) {
  const site = await faulty(upstream.address, fault);
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const [complaints, told] = [[], []];
    page.on('console', (message) => {
      told.push(message.text());
      if (message.type() === 'error' && !bears.test(message.text())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => {
      const text = String(error?.stack ?? error);
      // Firefox tells what it says itself, too, as errors of the page.
      if (!bears.test(text)) complaints.push(text);
    });
    await page.evaluateOnNewDocument(spoil[name]);
    await page.goto(site.address + path);
    const seen = () => page.evaluate(look);
    await until('the page is ready', async () => (await seen()).ready);
    await until(`it comes to ${name}`, async () => ends({ seen: await seen(), told, asked: site.asked }));
    await after?.(page, seen);
    // Nothing more happens in the frames that follow.
    await page.evaluate(async () => {
      for (let turn = 0; turn < 6; turn += 1) await new Promise((done) => { requestAnimationFrame(() => setTimeout(done, 30)); });
    });
    const before = await seen();
    assert.equal(before.solid, undefined, 'there is no solid');
    assert.ok(before.drawing, 'the drawing is seen');
    assert.ok(!before.tools, 'no button of the solid is seen');
    assert.ok(before.sides, 'the sides of the drawing can be chosen');
    await page.evaluate(press, '[data-stage] input[type=radio]');
    await until('another side', async () => (await seen()).pressed !== before.pressed);
    await page.evaluate(press, '[data-feature="colour-leather"] input[type=radio]');
    await until('another colour', async () => (await seen()).bag !== before.bag);
    assert.ok((await seen()).drawing, 'the drawing is still seen');
    assert.deepEqual(site.asked.map(({ path: one }) => one).filter((one) => leaves.test(one)), [], 'fetched in vain');
    assert.deepEqual(complaints, [], 'complaints');
  } finally {
    await context.close();
    site.stop();
  }
}

const came = ({ seen }) => seen.come > 0;
const warned = ({ told }) => told.some((text) => text.includes('stays a drawing'));
const answered = (pattern) => ({ asked }) => asked.some(({ path, isDone }) => isDone && pattern.test(path));
const wasm = /viewer-.*\.wasm/;
const script = /viewer-.*\.js/;
// What browsers themselves say of a file that is missing, or not the one that was released.
const refused = new RegExp([
  'Failed to load resource', 'Failed to find a valid digest', 'integrity checks failed', 'hashes in the integrity', 'disallowed MIME type',
  'Loading failed for the module',
].join('|'));
const element = 'host.html';
const all = {
  'no WebGL2': { name: 'no WebGL2', ends: came, leaves: wasm },
  'a context that throws': { name: 'a context that throws', ends: warned, leaves: wasm },
  'a context that is none': { name: 'a context that is none', ends: warned },
  'who saves data': { name: 'who saves data', ends: came, leaves: wasm },
  'who asks for less data': { name: 'who asks for less data', ends: came, leaves: wasm },
  'the script is missing': { fault: [script, 'missing'], ends: answered(script), bears: refused, leaves: wasm },
  'the script is missing, in the element': { path: element, fault: [script, 'missing'], ends: answered(script), bears: refused, leaves: wasm },
  'the script is not what was released, in the element': { path: element, fault: [script, 'spoilt'], ends: answered(script), bears: refused, leaves: wasm },
};
// What comes after a context can only be seen where there is one.
const later = {
  'the Wasm is missing': { fault: [wasm, 'missing'], ends: warned, bears: refused },
  'the Wasm does not compile': { fault: [wasm, 'spoilt'], ends: warned, bears: refused },
  'the Wasm is not what was released, in the element': { path: element, fault: [wasm, 'spoilt'], ends: warned, bears: refused },
  'shaders that do not compile': { name: 'shaders that do not compile', ends: warned, bears: refused },
  'a context lost for good': {
    ends: ({ seen }) => seen.solid !== undefined, bears: /CONTEXT_LOST/,
    async after(page, seen) {
      await page.evaluate(() => document.querySelector('.stage-solid').getContext('webgl2').getExtension('WEBGL_lose_context').loseContext());
      await until('the solid is gone', async () => (await seen()).solid === undefined);
    },
  },
};

async function chain(kind) {
  const browser = await launch[kind]();
  const run = (name, work) => (`${kind}, ${name}`.includes(wanted) ? check(`${kind}, ${name}`, work) : undefined);
  const hasContext = await (await browser.newPage()).evaluate(() => Boolean(document.createElement('canvas').getContext('webgl2')));
  for (const [name, settings] of Object.entries({ ...all, ...(hasContext && later) })) await run(name, () => keeps(browser, settings));
  if (!hasContext) await run('as it is, without WebGL', () => keeps(browser, { ends: answered(script), leaves: wasm }));
  await browser.close();
  return hasContext;
}

const [inChromium] = await Promise.all([chain('chromium'), chain('firefox')]);
await check('Chromium had a context to lose', () => assert.ok(inChromium));
upstream.stop();
end();
