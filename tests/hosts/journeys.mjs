// What a buyer and a shop do on every page that lets us run, each a check of its own. They run in this order on one visit.
import assert from 'node:assert/strict';
import {
  anotherChoice, focusPicked, isReady, pickedValue, quantityField, settledPrice, shownPrice,
} from './surface.mjs';
import { sleep } from './visit.mjs';

const feature = 'leather-grade';

export const settled = (scene) => scene.until(settledPrice, 'the price on show is that of the quote');

export const journeys = {
  async 'becomes ready'(scene) {
    await scene.until(isReady, 'the element is ready and shows a price');
    await settled(scene);
    await scene.ask(() => __host.element().ready);
  },

  async 'a click chooses'(scene) {
    const before = await settled(scene);
    const heard = await scene.ask(() => __host.events.length);
    await scene.click(anotherChoice, feature);
    await scene.until((from) => __host.heard('pw-change', 'user', from), 'pw-change by the buyer', heard);
    await scene.until((from) => __host.heard('pw-price', 'user', from), 'pw-price by the buyer', heard);
    await scene.until((old) => __host.last('pw-price').quote.unit_price !== old, 'another price in the quote', before);
    assert.notEqual(await settled(scene), before, 'the price on show stays');
    const told = await scene.ask(() => {
      const { version, state } = __host.last('pw-change');
      return { version, same: state === __host.element().state };
    });
    assert.deepEqual(told, { version: 1, same: true }, 'what pw-change says');
  },

  async 'the arrow keys choose'(scene) {
    const before = await scene.ask(pickedValue, feature);
    const heard = await scene.ask(() => __host.events.length);
    // Either arrow may lead to a choice that cannot be had just now; one of them leads on.
    await scene.until(focusPicked, 'the focus on the picked choice', feature);
    await scene.press('ArrowDown');
    await scene.until((name, old) => {
      const now = __host.root().querySelector(`[data-feature="${name}"] input[type="radio"]:checked`);
      return now && now.value !== old;
    }, 'the arrow key picks another choice', feature, before);
    await scene.until((from) => __host.heard('pw-change', 'user', from), 'pw-change after a key', heard);
    await settled(scene);
  },

  async 'the host configures'(scene) {
    const heard = await scene.ask(() => __host.events.length);
    await scene.ask(() => __host.element().configure({ quantity: 260 }));
    await scene.until((from) => __host.heard('pw-change', 'api', from), 'pw-change by the host', heard);
    await scene.until(() => __host.quantity() === 260, 'the quote follows');
    const field = await scene.frame.evaluateHandle(quantityField);
    await scene.until((node) => {
      const shown = node.isConnected ? node : __host.part('[data-quantity]');
      return /260|٢٦٠/.test(shown?.value ?? '');
    }, 'the field shows 260', field);
    const quoted = await scene.ask(async () => {
      const { terms, unit_price: price } = await __host.element().getQuote({ quantity: 500 });
      return { quantity: terms.quantity, price };
    });
    assert.equal(quoted.quantity, 500, 'a quote for another quantity');
    assert.match(quoted.price, /^\d+$/, 'its price');
    await settled(scene);
  },

  async 'state in is state out'(scene) {
    const price = await settled(scene);
    const { old, fresh, back } = await scene.ask(async () => {
      const element = __host.element();
      const old = element.state;
      await element.reset();
      const fresh = element.state;
      await element.open(old);
      return { old, fresh, back: element.state };
    });
    assert.ok(old, 'there is no state');
    assert.notEqual(fresh, old, 'a reset changes nothing');
    assert.equal(back, old, 'the state after its code was opened');
    await scene.until((wanted) => __host.element().quote.unit_price === wanted, 'the same price again', price);
    assert.equal(await settled(scene), price);
  },

  async 'the form carries the quote'(scene) {
    const entries = await scene.ask(() => {
      const element = __host.element();
      const form = element.closest('form');
      if (!form) return undefined;
      const all = [];
      for (const entry of new FormData(form)) all.push(entry);
      return { all, state: element.state, quantity: element.quote.terms.quantity, price: element.quote.unit_price };
    });
    if (!entries) return;
    const { all, state, quantity, price } = entries;
    const quote = JSON.parse(all.find(([name]) => name === 'quote')?.[1] ?? '{}');
    assert.deepEqual([quote.state, quote.quantity], [state, quantity], `entries: ${JSON.stringify(all).slice(0, 400)}`);
    assert.equal(quote.quote?.unit_price, price, 'the price in the form');
    // A host's `toJSON` would have made text of it.
    assert.ok(Array.isArray(quote.configuration?.choices?.certifications), `choices: ${JSON.stringify(quote.configuration).slice(0, 300)}`);
    assert.deepEqual(all.find(([name]) => name === 'sku'), ['sku', 'bag-1'], 'the entry of the host');
  },

  async 'the host is unharmed'(scene) {
    await hostIsWell(scene);
    const { spec } = scene;
    assert.equal(await scene.ask(() => __host.errors.join('\n')), '', 'errors in the page');
    assert.equal(await scene.ask(() => __host.violations.join('\n')), '', 'violations of the policy');
    await sleep(0);
    const { complaints } = scene;
    assert.deepEqual(complaints.filter((text) => !spec.mayComplain?.test(text)), [], 'complaints');
    assert.deepEqual(scene.reports(), [], 'reports of violations');
  },
};

