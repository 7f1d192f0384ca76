// What a shop may hand to the element by mistake or somebody by intent: each is answered with a message or taken, the
// widget goes on, and the page is never held up. More than five hundred inputs, made here or taken from the table of
// `crates/guest`; a word on the command line picks some.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { browser, root, runAll } from './run.mjs';
import { folderAnswer, serve, typeOf } from './site.mjs';

// The longest a page may be held up, milliseconds. A busy machine holds up every page: what is slow is tried again.
const LONGEST = 100;
const ATTEMPTS = 4;

const release = resolve(root, process.env.PACKWRIGHT_FOLDER ?? 'dist', 'embed');
const released = () => new Map(readdirSync(release, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
  .map((path) => [path.slice(release.length + 1), readFileSync(path)]));

const fine = readFileSync(join(root, 'catalogue', 'default.json'), 'utf8');
const table = readFileSync(join(root, 'crates', 'guest', 'tests', 'host', 'nasty.txt'), 'utf8')
  .split('\n').filter((line) => line.startsWith('> '))
  .map((line) => line.slice(2).replaceAll(/⟦(.*?)×(\d+)⟧/g, (_, text, times) => text.repeat(Number(times))));

// Numbers that look random and are the same each time.
function* numbers(seed) {
  for (let state = seed; ;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648;
  }
}

function patches() {
  const found = [];
  for (const line of table) {
    const [, operation, json] = /^([a-z-]+) ?([\s\S]*)$/.exec(line) ?? [];
    const method = { configure: 'configure', quote: 'getQuote', 'price-breaks': 'getPriceBreaks', open: 'open', export: 'export' }[operation];
    if (!method) continue;
    try {
      const value = JSON.parse(json);
      const given = operation === 'open' ? value?.code : operation === 'price-breaks' ? value?.quantities : operation === 'export' ? value?.kind : value;
      found.push({ method, given });
    } catch {
      // A script hands over objects; what is no JSON can be a share code all the same.
      found.push({ method: 'open', given: json });
    }
  }
  return found;
}

function codes() {
  const good = 'Gb-dnXzUAAAA9AMjJVciMiUiItMjNiQjIjMhE0JSIDiH';
  const flipped = [...good].map((letter, at) => good.slice(0, at) + (letter === 'A' ? 'B' : 'A') + good.slice(at + 1));
  const cut = [...good].map((_, at) => good.slice(0, at));
  const odd = ['%00', '../../x', '<img src=x onerror=alert(1)>', 'x'.repeat(1_000_000), '\u202e', '😀'.repeat(100), ' ', '\n', 'null', '{}', '__proto__'];
  return [...flipped, ...cut, ...odd].map((given) => ({ method: 'open', given }));
}

// Broken catalogues: cut off, not JSON, or the default one with something wrong in it.
function catalogues() {
  const list = [
    '', ' ', 'null', '[]', '3', '"text"', '{', '{}', '\uFEFF{}', '{"format": 99}', 'x'.repeat(1_048_577), '[' .repeat(200_000), '{"a":'.repeat(5_000),
    '<!doctype html><title>Sign in</title>', 'true', '{"format":1,"format":2}', '\u0000', '{"groups":[1e400]}', `${fine}x`, fine.replace(/,/, ',,'), fine.replace('"', "'"),
    fine.replaceAll('"key"', '"kee"'), fine.replaceAll(/\d+/g, '9007199254740993'), fine.replaceAll(/\d+/g, '-1'), fine.replaceAll(/\d+/g, '0'),
    fine.replaceAll(/: "/g, ': "\u202e'), fine.replaceAll(/: "[^"]*"/g, ': "__proto__"'), fine.replaceAll(/: "[^"]*"/g, `: "${'x'.repeat(40)}"`),
  ];
  for (let part = 1; part < 40; part += 1) list.push(fine.slice(0, Math.floor((fine.length * part) / 40)));
  const random = numbers(7);
  const worse = [null, -1, '', [], {}, 1e300, '__proto__', 'x'.repeat(3_000), true, 9_007_199_254_740_993, '\u202e', '</script><img src=x>'];
  for (let turn = 0; turn < 90; turn += 1) {
    const catalogue = JSON.parse(fine);
    let place = catalogue;
    for (let depth = 0; depth < 2 + (turn % 5); depth += 1) {
      const inner = Object.values(place).filter((value) => value && typeof value === 'object' && Object.keys(value).length > 0);
      if (inner.length === 0) break;
      place = inner[Math.floor(random.next().value * inner.length)];
    }
    const keys = Object.keys(place);
    const key = keys[Math.floor(random.next().value * keys.length)];
    if (turn % 4 === 0) delete place[key];
    else place[key] = worse[turn % worse.length];
    list.push(JSON.stringify(catalogue));
  }
  return list;
}

// What was changed may be something a catalogue can do without.
const isAlmostFine = (text) => text.startsWith('{"format":"packwright');

const words = [
  '', '[]', '{', 'null', '3', '{"en": 3}', '{"en": {"quote.title": 3}}', '{"en": {"nothing": "x"}}', '{"en": {"quote.title": ""}}', '{"en": {"quote.title": "{count}"}}',
  '{"en": {"quote.title": "{"}}', '{"__proto__": {"quote.title": "x"}}', '{"en": {"__proto__": "x"}}', '{"e n": {"quote.title": "x"}}', `{"en": {"quote.title": "${'x'.repeat(5_000)}"}}`,
  '{"en": {"quote.title": "\\u202e"}}', '{"en": {"quote.title": "a\\u0000b"}}', '{"en": {"quote.title": "<img src=x onerror=alert(1)>"}}', '{"xx-yy-zz": {}}', '{'.repeat(300),
];

const typed = [
  '', ' ', '-3', '0', '1e5', '1.000', '1,5', '1 000', "1'000", '١٢٣', '۵۰۰', '१००', '１２３', '½', 'Ⅻ', '0x10', '+5', '00012', '999999999999', '4294967296', 'NaN', 'abc',
  '500 pcs', '\u200f500', '1..000', '--', '1,000,00', '9'.repeat(400), '12\u202f500', '∞',
];

const shop = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A shop</title>
  <script type="module" src="/packwright/packwright-configurator.js"></script></head>
  <body><packwright-configurator loading="eager"></packwright-configurator></body></html>`;

// A page with the element ready, and what tells how long the page was held up.
async function open() {
  const folder = folderAnswer(released());
  const site = await serve((path, request) => (path === '/'
    ? { headers: { 'content-type': typeOf('a.html') }, body: shop }
    : folder(path.replace('/packwright/', ''), request)));
  const context = await (await browser()).newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const broken = [];
  page.on('pageerror', (error) => broken.push(String(error)));
  await page.goto(site.address);
  await page.evaluate(async () => {
    const element = document.querySelector('packwright-configurator');
    await element.ready;
    globalThis.told = [];
    element.addEventListener('pw-error', ({ detail }) => globalThis.told.push(detail));
    let last = performance.now();
    globalThis.gap = 0;
    setInterval(() => {
      globalThis.gap = Math.max(globalThis.gap, performance.now() - last);
      last = performance.now();
    }, 5);
    globalThis.rest = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });
  });
  return { page, broken, leave: async () => { await context.close(); site.stop(); } };
}

// Hands one input over and tells what came of it: a message, or nothing but a widget that goes on.
async function each(inputs, hand, mayPass = () => true) {
  const { page, broken, leave } = await open();
  const slow = [];
  for (const [index, input] of inputs.entries()) {
    let outcome;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      outcome = await page.evaluate(hand, input);
      if (outcome.gap <= LONGEST) break;
    }
    const name = `${index}: ${JSON.stringify(input).slice(0, 120)}`;
    if (outcome.gap > LONGEST) slow.push(`${Math.round(outcome.gap)} ms, ${name}`);
    assert.ok(outcome.price > 0, `the widget goes on after ${name}: ${JSON.stringify(outcome).slice(0, 300)}`);
    if (!outcome.message) assert.ok(mayPass(input), `no message for ${name}`);
    else assert.ok(outcome.message.length > 20, `${name} is told: ${outcome.message}`);
  }
  console.log(`  ${inputs.length} inputs`);
  assert.deepEqual(slow, [], 'the page is never held up');
  assert.deepEqual(broken, []);
  await leave();
}

const call = async ({ method, given }) => {
  const element = document.querySelector('packwright-configurator');
  globalThis.gap = 0;
  const message = await element[method](given).then(() => '', (error) => error.message);
  await globalThis.rest(20);
  return { message, gap: globalThis.gap, price: Number(element.quote.unit_price) };
};

const give = async ([property, code, text]) => {
  const element = document.querySelector('packwright-configurator');
  globalThis.told.length = 0;
  globalThis.gap = 0;
  element[property] = text;
  for (let turn = 0; turn < 300 && globalThis.told.length === 0; turn += 1) await globalThis.rest(10);
  const { gap } = globalThis;
  const [first] = globalThis.told.filter((detail) => detail.code === code);
  return { message: first && [first.message, ...first.problems.map(({ at, what, hint }) => `${at}: ${what} (${hint})`)].join('; '), gap, price: Number(element.quote.unit_price) };
};

runAll('inputs', {
  'patches, questions and codes from the table': () => each(patches(), call),
  'codes altered, cut off and made up': () => each(codes(), call),
  'catalogues that cannot be used': () => each(catalogues().map((text) => ['catalogueData', 'catalogue', text]), give, ([, , text]) => text === '' || isAlmostFine(text)),
  'words that cannot be used': () => each(words.map((text) => ['wordsData', 'words', text]), give, ([, , text]) => /^$|xx-yy|<img|__proto__": \{/.test(text)),
  'quantities as people type them': async () => {
    const { page, broken, leave } = await open();
    for (const text of typed) {
      const outcome = await page.evaluate(async (typing) => {
        const element = document.querySelector('packwright-configurator');
        const field = element.shadowRoot.querySelector('.quantity input:not([type=range])');
        field.value = typing;
        for (const name of ['input', 'change', 'focusout']) field.dispatchEvent(new Event(name, { bubbles: true, composed: true }));
        await globalThis.rest(80);
        const told = element.shadowRoot.querySelector('#pw-quantity-error');
        return { quantity: element.quantity, shown: field.value, told: told?.textContent ?? '', price: Number(element.quote.unit_price) };
      }, text);
      assert.ok(outcome.price > 0 && outcome.quantity >= 1, `${JSON.stringify(text)}: ${JSON.stringify(outcome)}`);
      assert.ok(outcome.told.length > 5 || /[0-9]/.test(outcome.shown), `${JSON.stringify(text)} is taken or told: ${JSON.stringify(outcome)}`);
    }
    assert.deepEqual(broken, []);
    await leave();
  },
});
