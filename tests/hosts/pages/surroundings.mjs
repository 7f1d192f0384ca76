// Hosts whose style sheets, sizes, directions and documents are not what anybody would build a widget for.
import { element, fallback, inForm } from '../page.mjs';

// Text may be cut where there is no room; the element must neither overflow its host nor lose the figure.
const fits = async (scene) => {
  const { inner, outer } = await scene.ask(() => {
    const node = __host.element();
    return { inner: node.shadowRoot.firstElementChild?.getBoundingClientRect().width ?? 0, outer: node.clientWidth };
  });
  if (inner > outer + 1) throw new Error(`the configurator is ${inner} wide in an element of ${outer}`);
};

// Until a widget is near what is seen, the loader is all a shop's visitor pays for. What comes after it shows that the list
// of files is one.
const nothingEarly = async ({ ask, site }) => {
  const { early, all } = await ask(() => ({ early: __host.early, all: performance.getEntriesByType('resource').map(({ name }) => name) }));
  const ours = (list) => list.filter((url) => url.startsWith(`${site.cdn}/`)).map((url) => url.split('/').at(-1));
  if (`${ours(early)}` !== 'packwright-configurator.js') throw new Error(`asked for already: ${ours(early)}`);
  if (!ours(all).some((name) => name.endsWith('.wasm'))) throw new Error(`nothing came later: ${ours(all)}`);
};