// The shop's own button works, its globals, prototypes, address, title, storage and cookies are as they were, and nobody
// has been asked for anything but our own files.
export async function hostIsWell(scene) {
  const before = await scene.ask(() => __host.clicks);
  await scene.click(() => document.getElementById('host-button'));
  await scene.until((old) => __host.clicks === old + 1, 'the click reaches the button of the host', before);
  // A link that brings one of our scripts stands in the head until that script is there, also where another has failed.
  let changes;
  for (let turn = 0; turn < 50; turn += 1) {
    changes = (await scene.ask(() => __host.changes())).split('\n').filter((line) => line && !scene.spec.mayChange?.test(line));
    if (changes.length === 0) break;
    await sleep(100);
  }
  assert.deepEqual(changes, [], 'what has changed in the host');
  assert.deepEqual(scene.strangers, [], 'strangers that were asked');
  for (const { origin, path, status } of scene.requests()) {
    if (origin !== 'cdn') continue;
    assert.ok(scene.spec.fails || status === 200, `${path} answered ${status}`);
  }
}

// What a shop sees where we cannot run.
export async function failsWell(scene) {
  const { code, card: wantsCard = true } = scene.spec.fails;
  if (code) {
    const codes = Array.isArray(code) ? code : [code];
    await scene.until(() => __host.heard('pw-error') > 0, 'pw-error');
    const told = await scene.ask(() => {
      const { code, message, recoverable } = __host.last('pw-error');
      return { code, message, recoverable };
    });
    assert.ok(codes.includes(told.code), `the code is ${told.code} (${told.message}), not ${codes.join(' or ')}`);
    assert.equal(typeof told.recoverable, 'boolean', 'whether it can be mended');
    assert.ok(told.message.length > 20, `the message is “${told.message}”`);
    if (wantsCard) {
      await scene.until(() => {
        const box = __host.part('[part~="card"]')?.getBoundingClientRect();
        return box && box.width > 0 && box.height > 0;
      }, 'the card');
      const words = await scene.ask(() => __host.part('[part~="card"]').textContent.trim());
      assert.ok(words.length > 20, `the card says “${words}”`);
    }
  }
  await scene.until(() => {
    const box = document.getElementById('fallback')?.getBoundingClientRect();
    return box && box.width > 0 && box.height > 0;
  }, 'the words of the host stay');
  await hostIsWell(scene);
  assert.equal(await scene.ask(() => __host.errors.join('\n')), '', 'errors in the page');
}

export { shownPrice };
