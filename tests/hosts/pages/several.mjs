// Hosts with more than one of us: twenty elements, one inside another, the loader twice, two versions, a stranger with our
// name.
import assert from 'node:assert/strict';
import { element, fallback, inForm } from '../page.mjs';

const allReady = async (scene, count) => {
  await scene.until((wanted) => {
    const all = document.querySelectorAll('packwright-configurator');
    let ready = 0;
    for (let index = 0; index < all.length; index += 1) {
      if (/\d/.test(all[index].shadowRoot?.querySelector('[data-price]')?.textContent ?? '')) ready += 1;
    }
    return ready === wanted;
  }, `${count} elements show a price`, count);
  await scene.ask(async () => {
    for (const one of document.querySelectorAll('packwright-configurator')) await one.ready;
  });
};

export default [
  {
    name: '20 at once',
    patience: 120_000,
    markup: inForm() + Array.from({ length: 19 }, (_, index) => element(`id="bag-${index}" loading="eager"`, '')).join(''),
    acts: {
      async 'all become ready and stay apart'(scene) {
        await allReady(scene, 20);
        const before = await scene.ask(() => __host.element().state);
        const { quantities, codes } = await scene.ask(async () => {
          const all = [...document.querySelectorAll('packwright-configurator')].slice(1);
          for (const [index, one] of all.entries()) await one.configure({ quantity: 100 + index });
          return { quantities: all.map((one) => __host.quantity(one)), codes: new Set(all.map((one) => one.state)).size };
        });
        assert.deepEqual(quantities, Array.from({ length: 19 }, (_, index) => 100 + index));
        assert.equal(codes, 19, 'different codes');
        assert.equal(await scene.ask(() => __host.element().state), before, 'the first is as it was');
      },
      // Compiled anew for each, a page with twenty of them would be busy for seconds.
      async 'all share what is compiled'({ ask }) {
        const names = await ask(() => performance.getEntriesByType('resource').map(({ name }) => name.split('/').at(-1)).filter((name) => name.endsWith('.wasm')));
        assert.ok(names.length >= 3, `${names}`);
        assert.deepEqual(names, [...new Set(names)], 'asked for once each');
      },
    },
  },
  {
    name: 'one inside another',
    markup: inForm(element('name="quote"', `${fallback}<div slot="footer">${element('id="inner" loading="eager"', '')}</div>`)),
    acts: {
      async 'a click in the inner one is not one in the outer'(scene) {
        await scene.until(() => /\d/.test(document.getElementById('inner').shadowRoot?.querySelector('[data-price]')?.textContent ?? ''), 'the inner one shows a price');
        const before = await scene.ask(() => ({ outer: __host.element().state, inner: document.getElementById('inner').state }));
        await scene.click(() => {
          const all = document.getElementById('inner').shadowRoot.querySelectorAll('[data-feature="leather-grade"] input[type="radio"]');
          for (let index = 0; index < all.length; index += 1) if (!all[index].checked && !all[index].disabled && all[index].getAttribute('aria-disabled') !== 'true') return all[index];
          return undefined;
        });
        await scene.until((old) => document.getElementById('inner').state !== old, 'the inner one changes', before.inner);
        assert.equal(await scene.ask(() => __host.element().state), before.outer, 'the outer one');
      },
    },
  },
  { name: 'loader twice', releases: ['clean', 'clean'] },
  { name: 'loader twice from two places', releases: ['clean', 'again'] },
  {
    name: 'two versions at once',
    releases: ['clean', 'newer'],
    mayComplain: /packwright/i,
    markup: inForm() + element('id="second" loading="eager"', ''),
    acts: {
      async 'both work'(scene) {
        await allReady(scene, 2);
      },
    },
  },
  {
    name: 'two different elements, two forms',
    markup: inForm() + inForm(element('name="other" id="second" quantity="600" locale="de" theme="plain"', '')).replace('host-form', 'other-form'),
    acts: {
      async 'each form has its own'(scene) {
        await allReady(scene, 2);
        const names = await scene.ask(() => ['host-form', 'other-form'].map((id) => [...new FormData(document.getElementById(id))].map(([name]) => name).join()));
        assert.deepEqual(names, ['sku,quote', 'sku,other']);
        assert.equal(await scene.ask(() => __host.quantity(document.getElementById('second'))), 600);
      },
    },
  },
  {
    name: 'our name taken',
    before() { customElements.define('packwright-configurator', class extends HTMLElement {}); },
    fails: {},
  },
  {
    name: 'added after the page has loaded',
    markup: '<div id="place"></div>',
    after() {
      setTimeout(() => {
        const form = document.createElement('form');
        form.id = 'host-form';
        const sku = document.createElement('input');
        sku.name = 'sku';
        sku.value = 'bag-1';
        const node = document.createElement('packwright-configurator');
        node.setAttribute('name', 'quote');
        form.append(sku, node);
        document.getElementById('place').append(form);
      }, 200);
    },
  },
  {
    name: 'asked before it is there',
    before() {
      document.addEventListener('DOMContentLoaded', () => {});
      addEventListener('DOMContentLoaded', () => {
        const node = document.querySelector('packwright-configurator');
        if (!customElements.get('packwright-configurator')) node.quantity = 250;
        else node.configure({ quantity: 250 }).catch(() => {});
      });
    },
    acts: {
      async 'the wish is granted'(scene) {
        // The journeys before have asked for other quantities; what counts is that nothing was lost on the way.
        await scene.until(() => __host.errors.length === 0 && __host.quantity() > 0, 'no error');
      },
    },
  },
];
