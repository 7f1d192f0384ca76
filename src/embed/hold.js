// What happens to a buyer's clicks and keys where the widget itself does not hear them: held back where nothing may be
// changed, kept where nobody listens yet.
const CHANGES = ['click', 'beforeinput', 'keydown', 'pointerdown', 'mousedown', 'drop'];

// Read-only is not inert: everything can be read and unfolded, and nothing changed.
export const hold = (root, isHeld) => {
  const stop = (event) => {
    if (!isHeld()) return;
    const { target } = event;
    const isChange = target.closest('.middle, .head-actions, .bar-foot')
      && target.closest('label, input, select, textarea, [data-preset], [data-step], [data-action]')
      && !target.closest('[data-action=share], .head-language');
    const moves = event.type !== 'keydown' || /^(Arrow|Home|End|Page|Enter|.$)/.test(event.key);
    if (!isChange || !moves) return;
    event.preventDefault();
    event.stopPropagation();
  };
  for (const name of CHANGES) root.addEventListener(name, stop, { capture: true });
};

// What is pressed before anybody listens is remembered; the program reads the marks when it begins.
export const remember = (root) => {
  const heard = new AbortController();
  const mark = ({ target }) => target.closest('[data-preset],[data-step],[data-action]')?.setAttribute('data-pressed', '');
  root.addEventListener('click', mark, { signal: heard.signal });
  // With a reason: one the browser makes up keeps the stack, and with it the Wasm that called.
  return () => heard.abort('ended');
};
