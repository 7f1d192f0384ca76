// The buttons of the stage: from where to look, and a list of what else can be done, which is fetched when it is first opened.
import { buttons } from './button.js';
import { VIEWS } from './camera.js';
import { fetched } from './fetched.js';

const NAMES = Object.keys(VIEWS);

// `look` is told the view that was chosen; `canvas` and all of `parts` are what the list works with.
export const tools = (place, { phrases: first, look, canvas, ...parts }) => {
  const bar = document.createElement('div');
  bar.className = 'stage-tools';
  bar.setAttribute('role', 'group');
  const own = new AbortController();
  const { signal } = own;
  // The sides are a row of their own, which scrolls where there is not room for all of them.
  const sides = document.createElement('div');
  sides.className = 'stage-sides';
  bar.append(sides);
  // Browsers leave what has the focus half hidden.
  sides.addEventListener('focusin', ({ target }) => {
    if (target.matches(':focus-visible')) target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, { signal });
  const views = buttons(signal);
  let phrases = first;
  let isOpen = false;

  // The drawing follows as far as it can, so that it is right when it is needed.
  const follow = (name) => {
    const field = place.querySelector(`input[type=radio][value="${name in { front: 1, open: 1 } ? name : 'three-quarter'}"]`);
    if (field && !field.checked) field.click();
  };
  for (const name of NAMES) {
    views.make(name, () => {
      isOpen = name === 'open';
      follow(name);
      views.press(name, NAMES);
      look(name);
    }, sides);
  }
  views.press('three-quarter', NAMES);

  const more = document.createElement('details');
  more.className = 'stage-more';
  const summary = document.createElement('summary');
  summary.className = 'stage-tool';
  const list = document.createElement('div');
  list.className = 'stage-list';
  const note = document.createElement('p');
  note.className = 'stage-note';
  list.append(note);
  more.append(summary, list);
  bar.append(more);
  let offered;
  let isComing = false;
  const bring = async () => {
    if (offered || isComing) return;
    isComing = true;
    note.textContent = '…';
    try {
      const offer = await fetched();
      if (signal.aborted) return;
      note.hidden = true;
      offered = offer({ place, list, note, canvas, isOpen: () => isOpen, ...parts });
    } catch (error) {
      console.warn('packwright: no list:', error);
      note.textContent = phrases.absent;
    } finally {
      isComing = false;
    }
  };
  more.addEventListener('toggle', () => { if (more.open) bring(); }, { signal });
  more.addEventListener('focusout', ({ relatedTarget }) => { if (!more.contains(relatedTarget)) more.open = false; }, { signal });
  more.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !more.open) return;
    more.open = false;
    summary.focus();
    event.stopPropagation();
  }, { signal });

  const speak = (fresh) => {
    phrases = fresh;
    bar.setAttribute('aria-label', phrases.views);
    summary.textContent = phrases.more;
    views.speak(phrases);
    offered?.speak();
    canvas.setAttribute('aria-description', phrases.hint);
  };
  speak(phrases);
  place.append(bar);
  return {
    speak,
    turned: () => views.press(undefined, NAMES),
    drawn: () => offered?.drawn(),
    end: () => {
      // With a reason: one the browser makes up keeps the stack, and with it the Wasm that called.
      own.abort('ended');
      offered?.end();
      bar.remove();
    },
    // How much of the picture's head the buttons take, where they lie over it.
    head: () => (getComputedStyle(bar).position === 'absolute' ? bar.offsetHeight + 4 : 0),
  };
};
