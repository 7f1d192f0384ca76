// What the stage's list offers: lines of dimension, other light, the whole screen, and what can be taken away. A script of its
// own, fetched when the list is first opened.
import { buttons } from './button.js';
import { dress } from './dress.js';
import { looks } from './list-looks.js';
import { measures } from './measures.js';
import { takings } from './take.js';
import { words } from './words.js';

// `list` is where its buttons go, before `note`, which says what went wrong; `eye` and `mood` change what the canvas shows.
export default ({ place, list, note, canvas, viewer, redraw, eye, mood, isOpen, locale }) => {
  const own = new AbortController();
  const { make, speak } = buttons(own.signal);
  const button = (name, act) => make(name, act, list);
  let phrases;
  dress(place, looks);
  const lines = measures(place, canvas, { project: (...where) => viewer().project(...where), facing: eye.facing, locale });

  // A button that stays pressed until it is pressed again.
  const lasting = (name, act) => {
    let isOn = false;
    const made = button(name, () => {
      isOn = !isOn;
      made.setAttribute('aria-pressed', String(isOn));
      act(isOn);
    });
    made.setAttribute('aria-pressed', 'false');
  };
  lasting('measures', (isWanted) => {
    lines.show(isWanted);
    eye.leave(isWanted ? 1.3 : 1);
  });
  lasting('evening', (isOn) => {
    place.toggleAttribute('data-evening', isOn);
    mood(isOn ? 'evening' : 'daylight');
  });
  if (place.requestFullscreen) {
    button('full-screen', () => (document.fullscreenElement ? document.exitFullscreen() : place.requestFullscreen()).catch(() => {}));
  }
  const taken = takings({ place, note, button, phrases: () => phrases, viewer, canvas, redraw, isOpen });
  list.append(note);

  const named = () => {
    phrases = words(locale());
    speak(phrases);
  };
  named();
  return {
    speak: named,
    // The canvas shows another picture.
    drawn: lines.draw,
    end: () => {
      own.abort('ended');
      taken.end();
      lines.end();
    },
  };
};
