// Hosts that take pages apart while they live: swaps in the manner of Turbo and htmx, moves, clones, emptied roots,
// translation. After each of them the buyer's work has to be there, and the next click has to count.
import assert from 'node:assert/strict';
import { element, inForm } from '../page.mjs';
import { settledPrice } from '../surface.mjs';
import { settled, journeys } from '../journeys.mjs';
import { sleep } from '../visit.mjs';

const stateOf = (scene) => scene.ask(() => __host.element().state);

// Does something to the page, and asks that the work is still there and that work can go on.
const survives = (deed, ...given) => async (scene) => {
  await scene.ask(() => __host.element().configure({ quantity: 450 }));
  const price = await settled(scene);
  const state = await stateOf(scene);
  await scene.ask(deed, ...given);
  await scene.until((wanted) => __host.element()?.state === wanted && /\d/.test(__host.part('[data-price]')?.textContent ?? ''), 'the same state as before, and drawn', state);
  await scene.until(settledPrice, 'the price on show is that of the quote');
  assert.equal(await settled(scene), price, 'the price');
  await journeys['a click chooses'](scene);
};

export default [
  {
    name: 'swap in the manner of Turbo',
    acts: {
      'the body is replaced and put back': survives(async () => {
        const old = document.body;
        const next = document.createElement('body');
        next.textContent = 'Another page';
        document.documentElement.replaceChild(next, old);
        await new Promise((done) => setTimeout(done, 300));
        document.documentElement.replaceChild(old, next);
      }),
    },
  },
  {
    name: 'swap in the manner of htmx',
    mayChange: /^title/,
    acts: {
      async 'the part of the page comes anew'(scene) {
        await scene.ask(() => {
          const main = document.getElementById('host-main');
          const fresh = main.cloneNode(true);
          main.classList.add('htmx-swapping');
          main.replaceWith(fresh);
        });
        await scene.until(() => /\d/.test(__host.part('[data-price]')?.textContent ?? ''), 'the new element shows a price');
        await scene.ask(() => __host.element().ready);
        await journeys['a click chooses'](scene);
        await journeys['the form carries the quote'](scene);
      },
    },
  },
  {
    name: 'taken away right after a choice',
    markup: inForm(element('name="quote" storage="session"')),
    mayChange: /^session/,
    // The wait before a draft is written never ends here.
    before() {
      const later = setTimeout;
      globalThis.setTimeout = (work, ms, ...given) => (ms === 400 ? 0 : later(work, ms, ...given));
    },
    acts: {
      async 'its draft is kept'(scene) {
        await scene.ask(() => __host.element().configure({ quantity: 333 }));
        await scene.until(() => __host.quantity() === 333, 'the quote follows');
        const { state, early, kept } = await scene.ask(async () => {
          const node = __host.element();
          const { state, parentNode } = node;
          const read = () => sessionStorage.getItem('packwright.draft.1.quote');
          const early = read();
          node.remove();
          // One that is only moved stays what it is.
          await new Promise((done) => setTimeout(done, 100));
          const kept = read();
          parentNode.prepend(node);
          return { state, early, kept };
        });
        assert.notEqual(early, state, 'it was written before, and nothing is tried');
        assert.equal(kept, state);
        await scene.until(() => __host.quantity() === 333, 'back with the work');
        await settled(scene);
      },
    },
  },
  {
    name: 'moved about',
    acts: {
      'into another place and back': survives(() => {
        const node = __host.element();
        const form = node.parentNode;
        document.body.append(node);
        form.prepend(node);
      }),
      'moved while it works': survives(() => {
        const node = __host.element();
        const done = new Promise((resolve) => {
          node.addEventListener('pw-change', () => { document.getElementById('host-form').append(node); resolve(); }, { once: true });
        });
        // Two changes, the second of which puts things back as they were.
        const quantity = __host.quantity();
        return node.configure({ quantity: quantity + 1 }).then(() => done).then(() => node.configure({ quantity }));
      }),
      'taken out and put back later': survives(async () => {
        const node = __host.element();
        const form = node.parentNode;
        __host.element = () => node;
        node.remove();
        await new Promise((done) => setTimeout(done, 200));
        form.append(node);
      }),
      async 'taken out in the middle of an update'(scene) {
        await scene.ask(async () => {
          const node = __host.element();
          const form = node.parentNode;
          node.addEventListener('pw-change', () => node.remove(), { once: true });
          await Promise.race([node.configure({ quantity: 777 }), new Promise((done) => setTimeout(done, 500))]).catch(() => {});
          await new Promise((done) => setTimeout(done, 50));
          form.append(node);
        });
        await scene.until(() => __host.quantity() === 777, 'the change has been kept');
        await scene.until(settledPrice, 'the price on show is that of the quote');
      },
    },
  },
  {
    name: 'cloned',
    acts: {
      async 'a clone is an element of its own'(scene) {
        const state = await stateOf(scene);
        await scene.ask(() => {
          const node = __host.element();
          const twin = node.cloneNode(true);
          // Below the fold nothing is loaded until somebody comes near.
          twin.setAttribute('loading', 'eager');
          node.after(twin);
          __host.twin = twin;
        });
        await scene.until(() => /\d/.test(__host.twin.shadowRoot?.querySelector('[data-price]')?.textContent ?? ''), 'the clone shows a price');
        await scene.ask(async () => {
          await __host.twin.ready;
          await __host.twin.configure({ quantity: 999 });
        });
        assert.equal(await stateOf(scene), state, 'the state of the first');
        await scene.ask(() => __host.twin.remove());
        await journeys['a click chooses'](scene);
      },
    },
  },
  {
    name: 'emptied by its host',
    mayComplain: /emptied by the page|the page emptied/,
    acts: {
      'the shadow root is emptied': survives(() => { __host.root().replaceChildren(); }),
      'the light children are taken away': survives(() => { __host.element().replaceChildren(); }),
      'the shadow root is emptied once more': survives(() => { __host.root().replaceChildren(); }),
      'the style sheets are taken away': survives(() => { __host.root().adoptedStyleSheets = []; }),
    },
  },
  {
    name: 'translated by the browser',
    mayComplain: /the page changed what is ours/,
    acts: {
      'every text becomes a font': survives(() => {
        const wrap = (root) => {
          const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
          const texts = [];
          while (walker.nextNode()) texts.push(walker.currentNode);
          for (const text of texts) {
            if (!text.data.trim() || text.parentNode.closest?.('[translate="no"], .notranslate')) continue;
            const outer = document.createElement('font');
            const inner = document.createElement('font');
            inner.append(`¿${text.data}?`);
            outer.append(inner);
            text.replaceWith(outer);
          }
        };
        wrap(document.body);
        wrap(__host.root());
      }),
      'every text, even those that must not': survives(() => {
        const walker = document.createTreeWalker(__host.root(), NodeFilter.SHOW_TEXT);
        const texts = [];
        while (walker.nextNode()) texts.push(walker.currentNode);
        for (const text of texts) {
          const font = document.createElement('font');
          text.replaceWith(font);
          font.append(text.data);
        }
      }),
      async 'the quantity goes on being shown'(scene) {
        await scene.ask(() => __host.element().configure({ quantity: 350 }));
        await scene.until(() => __host.part('[data-quantity]')?.value === '350', 'the field shows 350');
        await settled(scene);
      },
    },
  },
  {
    name: 'nodes put among ours',
    acts: {
      'a banner, a script’s highlight, a grammar checker': survives(() => {
        const root = __host.root();
        for (const name of ['grammarly-extension', 'mark', 'div']) root.prepend(document.createElement(name));
        const inside = root.querySelectorAll('fieldset, section, label');
        for (let index = 0; index < inside.length; index += 1) inside[index].append(document.createElement('mark'));
      }),
    },
  },
  {
    // Nobody can tell a host's removal of one node from the widget's own; the rest has to go on, and a reload mends it.
    name: 'parts of ours taken out',
    acts: {
      async 'the rest goes on, and a reload mends it'(scene) {
        await scene.ask(() => { __host.root().querySelector('[data-feature="origin"]').remove(); });
        await journeys['a click chooses'](scene);
        await scene.ask(() => { __host.part('[data-price]').remove(); });
        const state = await stateOf(scene);
        await scene.ask(() => __host.element().reload());
        await scene.until((wanted) => __host.element().state === wanted && Boolean(__host.part('[data-feature="origin"]')), 'all is there again', state);
        await scene.until(settledPrice, 'the price on show is that of the quote');
        await journeys['a click chooses'](scene);
      },
    },
  },
  {
    name: 'frozen and thawed',
    acts: {
      'hidden and shown again': survives(async () => {
        const main = document.getElementById('host-main');
        main.style.display = 'none';
        await new Promise((done) => setTimeout(done, 200));
        main.style.display = '';
      }),
      async 'attributes come and go'(scene) {
        await scene.ask(() => {
          const node = __host.element();
          for (const [name, value] of [['theme', 'plain'], ['price-display', 'range'], ['locale', 'de'], ['theme', 'nonsense'], ['quantity', '-5'], ['locale', 'x'], ['price-display', 'nonsense'], ['state', 'garbage']]) {
            node.setAttribute(name, value);
          }
        });
        await sleep(300);
        await scene.ask(() => {
          const node = __host.element();
          for (const name of ['theme', 'price-display', 'locale', 'quantity', 'state']) node.removeAttribute(name);
        });
        await scene.ask(() => __host.element().configure({ quantity: 320 }));
        await scene.until(settledPrice, 'the price on show is that of the quote');
      },
    },
  },
];