export default [
  { name: 'everything unset', style: '* { all: unset !important } button { display: none } #host-button { display: inline-block !important } div, section, main, header, form { display: block !important }' },
  {
    name: 'buttons and labels styled with force',
    style: `button, input, label, fieldset, legend, table, svg { display: none !important; color: lime !important; position: fixed !important }
#host-button { display: inline-block !important; position: static !important }
* { box-sizing: content-box !important; line-height: 3 !important; letter-spacing: 0.3em !important; pointer-events: auto }`,
  },
  { name: 'root of 10 points', style: 'html { font-size: 10px } body { font: 62.5%/1.1 serif }' },
  { name: 'root of 62.5 per cent', style: 'html { font-size: 62.5% }' },
  { name: 'right to left', root: 'lang="ar" dir="rtl"' },
  { name: 'German host', root: 'lang="de-AT"' },
  { name: 'language nobody speaks', root: 'lang="tlh"' },
  { name: 'no language at all', root: '' },
  { name: 'dark host', style: ':root { color-scheme: dark } body { background: #111; color: #eee }', media: 'dark' },
  { name: 'reduced motion', media: 'reduced-motion' },
  { name: 'forced colours', media: 'forced-colors' },
  { name: 'quirks mode', doctype: '' },
  { name: 'base address elsewhere', head: ({ shop }) => `<base href="${shop}/somewhere/else/">` },
  { name: 'base target', head: () => '<base target="_blank">' },
  {
    name: '200 points wide',
    markup: `<div id="place">${inForm()}</div>`,
    style: '#place { width: 200px }',
    acts: { 'stays within its place': fits },
  },
  {
    name: 'no width at first',
    markup: `<div id="place">${inForm()}</div>`,
    style: '#place { width: 0; overflow: hidden } #place.open { width: 600px }',
    after() { setTimeout(() => document.getElementById('place').classList.add('open'), 300); },
    begin: () => document.getElementById('place').classList.contains('open'),
    acts: { 'stays within its place': fits },
  },
  {
    name: 'hidden at first',
    markup: `<div id="place">${inForm(element('name="quote" loading="eager"'))}</div>`,
    style: '#place { display: none } #place.open { display: block }',
    after() { setTimeout(() => document.getElementById('place').classList.add('open'), 300); },
    begin: () => document.getElementById('place').classList.contains('open'),
  },
  {
    name: 'hidden at first and loaded late',
    markup: `<div id="place" hidden>${inForm()}</div>`,
    after() {
      setTimeout(() => {
        __host.early = performance.getEntriesByType('resource').map(({ name }) => name);
        document.getElementById('place').hidden = false;
      }, 300);
    },
    begin: () => !document.getElementById('place').hidden,
    acts: { 'asks for nothing while it is hidden': nothingEarly },
  },
  {
    name: 'in a dialog',
    markup: `<dialog id="place">${inForm()}</dialog>`,
    after() { document.getElementById('place').show(); },
  },
  {
    name: 'far below the fold',
    style: '#far { height: 5000px }',
    markup: `<div id="far"></div>${inForm()}`,
    after() {
      setTimeout(() => {
        __host.early = performance.getEntriesByType('resource').map(({ name }) => name);
        document.querySelector('packwright-configurator').scrollIntoView();
      }, 300);
    },
    acts: { 'asks for nothing before it is near': nothingEarly },
  },
  {
    name: 'flex and grid and transforms',
    style: '#host-main { display: grid; grid-template-columns: 1fr 3fr } form { display: flex; transform: translateX(3px) scale(1) } packwright-configurator { flex: 1 }',
    markup: `<aside>Menu</aside>${inForm()}`,
  },
  {
    name: 'zoomed and contained',
    style: '#host-main { zoom: 1; contain: content; overflow: auto; max-height: 800px }',
  },
  {
    name: 'inside another shadow root',
    markup: '<div id="place"></div>',
    before() {
      __host.element = () => document.getElementById('place')?.shadowRoot?.querySelector('packwright-configurator');
    },
    after() {
      const root = document.getElementById('place').attachShadow({ mode: 'open' });
      const node = document.createElement('packwright-configurator');
      const words = document.createElement('p');
      words.id = 'fallback';
      words.textContent = 'Prices on request';
      node.append(words);
      root.append(node);
    },
  },
  {
    name: 'brackets in the form',
    markup: inForm(element('name="properties" form-format="brackets"')),
    without: ['the form carries the quote'],
    acts: {
      async 'properties in brackets'(scene) {
        const { names, state, said } = await scene.ask(() => {
          const node = __host.element();
          const entries = [...new FormData(node.closest('form'))];
          return { names: entries.map(([name]) => name), state: node.state, said: entries.find(([name]) => name === 'properties[_state]')?.[1] };
        });
        for (const wanted of ['sku', 'properties[_state]', 'properties[_quote]']) {
          if (!names.includes(wanted)) throw new Error(`no ${wanted} in ${names.join(', ')}`);
        }
        if (!names.some((name) => /^properties\[[^_]/.test(name))) throw new Error(`no choice in ${names.join(', ')}`);
        if (said !== state) throw new Error(`the form says ${said}, the element ${state}`);
      },
    },
  },
  {
    name: 'flat names in the form',
    markup: inForm(element('name="quote" form-format="flat"')),
    without: ['the form carries the quote'],
    acts: {
      async 'one entry for each fact'(scene) {
        const { names, state, said } = await scene.ask(() => {
          const node = __host.element();
          const entries = [...new FormData(node.closest('form'))];
          return { names: entries.map(([name]) => name), state: node.state, said: entries.find(([name]) => name === 'quote.state')?.[1] };
        });
        for (const wanted of ['quote.state', 'quote.quantity', 'quote.unit_price', 'quote.choice.leather-grade']) {
          if (!names.includes(wanted)) throw new Error(`no ${wanted} in ${names.join(', ')}`);
        }
        if (said !== state) throw new Error(`the form says ${said}, the element ${state}`);
      },
    },
  },
  {
    name: 'below the minimum',
    // Firefox says so of every element that cannot be focused itself, and then focuses what it was told to instead.
    mayComplain: /is not focusable/,
    acts: {
      async 'the browser keeps the form back'(scene) {
        await scene.ask(() => __host.element().configure({ quantity: 1 }));
        await scene.until(() => __host.element().validity.valid === false, 'the element is not valid');
        const told = await scene.ask(() => ({
          form: document.getElementById('host-form').checkValidity(),
          ours: __host.element().checkValidity(),
          message: __host.element().validationMessage,
        }));
        if (told.form || told.ours) throw new Error('an order below the minimum may be sent');
        if (!/\d/.test(told.message)) throw new Error(`the reason is “${told.message}”`);
        await scene.click(() => document.querySelector('#host-form > button'));
        await scene.until(() => __host.root().activeElement === __host.part('[data-quantity]'), 'the quantity has the focus');
        await scene.ask(() => __host.element().configure({ quantity: 300 }));
        await scene.until(() => document.getElementById('host-form').checkValidity(), 'the form may be sent again');
        const { shop } = scene.site;
        if (scene.requests().some(({ path }) => path.startsWith('/cart'))) throw new Error(`${shop}/cart was asked`);
      },
    },
  },
  { name: 'no form', markup: element('loading="eager"', fallback) },
];
