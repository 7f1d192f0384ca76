// The bag in documents: a still of what stands on the stage, made when the page goes to a printer and when the quote is opened as
// a sheet. The drawing stands there until then, and wherever there is no such still.

// `picture` makes the still, or nothing where the stage has something else to do; `bag` tells which it is of.
export const paper = (place, { picture, bag }) => {
  const widget = place.closest('[data-packwright]');
  let held;
  let printed;

  const make = () => {
    try {
      const still = picture();
      if (still) still.className = 'still';
      return still;
    } catch (error) {
      console.warn('packwright: documents show the drawing:', error);
      return undefined;
    }
  };
  const drop = (still) => {
    if (!still) return;
    still.parentNode?.removeAttribute('data-still');
    still.remove();
    still.width = 0;
  };

  // The sheet, if it is open, shows the bag as it is now.
  const look = () => {
    const holder = widget?.querySelector('.sheet-picture');
    if (held && (held.holder !== holder || held.bag !== bag())) {
      drop(held.still);
      held = undefined;
    }
    if (!holder || held) return;
    const still = make();
    if (!still) return;
    held = { holder, still, bag: bag() };
    holder.append(still);
    holder.setAttribute('data-still', '');
  };
  let idle = 0;
  const later = () => {
    clearTimeout(idle);
    idle = setTimeout(look, 50);
  };
  const sheets = new MutationObserver(later);
  if (widget) sheets.observe(widget, { childList: true });

  // The browser takes the page as it is when this returns.
  const before = () => {
    drop(printed);
    printed = make();
    if (!printed) return;
    place.querySelector('.stage-picture').after(printed);
    place.setAttribute('data-printed', '');
  };
  const after = () => {
    drop(printed);
    printed = undefined;
    place.removeAttribute('data-printed');
  };
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  return {
    // The stage is at rest.
    settled: () => { if (widget?.querySelector('.sheet-picture')) later(); },
    end: () => {
      clearTimeout(idle);
      sheets.disconnect();
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
      after();
      drop(held?.still);
    },
  };
};
