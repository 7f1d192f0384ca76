// Elements put in and taken out again. What is left behind is counted by the browser itself where it tells (Chromium), and
// by what the page can see elsewhere: nodes, listeners, bytes of JavaScript, memories of Wasm that nothing frees.
import assert from 'node:assert/strict';
import { sleep } from '../visit.mjs';

// What V8 compiles, and the browser's lists of its own timings, grow until about a thousand elements have come and gone, and
// then no more: a run that takes figures begins after that, and weighs all of the heap.
const thorough = 500;
const warmth = (count) => (count >= thorough ? 1_500 : 15);

// Runs in the page: one element after another, each used and removed.
async function mountAndRemove(count) {
  for (let turn = 0; turn < count; turn += 1) {
    const node = document.createElement('packwright-configurator');
    node.setAttribute('loading', 'eager');
    node.setAttribute('name', 'quote');
    document.getElementById('place').append(node);
    await node.ready;
    if (turn % 4 === 0) await node.configure({ quantity: 200 + turn });
    node.remove();
    await new Promise((done) => setTimeout(done));
  }
  __host.events.length = 0;
}

export async function mounts(scene, count) {
  // In portions, so that no answer takes longer than the protocol waits.
  const many = async (all) => {
    for (let done = 0; done < all; done += 50) await scene.ask(mountAndRemove, Math.min(50, all - done));
  };
  await many(warmth(count));
  const before = await settled(scene);
  await many(count);
  const after = await settled(scene, before);
  const lines = [`${count} mounts and removals: ${JSON.stringify(before)} -> ${JSON.stringify(after)}`];
  assert.equal(after.elements, before.elements, 'elements in the document');
  if (after.listeners !== undefined) {
    // The browser holds on to the last tree that was removed, whose size differs by a few nodes from turn to turn.
    // Whatever a mount leaves behind shows once per mount.
    assert.ok(after.nodes - before.nodes < Math.min(count / 2, 20), `nodes\n${lines}`);
    assert.ok(after.listeners <= before.listeners, `listeners\n${lines}`);
    const growth = (name) => (after[name] - before[name]) / before[name];
    const percent = (name) => `${(growth(name) * 100).toFixed(1)} %`;
    lines.push(`objects of the heap ${percent('objects')}, all of the heap ${percent('script')}`);
    const weighed = count >= thorough ? 'script' : 'objects';
    assert.ok(growth(weighed) <= 0.02, `the heap grows by ${percent(weighed)}\n${lines}`);
    assert.ok(after.memories <= before.memories, `memories of Wasm\n${lines}`);
  }
  assert.equal(await scene.ask(() => __host.errors.join('\n')), '', 'errors');
  return lines;
}

// The last ones removed are still held for a while, by timers and by what the browser keeps for itself. Weighs again until
// nothing goes away any more, or all of it has.
async function settled(scene, goal) {
  let best = await weigh(scene);
  for (let calm = 0, round = 0; calm < 3 && round < 20; round += 1) {
    if (goal?.nodes !== undefined && best.nodes <= goal.nodes && best.memories <= goal.memories && best.script <= goal.script * 1.01) break;
    if (best.nodes === undefined) break;
    await sleep(4000);
    const next = await weigh(scene);
    calm = next.nodes < best.nodes || next.script < best.script - 20_000 ? 0 : calm + 1;
    best = next;
  }
  return best;
}

// Bytes of everything a script can hold, without what is only compiled: a short run has to do with them.
async function sizeOfObjects(client) {
  const chunks = [];
  const note = ({ chunk }) => chunks.push(chunk);
  client.on('HeapProfiler.addHeapSnapshotChunk', note);
  await client.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  client.off('HeapProfiler.addHeapSnapshotChunk', note);
  const { snapshot: { meta }, nodes } = JSON.parse(chunks.join(''));
  const [kinds] = meta.node_types;
  const [kind, size] = ['type', 'self_size'].map((name) => meta.node_fields.indexOf(name));
  const others = new Set(['code', 'hidden', 'native', 'synthetic', 'object shape'].map((name) => kinds.indexOf(name)));
  let bytes = 0;
  for (let at = 0; at < nodes.length; at += meta.node_fields.length) if (!others.has(nodes[at + kind])) bytes += nodes[at + size];
  return bytes;
}

async function weigh(scene) {
  const { page, kind } = scene;
  const elements = () => scene.ask(() => document.querySelectorAll('*').length);
  if (kind !== 'chromium') return { elements: await elements() };
  const client = await page.createCDPSession();
  await client.send('Performance.enable');
  await client.send('HeapProfiler.enable');
  for (let round = 0; round < 4; round += 1) {
    await client.send('HeapProfiler.collectGarbage');
    await sleep(100);
  }
  const { metrics } = await client.send('Performance.getMetrics');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  const objects = await sizeOfObjects(client);
  const of = (name) => metrics.find((metric) => metric.name === name).value;
  const memories = await scene.ask(() => __host.memories().length);
  await client.detach();
  return { elements: await elements(), nodes: of('Nodes'), listeners: of('JSEventListeners'), script: usedSize, objects, memories };
}
