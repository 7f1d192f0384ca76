// A buyer who never stops: choices, steps of the quantity, undo and redo, wishes of the host. After a warm-up the Wasm must
// not ask for one more page, and the price on show must always be that of the quote.
import assert from 'node:assert/strict';
import { isReady, settledPrice } from '../surface.mjs';

const page = 65_536;
const portion = 500;

// Runs in the page. Every so often what is shown is compared with the quote, once it has come to rest.
async function interact(count, seed) {
  let random = seed;
  const next = (below) => {
    random = (random * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((random / 2_147_483_648) * below);
  };
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  let wrong = 0;
  let compared = 0;
  for (let turn = 0; turn < count; turn += 1) {
    const root = __host.root();
    const what = next(10);
    if (what < 7) {
      const inputs = root.querySelectorAll('[data-feature] input[type="radio"], [data-feature] input[type="checkbox"]');
      inputs[next(inputs.length)]?.click();
    } else if (what === 7) root.querySelector(`[data-step="${next(2) ? 'up' : 'down'}"]`)?.click();
    else if (what === 8) root.querySelector(`[data-action="${next(2) ? 'undo' : 'redo'}"]`)?.click();
    else await __host.element().configure({ quantity: 100 + next(900) });
    if (turn % 10 === 9) await frame();
    if (turn % 100 === 99) {
      for (let wait = 0; wait < 20; wait += 1) await frame();
      const shown = (__host.part('[data-price]')?.textContent ?? '').replace(/\D/g, '');
      compared += 1;
      if (shown !== __host.element().quote.unit_price) wrong += 1;
    }
  }
  __host.events.length = 0;
  return { wrong, compared, bytes: __host.bytes(), random };
}

export async function interactions(scene, count) {
  await scene.until(isReady, 'the element is ready');
  // A long run has seen everything after the warm-up; a short one may still come upon a feature for the first time.
  const isLong = count >= 10_000;
  let bytes;
  let random = 7;
  for (let portions = isLong ? 8 : 2; portions > 0; portions -= 1) ({ bytes, random } = await scene.ask(interact, portion, random));
  const before = bytes;
  let compared = 0;
  let wrong = 0;
  for (let done = 0; done < count; done += portion) {
    const told = await scene.ask(interact, Math.min(portion, count - done), random);
    ({ bytes, random } = told);
    compared += told.compared;
    wrong += told.wrong;
  }
  await scene.until(settledPrice, 'the price on show is that of the quote');
  const crashed = await scene.ask(() => __host.errors.join('\n'));
  assert.equal(crashed, '', 'errors');
  assert.equal(wrong, 0, `${wrong} of ${compared} prices on show were not those of the quote`);
  const line = `${count} interactions, ${compared} prices compared; Wasm pages ${before / page} -> ${bytes / page}`;
  assert.ok(bytes - before <= (isLong ? 0 : 4 * page), line);
  return [line];
}
