// What a form of the host sends: the whole configured quote, under names the host chooses.
import { write } from './json.js';

const json = (report) => write({
  state: report.state, quantity: report.terms.quantity, configuration: report.configuration, quote: report.quote,
});

const flat = (name, report) => [
  [`${name}.state`, report.state],
  [`${name}.quantity`, report.terms.quantity],
  ...(report.quote?.unit_price ? [
    [`${name}.unit_price`, report.quote.unit_price], [`${name}.total`, report.quote.total], [`${name}.currency`, report.quote.currency],
  ] : []),
  ...report.labels.map(({ feature, choice }) => [`${name}.choice.${feature}`, choice]),
];

// As Shopify's line items and PHP read them.
const brackets = (name, report) => [
  ...report.labels.map(({ label, text }) => [`${name}[${label}]`, text]),
  [`${name}[_state]`, report.state],
  [`${name}[_quote]`, json(report)],
];

export const entries = (format, name, report) => {
  const list = format === 'flat' ? flat(name, report)
    : format === 'brackets' ? brackets(name, report)
      : [[name, json(report)]];
  const data = new FormData();
  for (const [key, value] of list) data.append(key, value);
  return data;
};
