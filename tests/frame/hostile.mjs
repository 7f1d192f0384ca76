// Pages that mean harm, or are merely broken: beside the frame, around it and in it. None of them gets a port, is heard,
// or makes either side stop.
import assert from 'node:assert/strict';

const frame = (page, work, given) => page.locator('packwright-frame').evaluate(work, given);
const works = async (page) => assert.equal((await frame(page, (one) => one.getQuote({ quantity: 120 }))).quantity, 120);
// Within a page: says hello to the page around it and keeps what comes back; `impostors` are served as the release is.
const greeter = (then = '') => `<!doctype html><title>Impostor</title><script>
  window.got = [];
  addEventListener('message', (event) => { got.push([event.data, event.ports.length]); const { data, ports } = event; ${then} });
  parent.postMessage({ pw: 1, type: 'hello' }, '*');
</script>`;
const named = (page, part) => page.frames().find((one) => one.url().includes(part));
const got = (page, part) => named(page, part).evaluate(() => window.got);
// What a page inside says on the port it is given, once it has proved the number of the handshake or something else.
const impostor = (says, nonce = 'data.nonce') => greeter(`
  if (data.type !== 'connect') return;
  const port = ports[0];
  const say = (type, payload, more) => port.postMessage(JSON.stringify({ pw: 1, type, payload, ...more }));
  window.port = port; window.say = say; window.answers = [];
  port.onmessage = ({ data: asked }) => { answers.push(asked); if (asked.type === 'ping') say('reply', { value: true }, { id: asked.id }); };
  const nonce = ${nonce};
  ${says}`);
const connected = "say('connected', { nonce });";
const heard = (page) => page.evaluate(() => window.heard.map(({ type }) => type));
const pause = (page, time = 400) => page.waitForTimeout(time);

async function inside({ open, impostors, rel }, name, html) {
  impostors.set(`/${name}.html`, html);
  const visit = await open(`<packwright-frame loading="eager" src="${rel.origin}/${name}.html"></packwright-frame>`, { wait: false });
  await visit.page.waitForTimeout(500);
  return visit;
}

