// A Svelte action for the element: `<packwright-configurator use:packwright={{ quantity: 300, on: { … } }}>`. An
// action needs no compiler settings and works in every Svelte that has actions.
//GENERATED
import { Binding, listen } from './binding.js';
import './index.js';

/** Keeps the element's properties as given, and its events heard, until it is removed. */
export function packwright(element, options = {}) {
  let handlers = options.on;
  const binding = new Binding(element, {});
  binding.set(options);
  const stop = listen(element, (name, event) => handlers?.[name]?.(event));
  return {
    update(next = {}) {
      handlers = next.on;
      binding.set(next);
    },
    destroy: stop,
  };
}

export default packwright;
