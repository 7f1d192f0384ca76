// The cart's own field follows the quantity in the configurator.
// guide: begin quantity
const form = document.querySelector('#product');
const configurator = form.querySelector('packwright-configurator');

const follow = () => { form.querySelector('[name="quantity"]').value = configurator.terms.quantity; };
configurator.addEventListener('pw-ready', follow);
configurator.addEventListener('pw-change', follow);
// guide: end
