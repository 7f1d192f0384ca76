// The engine's own speed: natively as `cargo run --example speed` printed it, and in Wasm as the browser's watch has it.
import { serve, visit } from '../journeys/harness.mjs';

const turns = 7;

// Microseconds of one quote, one glance and one page of alternatives, natively and in Wasm: the median and the best of
// several turns each.
export async function engine(browser) {
  const server = await serve('none', 'target/bench/engine');
  try {
    const { page, context } = await visit(browser, server.address, { waitUntilReady: false });
    await page.waitForFunction(() => globalThis.wasmBindings !== undefined);
    const wasm = await page.evaluate(async (most) => {
      const work = globalThis.wasmBindings;
      const taken = { shown: work.shown(), quote: [], glance: [], alternatives: [] };
      const time = (into, run, rounds) => {
        const start = performance.now();
        const done = run(rounds);
        into.push(((performance.now() - start) * 1000) / done);
      };
      for (let turn = 0; turn <= most; turn += 1) {
        time(taken.quote, work.quotes, 50);
        time(taken.glance, work.glances, 100);
        time(taken.alternatives, work.pages, 2);
        await new Promise((go) => setTimeout(go, 20));
        // The first turn is before the optimising compiler had its say.
        if (turn === 0) for (const name of ['quote', 'glance', 'alternatives']) taken[name].length = 0;
      }
      return taken;
    }, turns);
    await context.close();
    return { shown: wasm.shown, wasm, native: native(process.env.PACKWRIGHT_SPEED ?? '') };
  } finally {
    server.stop();
  }
}

function native(printed) {
  const of = (name) => [...printed.matchAll(new RegExp(`^${name}\\s+(\\d+) ns$`, 'gm'))].map((found) => Number(found[1]) / 1000);
  return { quote: of('quote'), glance: of('glance'), alternatives: of('alternatives') };
}