export default {
  async 'hello from another origin is not answered'({ open, tag, stranger, pages }) {
    pages.set('/greeter', greeter());
    const { page, leave } = await open(`${tag()}<iframe title="a" src="${stranger.origin}/greeter"></iframe>`);
    await pause(page);
    assert.deepEqual(await got(page, '/greeter'), []);
    await works(page);
    await leave();
  },

  async 'hello from the right origin in another frame is not answered'({ open, tag, rel, impostors }) {
    impostors.set('/sibling.html', greeter());
    const { page, leave } = await open(`${tag()}<iframe title="a" src="${rel.origin}/sibling.html"></iframe>`);
    await pause(page);
    assert.deepEqual(await got(page, '/sibling.html'), []);
    await works(page);
    await leave();
  },

  async 'hello from a sandbox without an origin is not answered'({ open, tag, rel, impostors }) {
    impostors.set('/boxed.html', greeter());
    const { page, leave } = await open(`${tag()}<iframe title="a" sandbox="allow-scripts" src="${rel.origin}/boxed.html"></iframe>`);
    await pause(page);
    assert.deepEqual(await got(page, '/boxed.html'), []);
    await works(page);
    await leave();
  },

  async 'hello from the host\'s own window is not answered'({ open, tag }) {
    const { page, leave } = await open(tag());
    const answers = await page.evaluate(async () => {
      const list = [];
      addEventListener('message', ({ ports }) => list.push(ports.length));
      postMessage({ pw: 1, type: 'hello' }, '*');
      await new Promise((resolve) => { setTimeout(resolve, 300); });
      return list;
    });
    assert.deepEqual(answers, [0]);
    await works(page);
    await leave();
  },

  async 'a frame that says another number than it was given is left'(places) {
    const { page, leave } = await inside(places, 'guess', impostor(`${connected} say('event', { name: 'pw-ready', detail: {} });`, "'0'.repeat(32)"));
    assert.deepEqual(await heard(page), []);
    assert.equal(await frame(page, (one) => one.version), undefined);
    await leave();
  },

  async 'the number of an earlier handshake is worth nothing'(places) {
    const replay = impostor(`
      window.first ??= nonce;
      if (nonce === first) { setTimeout(() => parent.postMessage({ pw: 1, type: 'hello' }, '*'), 400); return; }
      say('connected', { nonce: first });
      say('now', { version: 'replayed' });`);
    const { page, leave } = await inside(places, 'replay', replay);
    await pause(page, 800);
    const nonces = (await got(page, '/replay.html')).map(([data]) => data.nonce);
    assert.equal(new Set(nonces).size, 2);
    assert.equal(await frame(page, (one) => one.version), undefined);
    await leave();
  },

  async 'what is said before the number is not heard'(places) {
    const early = impostor(`
      say('now', { version: 'early', validity: ['customError'], message: 'no' });
      say('event', { name: 'pw-ready', detail: {} }); say('height', 5000);`);
    const { page, leave } = await inside(places, 'early', early);
    assert.deepEqual(await heard(page), []);
    assert.deepEqual(await frame(page, (one) => [one.version, one.checkValidity()]), [undefined, true]);
    await leave();
  },

  async 'a flood of hellos is answered once'(places) {
    const many = greeter("if (window.isFlood) return; window.isFlood = true; for (let turn = 0; turn < 2000; turn += 1) parent.postMessage({ pw: 1, type: 'hello' }, '*');");
    const { page, leave } = await inside(places, 'hellos', many);
    assert.ok((await got(page, '/hellos.html')).length <= 3);
    await leave();
  },

  async 'a second port, and a second parent, is not taken'({ open, tag, rel, pages, host }) {
    pages.set('/other', '<!doctype html><title>Other</title>');
    const { page, leave } = await open(`${tag()}<iframe name="other" title="a" src="${host.origin}/other"></iframe>`);
    const answers = await frame(page, async (one, origin) => {
      const list = [];
      const target = one.shadowRoot.querySelector('iframe').contentWindow;
      const offer = (from, data, count = 1) => {
        const channels = Array.from({ length: count }, () => new from.MessageChannel());
        for (const { port1 } of channels) port1.onmessage = ({ data: said }) => list.push(said);
        from.postMessage.call(target, data, origin, channels.map(({ port2 }) => port2));
      };
      const connect = { pw: 1, type: 'connect', nonce: '0'.repeat(32) };
      offer(window, connect);
      offer(window, connect, 2);
      await new Promise((resolve) => { setTimeout(resolve, 300); });
      return list;
    }, rel.origin);
    assert.deepEqual(answers, []);
    await works(page);
    await leave();
  },

  async 'only the page around it may connect, and only with one port and a proper number'({ open, rel, host, pages }) {
    pages.set('/sender', '<!doctype html><title>Sender</title>');
    const body = `<iframe name="inner" title="a" src="${rel.origin}/frame.html?origin=${host.origin}"></iframe><iframe name="sender" title="b" src="/sender"></iframe>`;
    const { page, leave } = await open(body, { bare: true, wait: false });
    const inner = page.frame('inner');
    await inner.waitForFunction(() => document.querySelector('packwright-configurator')?.matches(':state(ready)'));
    const offer = (place, data, count = 1) => place.evaluate(async ([given, ports]) => {
      const list = [];
      const channels = Array.from({ length: ports }, () => new MessageChannel());
      for (const { port1 } of channels) port1.onmessage = ({ data: said }) => list.push(said);
      top.frames[0].postMessage(given, '*', channels.map(({ port2 }) => port2));
      await new Promise((resolve) => { setTimeout(resolve, 200); });
      return list.map((text) => JSON.parse(text).type);
    }, [data, count]);
    const connect = { pw: 1, type: 'connect', nonce: 'ab'.repeat(16) };
    // A sibling of the right origin is not the parent.
    assert.deepEqual(await offer(page.frame('sender'), connect), []);
    for (const broken of [{ ...connect, pw: 2 }, { ...connect, nonce: 'AB'.repeat(16) }, { ...connect, nonce: 1 }, { ...connect, type: 'hello' }, null, 'connect', [connect]]) {
      assert.deepEqual(await offer(page.mainFrame(), broken), []);
    }
    assert.deepEqual(await offer(page.mainFrame(), connect, 0), []);
    assert.deepEqual(await offer(page.mainFrame(), connect, 2), []);
    assert.equal((await offer(page.mainFrame(), connect))[0], 'connected');
    await leave();
  },

  async 'a page that is not on the list gets no connection'({ open, tag, rel, host, stranger, impostors }) {
    const refuses = async (body, at) => {
      const { page, said, leave } = await open(body, { at, wait: false });
      for (let turn = 0; turn < 100 && !said.some((text) => text.includes('no connection')); turn += 1) await pause(page, 150);
      assert.equal(await frame(page, (one) => one.version), undefined);
      await leave();
      return said.join('\n');
    };
    const elsewhere = (origin) => `<packwright-frame loading="eager" src="${rel.origin}/frame.html?origin=${encodeURIComponent(origin)}"></packwright-frame>`;
    assert.match(await refuses(elsewhere(host.origin), stranger), /no connection with .*allowed are .*\(address\)/);
    await refuses(elsewhere('null'), { origin: stranger.origin.replace('127.0.0.1', 'localhost') }).catch(() => {});
    // Who serves the framed page has the last word: the list in it outweighs the address.
    const { readFileSync } = await import('node:fs');
    const html = readFileSync(new URL('../../src/embed/frame/frame.html', import.meta.url), 'utf8');
    impostors.set('/listed.html', html.replace('name="packwright-parents" content=""', `name="packwright-parents" content="${host.origin}/any  https://shop.invalid"`));
    const { page, leave } = await open(tag().replace('/frame.html', '/listed.html'));
    await works(page);
    await leave();
    const said = await refuses(`<packwright-frame loading="eager" src="${rel.origin}/listed.html?origin=${stranger.origin}"></packwright-frame>`, stranger);
    assert.match(said, /shop\.invalid \(meta\)/);
  },

  async 'a thousand messages a second leave the host at work, and afterwards both agree'({ open, impostors, rel }) {
    impostors.set('/flood.html', impostor(`${connected}
      let turn = 0;
      window.flood = setInterval(() => { for (let count = 0; count < 10; count += 1) { turn += 1; say('now', { version: String(turn) }); say('event', { name: 'pw-change', detail: { turn } }); } }, 10);
      setTimeout(() => { clearInterval(flood); window.isOver = true; }, 3000);
      port.onmessage = ({ data: asked }) => { if (asked.type === 'sync') say('now', { version: 'settled' }); if (asked.id) say('reply', { value: true }, { id: asked.id }); };`));
    const { page, leave } = await open(`<packwright-frame loading="eager" src="${rel.origin}/flood.html"></packwright-frame>`, { wait: false });
    const longest = await page.evaluate(async () => {
      let last = performance.now();
      let most = 0;
      const end = last + 3500;
      while (last < end) {
        await new Promise((resolve) => { setTimeout(resolve, 5); });
        const now = performance.now();
        most = Math.max(most, now - last);
        last = now;
      }
      return most;
    });
    assert.ok(longest < 500, `blocked for ${longest} ms`);
    const count = (await heard(page)).length;
    assert.ok(count < 1_400, `${count} events came through`);
    await page.waitForFunction(() => document.querySelector('packwright-frame').version === 'settled');
    await leave();
  },

  async 'five megabytes at once are dropped, and twenty times are enough'(places) {
    const huge = impostor(`${connected} say('now', { version: 'fine' });
      window.shout = (times) => { for (let turn = 0; turn < times; turn += 1) say('event', { name: 'pw-change', detail: { text: 'x'.repeat(5e6) } }); };`);
    const { page, leave } = await inside(places, 'huge', huge);
    assert.equal(await frame(page, (one) => one.version), 'fine');
    await named(page, '/huge.html').evaluate(() => window.shout(1));
    await named(page, '/huge.html').evaluate(() => window.say('now', { version: 'still there' }));
    await page.waitForFunction(() => document.querySelector('packwright-frame').version === 'still there');
    await named(page, '/huge.html').evaluate(() => window.shout(20));
    await page.waitForFunction(() => window.heard.some(({ type }) => type === 'pw-error'));
    assert.equal((await heard(page)).includes('pw-change'), false);
    await leave();
  },

  async 'five megabytes through the window are not looked at'({ open, tag, stranger, pages }) {
    pages.set('/shouter', "<!doctype html><script>parent.postMessage({ pw: 1, type: 'hello', text: 'x'.repeat(5e6) }, '*');</script>");
    const { page, leave } = await open(`${tag()}<iframe title="a" src="${stranger.origin}/shouter"></iframe>`);
    await works(page);
    await leave();
  },

  async 'messages of the wrong shape are dropped'(places) {
    const wrong = impostor(`${connected} say('now', { version: 'fine' });
      for (const data of [null, 1, 'now', [], {}, { pw: 2, type: 'now', payload: { version: 'no' } }, { pw: 1, type: 7 }, { pw: 1, type: 'now', payload: { version: 1 } },
        { pw: 1, type: 'now', payload: { version: 'no' }, more: 1 }, { pw: 1, type: 'now', payload: { unheard: 1 } }, { pw: 1, id: 'x', type: 'now', payload: { version: 'no' } },
        { pw: 1, type: 'event', payload: { name: 'click', detail: {} } }, { pw: 1, type: 'height', payload: 'tall' }, { pw: 1, type: 'height', payload: NaN },
        { pw: 1, type: 'now', payload: { entries: 'a' } }, { pw: 1, id: -1, type: 'now', payload: { version: 'no' } }]) port.postMessage(JSON.stringify(data));
      port.postMessage({ pw: 1, type: 'now', payload: { version: 'no text' } });
      say('unheard-of', { any: 'thing' }); say('toString', {}); say('reply', { value: 1 }, { id: 99 });`);
    const { page, leave } = await inside(places, 'wrong', wrong);
    for (let turn = 0; turn < 100 && await frame(page, (one) => one.version) !== 'fine'; turn += 1) await pause(page, 100);
    assert.equal(await frame(page, (one) => one.version), 'fine');
    assert.deepEqual(await heard(page), []);
    await leave();
  },

  async 'keys that reach for prototypes, and endless depths, are dropped'(places) {
    const keys = impostor(`${connected} say('now', { version: 'fine' });
      const tell = (detail) => say('event', { name: 'pw-change', detail });
      tell(JSON.parse('{"__proto__":{"isAdmin":true}}')); tell({ constructor: { prototype: { isAdmin: true } } });
      port.postMessage('{"pw":1,"type":"event","payload":{"name":"pw-change","detail":{"\\\\u005f_proto__":{"isAdmin":true}}}}');
      port.postMessage('['.repeat(1e6));
      say('now', { state: 'after' });`);
    const { page, leave } = await inside(places, 'keys', keys);
    await page.waitForFunction(() => document.querySelector('packwright-frame').state === 'after');
    assert.deepEqual(await heard(page), []);
    assert.equal(await page.evaluate(() => ({}).isAdmin), undefined);
    await leave();
  },

  async 'the page inside refuses what is not on the lists'({ open, rel, host }) {
    const { page, leave } = await open(`<iframe title="a" src="${rel.origin}/frame.html?origin=${host.origin}"></iframe>`, { bare: true, wait: false });
    await page.frames().at(-1).waitForFunction(() => document.querySelector('packwright-configurator')?.matches(':state(ready)'));
    const replies = await page.evaluate(async (origin) => {
      const { port1, port2 } = new MessageChannel();
      const list = [];
      port1.onmessage = ({ data: text }) => { const data = JSON.parse(text); if (data.type === 'reply') list.push([data.id, data.payload.value?.quantity ?? data.payload.error?.name]); };
      frames[0].postMessage({ pw: 1, type: 'connect', nonce: 'ab'.repeat(16) }, origin, [port2]);
      const say = (type, payload, id) => port1.postMessage({ pw: 1, type, payload, id });
      say('call', { method: 'remove', given: [] }, 1);
      say('call', { method: 'constructor', given: [] }, 2);
      say('call', { method: 'attachShadow', given: [{ mode: 'open' }] }, 3);
      say('call', { method: 'getQuote', given: JSON.parse('[{"__proto__":{"quantity":1}}]') }, 4);
      say('set', { attributes: { onclick: 'alert(1)' } });
      say('set', { attributes: { style: 'color: red' } });
      say('set', { properties: { textContent: 'gone' } });
      say('set', { variables: { '--pw-font': 'a; } body { display: none', color: 'red' } });
      say('call', { method: 'getQuote', given: [{ quantity: 60 }] }, 5);
      say('call', { method: 'getPriceBreaks', given: ['x'] }, 6);
      await new Promise((resolve) => { setTimeout(resolve, 500); });
      return list;
    }, rel.origin);
    assert.deepEqual(replies, [[5, 60], [6, 'TypeError']]);
    const left = await page.frames().at(-1).evaluate(() => [...document.querySelector('packwright-configurator').attributes].map(({ name, value }) => [name, value]));
    assert.deepEqual(left, [['style', '--pw-min-block-size: 0px;']]);
    await leave();
  },

  async 'a frame that goes elsewhere is let go'({ open, tag, stranger, pages }) {
    pages.set('/elsewhere', greeter());
    const { page, inside: framed, leave } = await open(tag('', '<p>Ask us</p>'));
    const pending = frame(page, (one) => one.reload().catch((error) => error.name));
    await pause(page, 100);
    await framed().evaluate((address) => { location.href = address; }, `${stranger.origin}/elsewhere`);
    await page.waitForFunction(() => window.heard.some(({ type, detail }) => type === 'pw-error' && detail.code === 'network'));
    assert.equal(await pending, 'AbortError');
    assert.deepEqual(await got(page, '/elsewhere'), []);
    assert.equal(await page.locator('text=Ask us').isVisible(), true);
    await leave();
  },

  async 'a frame that loads anew is met anew, with the work in it'({ open, tag }) {
    const { page, inside: framed, leave } = await open(tag());
    await frame(page, (one) => one.configure({ quantity: 555 }));
    const before = await framed().evaluate(() => { window.isOld = true; return location.href; });
    await framed().evaluate(() => location.reload());
    await page.waitForFunction(() => window.heard.filter(({ type }) => type === 'pw-ready').length === 2);
    assert.equal(await framed().evaluate(() => window.isOld), undefined);
    assert.equal(framed().url(), before);
    assert.equal(await frame(page, (one) => one.state), '555.full-grain');
    await works(page);
    await leave();
  },

  async 'removed, put back, moved: the work is kept and nothing is left behind'({ open, tag }) {
    const { page, leave } = await open(`<div id="a">${tag()}</div><div id="b"></div>`);
    await frame(page, (one) => one.configure({ quantity: 444 }));
    for (let turn = 0; turn < 3; turn += 1) {
      await page.evaluate((number) => document.querySelector(number % 2 ? '#a' : '#b').append(document.querySelector('packwright-frame')), turn);
      await page.waitForFunction((wanted) => window.heard.filter(({ type }) => type === 'pw-ready').length === wanted, turn + 2);
      assert.equal(await frame(page, (one) => one.state), '444.full-grain');
    }
    const answer = await page.evaluate(async () => {
      const one = document.querySelector('packwright-frame');
      const call = one.reload().catch((error) => error.name);
      await new Promise((resolve) => { setTimeout(resolve, 100); });
      one.remove();
      return [await call, one.state, one.checkValidity()];
    });
    assert.deepEqual(answer, ['AbortError', '444.full-grain', true]);
    await leave();
  },

  async 'addresses that are no web pages are refused'({ open }) {
    for (const address of ['javascript:alert(1)', 'data:text/html,hi', 'blob:http://a/b', 'http://[', '']) {
      const { page, leave } = await open(`<packwright-frame src="${address}"></packwright-frame>`, { wait: false });
      await page.waitForFunction(() => window.heard.some(({ detail }) => detail?.code === 'unsupported'));
      assert.equal(await frame(page, (one) => one.shadowRoot.querySelector('iframe').hasAttribute('src')), false);
      await leave();
    }
  },

  async 'a host with old scripts on it'({ open, tag }) {
    const spoil = (page) => page.addInitScript(() => {
      if (window !== top) return;
      Array.from = (list) => [].concat(list);
      Array.prototype.toJSON = () => '"spoilt"';
      Object.prototype.extra = 'everywhere';
      Function.prototype.bind = function bind() { return this; };
      window.Window = function Window() {};
    });
    const { page, leave } = await open(tag('quantity="210"'), { prepare: spoil });
    assert.equal(await frame(page, (one) => one.quote.quantity), 210);
    await works(page);
    await leave();
  },
};
