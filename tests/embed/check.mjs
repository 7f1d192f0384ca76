// The checker page, in pages that each have one thing wrong: the checker has to name it and say what to do. What it says
// to send is then sent, and has to help. Run through `cargo xtask test`; a word on the command line picks tests.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { folderAnswer, good, serve, typeOf } from './site.mjs';
import { browser, root, runAll } from './run.mjs';

const require = createRequire(join(root, 'tests/journeys/package.json'));
const { buildSync } = require('esbuild');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const bundled = buildSync({
  entryPoints: [join(root, 'src/embed/check/check.js')], bundle: true, format: 'esm', target: 'es2022', write: false,
}).outputFiles[0].contents;
const wasm = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
const VERSION = '1.2.3';

// A folder with one file of each kind; what is in them is of no concern to the checker.
const small = new Map(Object.entries({
  'check.js': Buffer.from(bundled),
  'packwright-configurator.js': Buffer.from('// The element.\n'.repeat(400)),
  'packwright_bg.wasm': Buffer.concat([wasm, Buffer.alloc(5000)]),
  'dress-1.json': Buffer.from(JSON.stringify({ words: 'a dress '.repeat(1000) })),
  'thumbnails/one.svg': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'),
  'artwork-worker-1.js': Buffer.from('self.postMessage(\'ready\');\n'),
}));
const hash = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
const listOf = (files, version = VERSION) => Buffer.from(JSON.stringify({
  version, files: Object.fromEntries([...files].map(([name, bytes]) => [name, hash(bytes)])),
}));
const folder = new Map([...small, ['integrity.json', listOf(small)]]);

// Opens a page and waits for the checker's outcome. `before` is the markup in front of the checker.
async function visit({
  policy = '', headers = {}, markup = '', around = (checker) => checker, head = '', lang = 'en', doctype = '<!doctype html>', elsewhere = false,
  serving = {}, tag = '<script type="module" src="{folder}check.js"></script>', host = '127.0.0.1', prepare, frame = false,
} = {}) {
  const inFolder = folderAnswer(folder, serving);
  const other = elsewhere ? await serve((path, request) => inFolder(path.slice(1), request)) : undefined;
  let at;
  const shop = await serve((path, request) => {
    if (path.startsWith('/rel/')) return inFolder(path.slice(5), request);
    const page = `${doctype}<html${lang ? ` lang="${lang}"` : ''}><head><meta charset="utf-8"><title>A shop</title>${head}</head><body>
      <h1>A shop</h1>${markup}${around('<packwright-check></packwright-check>')}${tag.replaceAll('{folder}', at)}</body></html>`;
    const held = frame && path === '/' ? `<!doctype html><title>Outside</title><iframe title="Shop" sandbox="${frame}" width="900" height="600" src="/inside"></iframe>` : page;
    if (path !== '/' && path !== '/inside') return undefined;
    const sent = policy && (path === '/inside' || !frame) ? { 'content-security-policy': policy.replaceAll('{folder}', at) } : {};
    return { headers: { 'content-type': typeOf('a.html'), ...sent, ...headers }, body: held };
  });
  const address = `http://${host}:${shop.port}/`;
  at = other ? other.address : `${address}rel/`;
  const context = await (await browser()).newContext();
  const page = await context.newPage();
  const strangers = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    const known = [new URL(address).origin, new URL(at).origin, 'null'];
    if (request.method() !== 'GET' || !known.includes(url.origin)) strangers.push(`${request.method()} ${url}`);
  });
  await page.addInitScript(() => document.addEventListener('pw-check', ({ detail }) => { globalThis.__found = detail; }));
  await prepare?.(page);
  await page.goto(address);
  const inside = frame ? await (await page.locator('iframe').elementHandle()).contentFrame() : page;
  const found = await inside.waitForFunction(() => globalThis.__found, undefined, { timeout: 30_000 })
    .then((handle) => handle.jsonValue(), () => undefined);
  const requests = [...shop.requests, ...(other?.requests ?? [])];
  const leave = async () => { await context.close(); shop.stop(); other?.stop(); };
  return { page: inside, found, requests, strangers, at, leave };
}

const of = (found, id) => found.findings.find((each) => each.id === id);
const problems = (found) => found.findings.filter(({ result }) => result === 'problem').map(({ id }) => id);

// Visits, and expects exactly these problems; the sentences of the first must match.
async function expect(settings, ids, pattern = /./) {
  const { found, leave, at } = await visit(settings);
  try {
    assert.ok(found, 'the checker came to an end');
    assert.deepEqual(problems(found).sort(), [...ids].sort(), found.text);
    if (ids.length > 0) {
      const { sentence, todo } = of(found, ids[0]);
      assert.match(`${sentence} ${todo}`, pattern);
      assert.ok(todo, 'it says what to do');
      assert.ok(found.text.includes(todo), 'the report says so too');
    }
    return { found, at };
  } finally {
    await leave();
  }
}

