// What can be checked without a browser: the copying of foreign values, the wire under random rubbish, the height under
// a clock of its own, and that words and names agree with where they come from.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { root } from '../journeys/harness.mjs';
import { heights } from '../../src/embed/frame/height.js';
import { file, readText } from '../../src/embed/frame/mirror.js';
import { plain } from '../../src/embed/frame/plain.js';
import { attributes, documents, events, methods, nonceOf, states, wire as connect } from '../../src/embed/frame/protocol.js';
import { portable } from '../../src/embed/frame/text_wire.js';
import { release } from './site.mjs';

const pause = (time) => new Promise((resolve) => { setTimeout(resolve, time); });

// The same numbers each time.
function draws(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function rubbish(draw, depth = 0) {
  const makers = [
    () => draw(1000) - 500, () => 'x'.repeat(draw(20)), () => null, () => undefined, () => draw(2) === 0, () => Number.NaN, () => Infinity,
    () => Array.from({ length: draw(5) }, () => rubbish(draw, depth + 1)),
    () => Object.fromEntries(Array.from({ length: draw(5) }, () => [['pw', 'id', 'type', 'payload', 'value', '__proto__', 'constructor', 'a'][draw(8)], rubbish(draw, depth + 1)])),
    () => new Map([[1, 2]]), () => new Date(0), () => 10n, () => new Uint8Array(4), () => /a/,
  ];
  return makers[depth > 5 ? draw(7) : draw(makers.length)]();
}

export default {
  async 'plain data is copied as it is, everything else refused'() {
    const data = { a: [1, 'b', null, true, { c: -0.5 }], d: {}, e: undefined };
    assert.deepEqual(plain(data), data);
    const bare = Object.assign(Object.create(null), { a: 1 });
    assert.deepEqual(plain(bare), { a: 1 });
    const circle = [];
    circle.push(circle);
    const refused = [
      () => {}, new Date(), /a/, new Map(), Symbol('a'), 10n, Number.NaN, Infinity, new (class A {})(), circle, JSON.parse('{"__proto__":1}'), { constructor: 1 },
      { prototype: 1 }, 'x'.repeat(2 ** 21 + 1), new Array(50_001), { ['k'.repeat(2 ** 21 + 1)]: 1 }, new Blob(['x']),
    ];
    for (const value of refused) assert.throws(() => plain(value), undefined, String(value?.constructor?.name));
  },

  async 'text is read if it is short enough and reaches for no prototype'() {
    const data = { pw: 1, type: 'now', payload: { state: 'a', list: [1, null, { b: 'constructor' }] } };
    assert.deepEqual(readText(JSON.stringify(data)), data);
    const refused = [data, null, 1, '', '{', '{"__proto__":1}', '{"a":{"\\u005f_proto__":{}}}', '[{"constructor":{}}]', '{"prototype":0}', `"${'x'.repeat(2 ** 21)}"`, '['.repeat(1e6)];
    for (const text of refused) assert.throws(() => readText(text), undefined, String(text).slice(0, 40));
  },

  async 'files come out of the frame as they went in, and one that is too large is refused'() {
    const texts = new Blob(['a;b\r\n"ü"'], { type: 'text/csv;charset=utf-8' });
    const bytes = Uint8Array.from({ length: 70_000 }, (_, at) => (at * 31) % 256);
    const picture = new Blob([bytes], { type: 'image/webp' });
    for (const given of [texts, picture]) {
      const back = file(readText(JSON.stringify(await portable(given))));
      assert.equal(back.type, given.type);
      assert.deepEqual(await back.arrayBuffer(), await given.arrayBuffer());
    }
    const told = await portable({ kind: 'webp', blob: picture });
    assert.equal(file(told.blob).size, bytes.length);
    await assert.rejects(portable(new Blob([new Uint8Array(1_600_000)], { type: 'image/png' })), /too large for a frame/);
  },

  async 'only a proper number connects'() {
    assert.equal(nonceOf({ pw: 1, type: 'connect', nonce: 'ab'.repeat(16) }), 'ab'.repeat(16));
    for (const data of [undefined, null, 'a', [], { pw: 1, type: 'connect' }, { pw: 1, type: 'connect', nonce: ['ab'.repeat(16)] }, { pw: 1, type: 'connect', nonce: `${'ab'.repeat(16)}\n` }]) {
      assert.equal(nonceOf(data), undefined);
    }
  },

  async 'a wire under ten thousand pieces of rubbish calls nobody and keeps its pace'() {
    const warn = console.warn;
    console.warn = () => {};
    const port = { postMessage() {}, close() { this.isClosed = true; } };
    let calls = 0;
    let lost = 0;
    const wire = connect(port, plain, { known: [(payload) => payload === 'fit', () => { calls += 1; }] }, () => { lost += 1; });
    const draw = draws(7);
    for (let turn = 0; turn < 10_000; turn += 1) {
      if (turn % 350 === 0) await pause(1_010);
      port.onmessage({ data: rubbish(draw) });
    }
    assert.equal(calls, 0);
    assert.equal(lost, 1);
    await pause(1_200);
    port.onmessage({ data: { pw: 1, type: 'known', payload: 'fit' } });
    port.onmessage({ data: { pw: 1, type: 'unknown', payload: 'fit' } });
    assert.equal(calls, 1);
    for (let turn = 0; turn < 5_000; turn += 1) port.onmessage({ data: { pw: 1, type: 'known', payload: 'fit' } });
    assert.ok(calls < 450, `${calls} came through at once`);
    wire.close();
    assert.equal(port.isClosed, true);
    console.warn = warn;
  },

  async 'requests are settled by their number, in time or not at all'() {
    const sent = [];
    const port = { postMessage(data) { sent.push(data); }, close() {} };
    const wire = connect(port, plain, {});
    const first = wire.request('call', {}, 1_000);
    const second = wire.request('call', {}, 1_000);
    const third = wire.request('call', {}, 20);
    const fourth = wire.request('call', {}, 1_000);
    const reply = (id, payload) => port.onmessage({ data: { pw: 1, id, type: 'reply', payload } });
    reply(2, { value: 'two' });
    reply(1, { error: { name: 'RangeError', message: 'one' } });
    reply(2, { value: 'again' });
    reply(77, { value: 'nobody asked' });
    assert.equal(await second, 'two');
    await assert.rejects(first, { name: 'RangeError', message: 'one' });
    await assert.rejects(third, { name: 'TimeoutError' });
    reply(3, { value: 'late' });
    wire.close();
    await assert.rejects(fourth, { name: 'AbortError' });
    assert.deepEqual(sent.map(({ id }) => id), [1, 2, 3, 4]);
  },

  async 'heights are cut, loops are stopped, animations are not'() {
    const warn = console.warn;
    console.warn = () => {};
    const height = heights();
    assert.deepEqual([5, -3, 1e9, 640.2].map((value, turn) => height.next(value, turn * 5_000, 800)), [100, 100, 20_000, 641]);
    const loop = heights();
    let given = 0;
    for (let turn = 0; turn < 200; turn += 1) given = loop.next(turn % 2 ? 1_000 : 1_200, turn * 16, 800);
    assert.equal(given, 1_200);
    assert.equal(loop.isShort, true);
    assert.equal(loop.next(900, 60_000, 800), 1_200);
    assert.equal(loop.next(900, 60_100, 700), 900);
    const slow = heights();
    for (let turn = 0; turn < 200; turn += 1) given = slow.next(turn % 2 ? 1_000 : 1_200, turn * 600, 800);
    assert.equal(given, 1_000);
    const animation = heights();
    for (let turn = 0; turn <= 30; turn += 1) given = animation.next(800 + turn * 10, turn * 16, 800);
    assert.equal(given, 1_100);
    const runaway = heights();
    for (let turn = 0; turn < 400; turn += 1) given = runaway.next(800 + turn * 40, turn * 16, 800);
    assert.ok(given < 4_000, `${given}`);
    console.warn = warn;
  },

  async 'the words in the framed page are those of the languages'() {
    const html = readFileSync(join(root, 'src', 'embed', 'frame', 'frame.html'), 'utf8');
    for (const language of ['en', 'de', 'ar']) {
      const phrases = JSON.parse(readFileSync(join(root, 'locales', `${language}.json`), 'utf8'));
      assert.ok(html.includes(phrases['boot.title']), language);
      if (language === 'en') assert.ok(html.includes(`<title>${phrases['page.name']}</title>`));
    }
    assert.doesNotMatch(html, /<style|\sstyle=|<script(?![^>]*\ssrc=)|\son\w+=/);
  },

  async 'the host\'s script weighs at most five kilobytes'() {
    const size = gzipSync(release()('/packwright-frame.js'), { level: 9 }).length;
    console.log(`     packwright-frame.js: ${size} bytes gzipped`);
    assert.ok(size <= 5 * 1024, `${size} bytes`);
  },

  async 'the names that may cross are those of the element'() {
    const file = join(root, 'dist', 'embed', 'custom-elements.json');
    if (!existsSync(file)) return;
    const declared = JSON.parse(readFileSync(file, 'utf8')).modules.flatMap((module) => module.declarations ?? [])
      .find(({ tagName }) => tagName === 'packwright-configurator');
    const namesOf = (list) => (list ?? []).map(({ name }) => name).sort();
    // `form` belongs to the element outside.
    assert.deepEqual([...attributes, ...Object.keys(documents)].sort(), namesOf(declared.attributes).filter((name) => name !== 'form'));
    assert.deepEqual(namesOf(declared.events).filter((name) => !events.includes(name)), []);
    if (declared.cssStates) assert.deepEqual(namesOf(declared.cssStates), [...states].sort());
    const offered = namesOf(declared.members?.filter(({ kind }) => kind === 'method'));
    assert.deepEqual(offered.filter((name) => ![...methods, 'checkValidity'].includes(name) && !name.endsWith('Callback')), []);
  },
};
