// A shop without a framework.
import 'packwright-configurator';

const place = document.querySelector('#place');
const price = document.querySelector('#price');
const changes = document.querySelector('#changes');

function mount() {
  const element = document.createElement('packwright-configurator');
  element.setAttribute('name', 'quote');
  element.wordsData = { en: { 'action.reset': 'Begin again' } };
  place.append(element);
}

document.addEventListener('pw-price', ({ detail }) => { price.value = detail.quote.unit_price; });
document.addEventListener('pw-change', () => { changes.value = Number(changes.value) + 1; });
document.querySelector('#toggle').addEventListener('click', () => {
  if (place.firstElementChild) place.replaceChildren();
  else mount();
});
document.querySelector('#german').addEventListener('click', () => {
  place.firstElementChild.locale = 'de';
});
mount();
