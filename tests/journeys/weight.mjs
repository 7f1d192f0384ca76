// What a visit costs: bytes at first, memory after a long afternoon.
import assert from 'node:assert/strict';
import { offers } from './buyer.mjs';
import { memory, visit } from './harness.mjs';

// With headers. A ratchet, as in xtask: it may only be turned down. Turned up by 500 bytes, for the line of text in the
// drawing and the names in the page that the viewer goes by, by 200, for what gives back the memory of a widget that failed
// and writes what waits when the page is left, and by 200, for the line that has browsers compile the first scripts while they
// arrive (30 ms of the first answer) and the way to the module for SVG artwork (which took 13 KB off what comes later), and by
// 800, since words in two parts are packed a little worse than in one (the first answer needs 8 600 bytes less for it).
const firstLoadBudget = 195_700;
const megabyte = 1_048_576;

export default {
  async 'the first load stays within its budget'({ browser, address }) {
    let sent = 0;
    const count = async (page, context) => {
      const session = await context.newCDPSession(page);
      await session.send('Network.enable');
      // The viewer's script comes when all is drawn and answers; it has a limit of its own.
      const late = new Set();
      session.on('Network.requestWillBeSent', ({ requestId, request }) => { if (/\/viewer-[0-9a-f]+\./.test(request.url)) late.add(requestId); });
      session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => { if (!late.has(requestId)) sent += encodedDataLength; });
    };
    const { page, leave } = await visit(browser, address, { prepare: count });
    await page.waitForLoadState('networkidle');
    console.log(`  first load: ${sent} bytes with headers`);
    assert.ok(sent > 0 && sent <= firstLoadBudget, `${sent} bytes`);
    await leave();
  },

  async 'ten thousand interactions leave nothing behind'({ browser, address }) {
    const { page, leave } = await visit(browser, address);
    const radios = (await offers(page)).flatMap(({ feature, choices }) => {
      const free = choices.filter(({ available, type }) => available && type === 'radio').slice(0, 2);
      return free.length === 2 ? free.map(({ value }) => [feature, value]) : [];
    }).slice(0, 8);
    assert.ok(radios.length >= 2, 'something to choose between');
    await page.evaluate(clickAround, { radios, times: 1_000 });
    const before = await memory(page);
    await page.evaluate(clickAround, { radios, times: 10_000 });
    const after = await memory(page);
    const grown = { script: (after.script - before.script) / megabyte, wasm: (after.wasm - before.wasm) / megabyte };
    console.log(`  grown by ${grown.script.toFixed(2)} MB of script and ${grown.wasm.toFixed(2)} MB of Wasm`);
    assert.ok(grown.script < 1 && grown.wasm < 1, 'less than a megabyte each');
    await leave();
  },
};

// Runs in the page: takes the choices in turn, and lets the page breathe between.
async function clickAround({ radios, times }) {
  const find = ([feature, value]) => document.querySelector(`[data-feature="${feature}"] input[value="${value}"]`);
  const breath = new MessageChannel();
  for (let turn = 0; turn < times; turn += 1) {
    // First one of each pair, then the other: every click is a change.
    const half = Math.floor(turn / (radios.length / 2)) % 2;
    find(radios[(turn % (radios.length / 2)) * 2 + half])?.click();
    await new Promise((resolve) => {
      breath.port1.onmessage = resolve;
      breath.port2.postMessage(0);
    });
  }
}
