// assets/packwright-quantity.js: the form's own quantity follows the one in the configurator, and the other way round.
for (const element of document.querySelectorAll('packwright-configurator')) {
  const field = element.closest('form')?.elements.namedItem('quantity');
  if (!field) continue;
  element.addEventListener('pw-change', ({ detail }) => {
    field.value = detail.terms.quantity;
  });
  field.addEventListener('change', () => {
    element.configure({ quantity: Number(field.value) });
  });
}
