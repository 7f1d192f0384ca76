// Failures brought about in a running widget, in the ways that need no help from inside: natives that throw through the
// Wasm, one that calls itself until the stack is full, a memory overwritten. After each the buyer's work must be there, the
// price must be that of the work, and the next click must count.
import assert from 'node:assert/strict';
import { isReady, settledPrice } from '../surface.mjs';

// Runs in the page. Each prepares a failure, which the next click meets; some undo what they have done afterwards.
export const kinds = {
  'an attribute that cannot be set': () => { __host.spoil(Element.prototype, 'setAttribute', 'value'); },
  'a text that cannot be changed': () => { __host.spoil(Node.prototype, 'nodeValue', 'set'); __host.also(CharacterData.prototype, 'data', 'set'); __host.also(Node.prototype, 'textContent', 'set'); },
  'a node that cannot be put in': () => { __host.spoil(Node.prototype, 'insertBefore', 'value'); __host.also(Node.prototype, 'appendChild', 'value'); },
  'a property that cannot be set': () => { __host.spoil(HTMLInputElement.prototype, 'checked', 'set'); },
  'a memory overwritten': () => {
    const bytes = new Uint8Array(__host.memory.deref().buffer);
    bytes.fill(0xff, 1024);
  },
  'a stack that overflows': () => { __host.digs = true; __host.spoil(Element.prototype, 'setAttribute', 'value'); __host.also(Node.prototype, 'nodeValue', 'set'); },
};

// One failure. Resolves to { crashed, ms }: what the element says and what the clock says it took.
async function crash(scene, name, states) {
  await scene.ask(() => { __host.skip(11_000); });
  const from = await scene.ask(() => __host.events.length);
  await scene.ask(kinds[name]);
  await scene.ask(clickUntilItFails, from);
  const crashed = await scene.ask((start) => {
    for (let index = start; index < __host.events.length; index += 1) {
      if (__host.events[index].type === 'pw-error' && __host.events[index].detail.code === 'crash') return true;
    }
    return false;
  }, from);
  await scene.ask(() => { __host.restoreAll(); });
  if (!crashed) return { crashed };
  await scene.until((start) => __host.heard('pw-crash-recovered', undefined, start) > 0, `it comes back after ${name}`, from);
  const ms = await scene.ask(() => __host.last('pw-crash-recovered').ms);
  await scene.until(isReady, 'it is ready');
  await scene.until(settledPrice, 'the price on show is that of the quote');
  const { state, price } = await scene.ask(() => ({ state: __host.element().state, price: __host.element().quote.unit_price }));
  assert.ok(states.has(state), `after ${name} the work is ${state}, which nobody chose`);
  assert.equal(price, states.get(state), `the price after ${name}`);
  return { crashed, ms };
}

// Clicks between the two choices until a failure is told, at most a few times: not every click draws everything.
export async function clickUntilItFails(from) {
  const failed = () => {
    for (let index = from; index < __host.events.length; index += 1) if (__host.events[index].type === 'pw-error') return true;
    return false;
  };
  const breathe = () => new Promise((done) => setTimeout(done, 20));
  for (let attempt = 0; attempt < 8 && !failed(); attempt += 1) {
    try {
      __host.root().querySelector('[data-feature="leather-grade"] input[type="radio"]:not(:checked):not([aria-disabled="true"])')?.click();
    } catch { /* told by the element */ }
    for (let pause = 0; pause < 5 && !failed(); pause += 1) await breathe();
  }
}

// Runs in the page: clicks from as deep in the stack as it goes, then from a little less deep, and so on. What a click brings
// about begins with an empty stack, so that none of them fails; it may be lost where even the browser has no room for it.
async function clickDeeply() {
  let depth = 0;
  const sink = () => { depth += 1; sink(); };
  try { sink(); } catch { /* the bottom */ }
  const act = () => __host.root().querySelector('[data-feature="leather-grade"] input[type="radio"]:not(:checked):not([aria-disabled="true"])')?.click();
  const descend = (left) => (left > 0 ? descend(left - 1) : act());
  for (let spare = 20; spare < depth; spare = Math.ceil(spare * 1.3)) {
    try { descend(depth - spare); } catch { /* not deep enough to get there */ }
    await new Promise((done) => setTimeout(done, 20));
  }
}

// Nearest rank.
const rank = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];