const strict = (more = '', less = []) => Object.entries({
  'default-src': '\'none\'', 'script-src': '\'self\' \'wasm-unsafe-eval\'', 'style-src': '\'self\'', 'connect-src': '\'self\'',
  'img-src': '\'self\' blob: data:', 'worker-src': '\'self\'',
}).filter(([name]) => !less.includes(name)).map((pair) => pair.join(' ')).join('; ') + more;

// What the checker says to send is sent: it then has nothing to say about the policy, and took nothing away.
async function cures(settings, ids) {
  const { found } = await expect(settings, ids);
  assert.equal(found.policies.length, 1);
  const { before, after } = found.policies[0];
  const wanted = after.replaceAll(found.folder, '{folder}');
  const second = await visit({ ...settings, policy: wanted });
  assert.deepEqual(problems(second.found), [], second.found.text);
  await second.leave();
  const added = words(after).filter((word) => !words(before).includes(word));
  return { added: added.map((word) => word.replaceAll(found.folder, '{folder}')), after };
}
const words = (policy) => policy.split(/[\s;]+/);

const tests = {
  async 'nothing is wrong on a good page'() {
    await expect({}, []);
    const { found } = await expect({ elsewhere: true }, []);
    assert.equal(of(found, 'worker').result, 'ok');
  },
  async 'a strict policy is no problem'() {
    await expect({ policy: strict() }, []);
  },
  async 'under Trusted Types the worker needs our policy, and nothing else'() {
    const types = (names) => ({ policy: strict(`; require-trusted-types-for 'script'${names}`) });
    const { found } = await expect(types('; trusted-types \'none\''), []);
    assert.match(of(found, 'worker').todo, /`packwright` to trusted-types/);
    for (const names of ['', '; trusted-types shop packwright']) {
      const { found: second } = await expect(types(names), []);
      assert.equal(of(second, 'worker').result, 'ok');
    }
  },
  async 'WebAssembly is forbidden'() {
    const { added } = await cures({ policy: strict('; script-src \'self\'', ['script-src']) }, ['compile']);
    assert.deepEqual(added, ['\'wasm-unsafe-eval\'']);
  },
  async 'fetching is forbidden, and what it hides is said to be hidden'() {
    const { found } = await expect({ policy: strict('', ['connect-src']) }, ['connect', 'list'], /add `http.*\/rel\/` to connect-src/i);
    assert.equal(of(found, 'list').todo.includes('header at the end'), true);
    const { added } = await cures({ policy: strict('; connect-src https://pay.example', ['connect-src']) }, ['connect', 'list']);
    assert.deepEqual(added, ['{folder}']);
  },
  async 'pictures of the folder are forbidden'() {
    const { added } = await cures({ policy: strict('; img-src blob:', ['img-src']) }, ['images']);
    assert.deepEqual(added, ['{folder}']);
  },
  async 'pictures the page has made are forbidden'() {
    const { added } = await cures({ policy: strict('; img-src \'self\'', ['img-src']) }, ['artwork']);
    assert.deepEqual(added, ['blob:']);
  },
  async 'workers are forbidden, which stops nothing but pictures as artwork'() {
    const { found } = await expect({ policy: strict('; worker-src \'none\'', ['worker-src']) }, []);
    assert.match(of(found, 'worker').todo, /`blob:` to worker-src/);
    const { found: second } = await expect({ elsewhere: true, policy: 'worker-src \'self\'' }, []);
    assert.equal(of(second, 'worker').result, 'note');
    assert.deepEqual(found.policies, []);
  },
  async 'a script allowed by its nonce may import'() {
    const tag = '<script type="module" nonce="n1" src="{folder}check.js"></script>';
    await expect({ tag, policy: strict('; script-src \'nonce-n1\' \'wasm-unsafe-eval\'', ['script-src']) }, []);
  },
  async 'a script allowed by its hash may not import'() {
    const own = hash(folder.get('check.js'));
    const tag = `<script type="module" integrity="${own}" src="{folder}check.js"></script>`;
    const { added } = await cures({ tag, policy: strict(`; script-src '${own}' 'wasm-unsafe-eval'`, ['script-src']) }, ['import']);
    assert.deepEqual(added, ['{folder}']);
  },
  async 'everything is forbidden but the one script'() {
    const tag = '<script type="module" nonce="n1" src="{folder}check.js"></script>';
    const policy = 'default-src \'none\'; script-src \'nonce-n1\'';
    const { after } = await cures({ tag, policy }, ['compile', 'connect', 'list', 'images', 'artwork']);
    assert.match(after, /^default-src 'none'; script-src 'nonce-n1' 'wasm-unsafe-eval'; connect-src \S+\/rel\/; img-src \S+\/rel\/ blob:$/);
  },
  async 'a policy in a meta element is told apart'() {
    const head = '<meta http-equiv="Content-Security-Policy" content="script-src \'self\'">';
    const { found } = await expect({ head }, ['compile']);
    assert.equal(found.policies[0].isMeta, true);
  },
  async 'two policies are both amended'() {
    const head = '<meta http-equiv="Content-Security-Policy" content="script-src \'self\'">';
    const { found } = await expect({ head, policy: strict('; script-src \'self\'', ['script-src']) }, ['compile']);
    assert.equal(found.policies.length, 2);
  },
  async 'a report-only policy stops nothing'() {
    const { found } = await expect({ headers: { 'content-security-policy-report-only': strict('; script-src \'self\'', ['script-src']) } }, []);
    assert.equal(of(found, 'csp').result, 'note');
  },
  async 'a wrong type is named'() {
    const spoil = (name, answer) => {
      if (answer && name.endsWith('.wasm')) answer.headers['content-type'] = 'application/octet-stream';
      return answer;
    };
    await expect({ serving: { spoil } }, ['media'], /packwright_bg\.wasm \(application\/octet-stream\)/);
  },
  async 'a missing file is named'() {
    const spoil = (name, answer) => (name === 'dress-1.json' ? undefined : answer);
    await expect({ serving: { spoil } }, ['arrival'], /dress-1\.json/);
  },
  async 'a changed file is named'() {
    const spoil = (name, answer) => (name === 'packwright-configurator.js'
      ? { ...answer, headers: { ...answer.headers, 'content-encoding': 'identity' }, body: Buffer.from('// minified') }
      : answer);
    await expect({ serving: { spoil } }, ['integrity'], /packwright-configurator\.js/);
  },
  async 'files that are not kept are named'() {
    const { 'cache-control': none, ...headers } = good;
    assert.ok(none);
    await expect({ serving: { headers } }, ['caching'], /max-age=31536000/);
  },
  async 'files that are not compressed are named'() {
    await expect({ serving: { isPacked: false } }, ['compression'], /\.wasm/);
  },
  async 'compression that cannot be seen is called so'() {
    const { 'timing-allow-origin': none, ...headers } = good;
    assert.ok(none);
    const { found } = await expect({ elsewhere: true, serving: { headers } }, []);
    assert.equal(of(found, 'compression').result, 'unknown');
  },
  async 'a folder without a list'() {
    const spoil = (name, answer) => (name === 'integrity.json' ? undefined : answer);
    await expect({ serving: { spoil } }, ['list'], /404/);
  },
  async 'a server that answers everything with a page'() {
    const spoil = (name, answer) => (name === 'integrity.json' ? { headers: { 'content-type': 'text/html' }, body: '<p>Hello' } : answer);
    await expect({ serving: { spoil } }, ['list'], /not what we made/);
  },
  async 'other origins are not allowed'() {
    const spoil = (name, answer) => {
      if (answer && name !== 'check.js') delete answer.headers['access-control-allow-origin'];
      return answer;
    };
    await expect({ elsewhere: true, serving: { spoil } }, ['list', 'origins'], /Access-Control-Allow-Origin/);
  },
  async 'an isolated page needs CORP on pictures'() {
    const isolated = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };
    const { 'cross-origin-resource-policy': none, ...headers } = good;
    assert.ok(none);
    const { found } = await expect({ elsewhere: true, headers: isolated, serving: { headers } }, ['isolation'], /Cross-Origin-Resource-Policy/);
    assert.equal(of(found, 'images').result, 'unknown');
    const second = await expect({ elsewhere: true, headers: isolated }, []);
    assert.match(of(second.found, 'isolation').sentence, /isolated/);
  },
  async 'a page that is not secure'() {
    const { found } = await expect({ host: 'shop.example' }, ['secure'], /HTTPS/);
    assert.equal(of(found, 'integrity').result, 'unknown');
  },
  async 'an older version is there already'() {
    const prepare = (page) => page.addInitScript(() => {
      customElements.define('packwright-configurator', class extends HTMLElement { static version = '0.9.0'; });
    });
    await expect({ prepare }, ['version'], /0\.9\.0.*1\.2\.3/);
  },
  async 'replaced parts of the language are noted'() {
    const prepare = (page) => page.addInitScript(() => {
      Array.prototype.toJSON = function toJSON() { return [...this]; };
      Object.prototype.junk = 1;
      window.Window = function Window() {};
    });
    const { found } = await expect({ prepare }, []);
    const { result, sentence } = of(found, 'natives');
    assert.equal(result, 'note');
    for (const name of ['Array.prototype.toJSON', 'Object.prototype', 'window.Window']) assert.ok(sentence.includes(name), sentence);
  },
  async 'broken parts of the language are named'() {
    const prepare = (page) => page.addInitScript(() => {
      Array.from = (list) => (list?.length === undefined ? [] : Array.prototype.slice.call(list));
    });
    await expect({ prepare }, ['natives'], /Array\.from/);
  },
  async 'a browser that lacks something'() {
    const prepare = (page) => page.addInitScript(() => { delete HTMLElement.prototype.attachInternals; });
    await expect({ prepare }, ['features'], /ElementInternals/);
  },
  async 'a rule of the page hides the element'() {
    const head = '<style>.plain > *, packwright-configurator { display: none } packwright-check { display: block }</style>';
    await expect({ head }, ['hidden'], /display: none.*`\.plain > \*, packwright-configurator`/);
    await expect({ head: '<style>packwright-configurator { visibility: hidden }</style>' }, ['hidden'], /visibility/);
  },
  async 'an element around it is hidden'() {
    const markup = '<div class="tab" hidden><packwright-configurator loading="interaction"></packwright-configurator></div>';
    await expect({ markup }, ['hidden'], /div\.tab has display: none/);
  },
  async 'the place is too narrow'() {
    await expect({ around: (checker) => `<div style="width: 90px">${checker}</div>` }, ['width'], /90 px/);
  },
  async 'the place cuts off what is high'() {
    const around = (checker) => `<div class="box" style="height: 300px; overflow: hidden">${checker}</div>`;
    await expect({ around }, ['height'], /div\.box.*300/);
  },
  async 'the form around it would not work'() {
    const form = (attributes, inside) => ({ around: (checker) => `<form ${attributes}>${inside}${checker}</form>` });
    const element = (name) => `<packwright-configurator loading="interaction"${name}></packwright-configurator>`;
    await expect(form('method="post"', element('')), ['form'], /no `name`/);
    await expect(form('method="post" novalidate', element(' name="quote"')), ['form'], /novalidate/);
    await expect(form('', element(' name="quote"')), ['form'], /GET/);
    await expect(form('method="post"', `<input name="quote" aria-label="Q">${element(' name="quote"')}`), ['form'], /Another field/);
    await expect(form('method="post"', element(' name="quote"')), []);
  },
  async 'small print, base address, old doctype, no language'() {
    await expect({ head: '<style>html { font-size: 10px }</style>' }, ['type'], /10 px/);
    await expect({ lang: '' }, ['language'], /lang/);
    const { found } = await expect({ head: '<base href="/elsewhere/">', doctype: '', lang: 'fr' }, []);
    for (const id of ['base', 'quirks', 'language']) assert.equal(of(found, id).result, 'note', id);
  },
  async 'a sandboxed frame without an origin'() {
    await expect({ frame: 'allow-scripts' }, ['sandbox'], /allow-same-origin/);
    await expect({ frame: 'allow-scripts allow-same-origin' }, []);
  },
  async 'nothing is asked for but the folder, and nothing is sent'() {
    const { found, requests, strangers, leave } = await visit({ policy: strict() });
    assert.deepEqual(strangers, []);
    const asked = new Set(requests.map(({ path }) => path));
    const own = new Set(['/', '/favicon.ico', ...[...folder.keys()].map((name) => `/rel/${name}`)]);
    assert.deepEqual([...asked].filter((path) => !own.has(path)), []);
    assert.ok(found.findings.length >= 30);
    await leave();
  },
  async 'the outcome can be read by everybody, and copied'() {
    for (const colorScheme of ['light', 'dark']) {
      const { page, found, leave } = await visit({ policy: strict('; script-src \'self\'', ['script-src']) });
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 320, height: 700 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(wide <= 0, `${wide} px too wide`);
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => globalThis.axe.run(document.querySelector('packwright-check'), {
        runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] }, rules: { 'target-size': { enabled: true } },
      }));
      assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), []);
      const marks = await page.locator('packwright-check .result').allInnerTexts();
      assert.ok(marks.every((text) => /OK|Problem|Cannot tell|Note/.test(text)), 'a word, not a colour alone');
      const header = page.locator('packwright-check textarea').first();
      assert.equal(await header.inputValue(), found.policies[0].after);
      await page.locator('packwright-check button', { hasText: 'Copy' }).last().click();
      await page.locator('packwright-check [role="status"]', { hasText: /Copied|selected/ }).waitFor();
      await page.locator('packwright-check button').first().click();
      await page.locator('packwright-check button').first().waitFor();
      await leave();
    }
  },
};

await runAll('check', tests);
