// Where the journeys touch the element: its public surface, and inside its open shadow root the same attributes that the
// journeys of the stand-alone page rely upon. Each of these runs in the page.

// The radio buttons of a feature that can be picked.
export const anotherChoice = (feature) => {
  const all = __host.root().querySelectorAll(`[data-feature="${feature}"] input[type="radio"]`);
  for (let index = 0; index < all.length; index += 1) {
    if (!all[index].checked && !all[index].disabled && all[index].getAttribute('aria-disabled') !== 'true') return all[index];
  }
  return undefined;
};

// Puts the focus on the picked choice; whether it is there. While the widget takes over it may be another element a moment later.
export const focusPicked = (feature) => {
  const field = __host.root().querySelector(`[data-feature="${feature}"] input[type="radio"]:checked`);
  field?.focus();
  return Boolean(field) && field.getRootNode().activeElement === field;
};

export const pickedValue = (feature) =>
  __host.root()?.querySelector(`[data-feature="${feature}"] input[type="radio"]:checked`)?.value;

// The digits of the price on show, and of the price in the last quote.
export const shownPrice = () => {
  const text = __host.part('[data-price]')?.textContent ?? '';
  let digits = '';
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 48 && code <= 57) digits += text[index];
    else if (code >= 0x660 && code <= 0x669) digits += `${code - 0x660}`;
  }
  return digits;
};

// The same, once what is shown and what the last quote says agree; the screen may be a frame behind.
export const settledPrice = () => {
  const { quote } = __host.element();
  const text = __host.part('[data-price]')?.textContent ?? '';
  let digits = '';
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 48 && code <= 57) digits += text[index];
    else if (code >= 0x660 && code <= 0x669) digits += `${code - 0x660}`;
  }
  return quote && quote.unit_price === digits ? digits : '';
};

export const isReady = () => {
  const element = __host.element();
  return __host.heard('pw-ready') > 0 && /[\d٠-٩]/.test(element?.shadowRoot?.querySelector('[data-price]')?.textContent ?? '');
};

export const quantityField = () => __host.part('[data-quantity]');

// Whether a person sees the host's own words in the place of the configurator.
export const fallbackIsSeen = () => {
  const box = document.getElementById('fallback')?.getBoundingClientRect();
  return Boolean(box && box.width > 0 && box.height > 0);
};

export const card = () => {
  const node = __host.part('[part~="card"]');
  const box = node?.getBoundingClientRect();
  return box && box.width > 0 && box.height > 0 ? node.textContent.trim() : '';
};
