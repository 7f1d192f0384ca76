// What the element tells, used in the page's own way.
const configurator = document.querySelector('packwright-configurator');

// guide: begin price
const output = document.querySelector('#price');

configurator.addEventListener('pw-price', ({ detail: { quote } }) => {
  // Amounts are whole numbers of the smallest unit, as text.
  const amount = Number(quote.unit_price) / 10 ** quote.decimals;
  const format = new Intl.NumberFormat(document.documentElement.lang, {
    style: 'currency', currency: quote.currency,
    minimumFractionDigits: quote.decimals, maximumFractionDigits: quote.decimals,
  });
  output.textContent = format.format(amount);
});
// guide: end

// guide: begin analytics
globalThis.dataLayer ??= [];
configurator.addEventListener('pw-analytics', ({ detail: { name, params } }) => {
  globalThis.dataLayer.push({ event: name, ...params });
});
// guide: end

// guide: begin errors
configurator.addEventListener('pw-error', ({ detail: { code, message, recoverable } }) => {
  console.warn(`Configurator: ${code}: ${message}`, recoverable ? '(goes on)' : '(has stopped)');
});
// guide: end
