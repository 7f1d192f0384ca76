// Form.io, its form-only build: the price is a component with a calculated value, repeated beside the drawing.
import '@formio/js/dist/formio.form.min.js';
import '@formio/js/dist/formio.form.min.css';
import { drawing, groups, options } from '../../model/model.mjs';

const added = groups.map((_, group) => `Number(data.g${group} || 0) * ${35 + 11 * group}`).join(' + ');
const percent = '(data.quantity >= 1000 ? 88 : data.quantity >= 500 ? 94 : 100)';
const head = document.body.appendChild(document.createElement('header'));
head.innerHTML = '<h1>Mini backpack</h1><div class="stage"></div><p data-price=""></p>';
const show = (data) => {
  const cents = Number(data.cents ?? 1200);
  head.lastChild.textContent = `$${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
  head.children[1].innerHTML = drawing(groups.map((_, group) => Number(data[`g${group}`] ?? 0)));
};
show({});

const form = await globalThis.Formio.createForm(document.body.appendChild(document.createElement('div')), {
  components: [
    { type: 'number', key: 'quantity', label: 'Quantity', defaultValue: 300, input: true },
    ...groups.map((name, group) => ({
      type: 'radio',
      key: `g${group}`,
      label: name,
      input: true,
      inline: true,
      defaultValue: '0',
      values: options.map((option) => ({ value: String(option), label: `${name} ${option + 1}` })),
    })),
    {
      type: 'number',
      key: 'cents',
      label: 'Cents',
      input: true,
      disabled: true,
      calculateValue: `value = Math.floor((1200 + ${added}) * ${percent} / 100)`,
    },
  ],
}, { noAlerts: true });
form.on('change', ({ data }) => data && show(data));
await form.ready;
document.body.setAttribute('data-ready', '');
