// What can be taken away: pictures, models, and on phones that can, a look at the bag in the room. A button says that its file
// is being made, and keeps its place and the focus meanwhile; what goes wrong is said with a way out.
import { isShown, nameOf, save, show } from './hand.js';
import { bag, models } from './models.js';
import { hasWebp, still } from './stills.js';

// The browser draws what has been said before the work begins.
const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

// `button` makes one in the list; `phrases`, `viewer` and `isOpen` tell what holds now.
export const takings = ({ place, note, button, phrases, viewer, canvas, redraw, isOpen }) => {
  const files = models(place);
  let isOver = false;

  const tell = (text, isWrong = false) => {
    const status = place.querySelector('.stage-figure > [role=status]');
    if (status) status.textContent = text;
    note.textContent = text;
    note.hidden = !isWrong;
    if (isWrong) note.scrollIntoView?.({ block: 'nearest' });
  };

  const settle = (made, isBusy) => {
    // A disabled button would lose the focus.
    for (const name of ['aria-busy', 'aria-disabled']) {
      if (isBusy) made.setAttribute(name, 'true');
      else made.removeAttribute(name);
    }
  };

  // `make` resolves to the file, `give` hands it over under its name.
  const taking = (name, ending, wrong, make, give = save) => {
    const made = button(name, async () => {
      if (made.hasAttribute('aria-busy')) return;
      settle(made, true);
      made.textContent = phrases().making;
      tell(phrases().making);
      try {
        const title = nameOf(bag(place).code, ending);
        const blob = await make();
        if (isOver || !blob) return;
        give(blob, title, place);
        tell(phrases().made.replace('{name}', title));
      } catch (error) {
        console.warn('packwright: no file:', error);
        if (!isOver) tell(phrases()[wrong], true);
      } finally {
        settle(made, false);
        made.textContent = phrases()[name];
      }
    });
  };
  const picture = (name, ending, wish) => taking(name, ending, 'no-picture', async () => {
    await painted();
    try {
      return await still(viewer(), canvas, wish);
    } finally {
      redraw();
    }
  });
  // What was made before is there at once, while the press still counts as one.
  const model = (name, kind, give) => taking(name, kind, 'failed', () => {
    const pose = isOpen();
    return files.made(kind, pose) ?? painted().then(() => files.make(kind, pose, () => isOver));
  }, give);

  picture('save-picture', 'png', {});
  picture('save-clear', 'png', { isClear: true });
  if (hasWebp()) picture('save-webp', 'webp', { type: 'image/webp' });
  model('save-glb', 'glb');
  model('save-usdz', 'usdz');
  if (isShown()) model('room', 'usdz', show);
  return { end: () => { isOver = true; } };
};
