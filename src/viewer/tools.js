// The buttons of the stage: from where to look, in what light, and what can be taken away.
import { VIEWS } from './camera.js';
import { takings } from './take.js';

export const tools = (place, { phrases: first, viewer, canvas, redraw, look, mood, measure }) => {
  const bar = document.createElement('div');
  bar.className = 'stage-tools';
  bar.setAttribute('role', 'group');
  const own = new AbortController();
  // The sides are a row of their own, which scrolls where there is not room for all of them.
  const sides = document.createElement('div');
  sides.className = 'stage-sides';
  bar.append(sides);
  // Browsers leave what has the focus half hidden.
  sides.addEventListener('focusin', ({ target }) => {
    if (target.matches(':focus-visible')) target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, { signal: own.signal });
  const buttons = new Map();
  let phrases = first;
  let isOpen = false;

  const button = (name, act, parent = sides) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = 'stage-tool';
    made.dataset.tool = name;
    made.addEventListener('click', act, { signal: own.signal });
    buttons.set(name, made);
    parent.append(made);
    return made;
  };
  // The drawing follows as far as it can, so that it is right when it is needed.
  const follow = (name) => {
    const field = place.querySelector(`input[type=radio][value="${name in { front: 1, open: 1 } ? name : 'three-quarter'}"]`);
    if (field && !field.checked) field.click();
  };
  const press = (name) => {
    for (const view of Object.keys(VIEWS)) buttons.get(view).setAttribute('aria-pressed', String(view === name));
  };
  for (const name of Object.keys(VIEWS)) {
    button(name, () => {
      isOpen = name === 'open';
      follow(name);
      press(name);
      look(name);
    });
  }
  press('three-quarter');

  const more = document.createElement('details');
  more.className = 'stage-more';
  const summary = document.createElement('summary');
  summary.className = 'stage-tool';
  const list = document.createElement('div');
  list.className = 'stage-list';
  more.append(summary, list);
  bar.append(more);
  more.addEventListener('focusout', ({ relatedTarget }) => { if (!more.contains(relatedTarget)) more.open = false; }, { signal: own.signal });
  more.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !more.open) return;
    more.open = false;
    summary.focus();
    event.stopPropagation();
  }, { signal: own.signal });
  // A button that stays pressed until it is pressed again.
  const lasting = (name, act) => {
    let isOn = false;
    const made = button(name, () => {
      isOn = !isOn;
      made.setAttribute('aria-pressed', String(isOn));
      act(isOn);
    }, list);
    made.setAttribute('aria-pressed', 'false');
  };
  lasting('measures', measure);
  lasting('evening', (isOn) => {
    place.toggleAttribute('data-evening', isOn);
    mood(isOn ? 'evening' : 'daylight');
  });
  if (place.requestFullscreen) {
    button('full-screen', () => (document.fullscreenElement ? document.exitFullscreen() : place.requestFullscreen()).catch(() => {}), list);
  }
  const taken = takings({ place, list, button, phrases: () => phrases, viewer, canvas, redraw, isOpen: () => isOpen });

  const speak = (fresh) => {
    phrases = fresh;
    bar.setAttribute('aria-label', phrases.views);
    summary.textContent = phrases.more;
    for (const [name, made] of buttons) made.textContent = phrases[made.hasAttribute('aria-busy') ? 'making' : name];
    canvas.setAttribute('aria-description', phrases.hint);
  };
  speak(phrases);
  place.append(bar);
  return {
    speak,
    turned: () => press(undefined),
    end: () => {
      own.abort();
      taken.end();
      bar.remove();
    },
    // How much of the picture's head the buttons take, where they lie over it.
    head: () => (getComputedStyle(bar).position === 'absolute' ? bar.offsetHeight + 4 : 0),
  };
};
