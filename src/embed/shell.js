// What stands in the shadow root besides the widget: the host's slots, what is shown while it loads, and the row with the
// button that sends.
import { note, words } from './card.js';

const slot = (name) => Object.assign(document.createElement('slot'), name ? { name } : {});
const button = (text, more) => {
  const made = note('button', text, `button ${more}`);
  made.type = 'button';
  made.setAttribute('part', 'button button-primary');
  return made;
};

export const shell = ({ locale, poster: picture, submit }) => {
  const waiting = document.createElement('div');
  waiting.className = 'waiting';
  const poster = slot('poster');
  if (picture) {
    const image = document.createElement('img');
    Object.assign(image, { src: picture, alt: '', className: 'poster', decoding: 'async' });
    poster.append(image);
  }
  waiting.append(poster, slot());
  const root = document.createElement('div');
  const foot = document.createElement('div');
  foot.className = 'foot';
  foot.setAttribute('part', 'footer');
  foot.hidden = true;
  const send = button(words(locale).submit, 'submit');
  const place = slot('submit');
  place.append(send);
  place.addEventListener('click', submit);
  foot.append(slot('disclaimer'), place, slot('footer'));
  // The root is another one after each failure, so it is asked for when it is needed.
  const parts = { waiting, root, foot, send, all: () => [slot('header'), parts.waiting, parts.root, parts.foot] };
  return parts;
};

// The button that starts a widget which waits for it.
export const starter = (locale) => button(words(locale).start, '');