export async function crashes(scene, count) {
  await scene.until(isReady, 'the element is ready');
  await scene.ask(prepareSpoiling);
  await scene.ask(() => __host.element().configure({ quantity: 640, logoText: 'Ada & Söhne' }));
  await scene.until(settledPrice, 'the price');
  const states = await every(scene);
  await scene.ask(clickDeeply);
  await scene.until(settledPrice, 'the price after clicks from deep in a stack');
  const names = Object.keys(kinds);
  const took = Object.fromEntries(names.map((name) => [name, []]));
  const silent = Object.fromEntries(names.map((name) => [name, 0]));
  let done = 0;
  for (let turn = 0; done < count; turn += 1) {
    const name = names[turn % names.length];
    const { crashed, ms } = await crash(scene, name, states);
    if (crashed) {
      took[name].push(ms);
      done += 1;
    } else silent[name] += 1;
    assert.ok(turn < count * 3 + 20, `too few failures come about: ${JSON.stringify(silent)}`);
    // Whatever was done to the nodes, the next failure finds a whole widget.
    if (!crashed) {
      await scene.ask(() => __host.element().reload());
      await scene.until(isReady, 'ready once more');
    }
  }
  // Nothing holds on to those that failed: each has a memory of its own, and a browser has room for a hundred of them.
  if (scene.kind === 'chromium') {
    const client = await scene.page.createCDPSession();
    for (let round = 0; round < 3; round += 1) await client.send('HeapProfiler.collectGarbage');
    await client.detach();
    const left = await scene.ask(() => __host.memories().length);
    assert.ok(left <= 3, `${left} memories of Wasm are left after ${done} crashes`);
  }
  const all = Object.values(took).flat().sort((one, other) => one - other);
  const median = rank(all, 0.5);
  const p95 = rank(all, 0.95);
  const lines = [
    `${all.length} crashes, all recovered with the buyer's work and its price; ms: median ${median}, p95 ${p95}, most ${all.at(-1)}`,
    ...names.map((name) => {
      const sorted = took[name].sort((one, other) => one - other);
      const times = sorted.length > 0 ? `median ${rank(sorted, 0.5)}, p95 ${rank(sorted, 0.95)}` : 'none';
      return `${name}: ${sorted.length} (${times})${silent[name] ? `, ${silent[name]} without a crash` : ''}`;
    }),
  ];
  // A few crashes beside another browser say whether; only many, alone on the machine, say how fast.
  const limit = count >= 500 ? 150 : 1500;
  assert.ok(p95 <= limit, `p95 is ${p95} ms\n${lines.join('\n')}`);
  return lines;
}

// The states the clicks can lead to, with their prices.
async function every(scene) {
  const known = new Map();
  const pairs = await scene.ask(async () => {
    const found = [];
    const node = __host.element();
    const at = node.state;
    const inputs = [...__host.root().querySelectorAll('[data-feature="leather-grade"] input[type="radio"]')];
    for (const { value } of inputs) {
      try {
        await node.configure({ choices: { 'leather-grade': value } });
      } catch {
        continue;
      }
      found.push([node.state, node.quote.unit_price]);
    }
    await node.open(at);
    return found;
  });
  for (const [state, price] of pairs) known.set(state, price);
  return known;
}

export function prepareSpoiling() {
  const spoilt = [];
  const { spoil } = __host;
  __host.spoil = (owner, name, kind) => {
    spoil(owner, name, kind);
    spoilt.push(__host.restore);
  };
  __host.also = __host.spoil;
  __host.restoreAll = () => {
    __host.digs = false;
    for (const restore of spoilt.splice(0)) restore();
  };
  // What spoils the page is over once it has done its harm: on a busy machine a fault that stays would fail the next
  // instances too, and the third is the calm end.
  document.addEventListener('pw-error', () => __host.restoreAll(), true);
}

// With the clock held: the third failure within ten seconds ends in a calm card with the way to the work.
export async function breaker(scene, count) {
  await scene.until(isReady, 'the element is ready');
  await scene.ask(prepareSpoiling);
  for (let round = 0; round < count; round += 1) {
    await scene.ask(() => {
      __host.skip(60_000);
      __host.hold();
    });
    const from = await scene.ask(() => __host.events.length);
    for (let turn = 0; turn < 3; turn += 1) {
      const start = await scene.ask(() => __host.events.length);
      await scene.ask(kinds['a memory overwritten']);
      await scene.ask(clickUntilItFails, start);
      await scene.until((at) => __host.heard('pw-crash-recovered', undefined, at) > 0 || Boolean(__host.part('[part~="card"]')), 'back, or the card', start);
      if (await scene.ask(() => Boolean(__host.part('[part~="card"]')))) break;
      await scene.until(settledPrice, 'the price');
    }
    const told = await scene.ask((at) => {
      const { code, recoverable } = __host.last('pw-error');
      const link = __host.part('[part~="card"] a')?.href ?? '';
      return { code, recoverable, link, state: __host.element().state, recovered: __host.heard('pw-crash-recovered', undefined, at) };
    }, from);
    assert.equal(told.code, 'crash');
    assert.equal(told.recoverable, false, 'the last failure is the end');
    assert.equal(told.recovered, 2, 'how often it came back before');
    assert.ok(told.link.includes(told.state), `the link on the card, ${told.link}, leads to ${told.state}`);
    await scene.ask(() => __host.element().reload());
    await scene.until(settledPrice, 'reloaded by hand it works again');
    assert.equal(await scene.ask(() => __host.element().state), told.state, 'with the work');
  }
  return [`${count} times the end came calmly, with a link to the work`];
}
