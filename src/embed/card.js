// What is said when the widget cannot run: in the reader's language, with the cause, and the way to what was configured.
import { known } from './words.js';

const primary = (tag) => (tag || 'en').split('-')[0].toLowerCase();

// The language we have for a tag.
export const shipped = (tag) => (known[primary(tag)] ? primary(tag) : 'en');

export const words = (tag) => known[shipped(tag)];

export const note = (name, text, part) => {
  const element = document.createElement(name);
  element.textContent = text;
  if (part) element.setAttribute('class', part);
  return element;
};

export const card = ({ tag, code, link, again }) => {
  const said = words(tag);
  const box = document.createElement('div');
  box.setAttribute('class', 'card');
  box.setAttribute('part', 'card');
  box.setAttribute('role', 'alert');
  box.setAttribute('lang', known[tag] ? tag : 'en');
  box.setAttribute('dir', said.dir);
  box.append(note('p', said.title, 'card-title'), note('p', said[code] ?? said.network, 'card-text'));
  if (link) {
    const kept = note('a', said.link, 'card-link');
    kept.href = link;
    box.append(kept);
  }
  if (again) {
    const button = note('button', said.again, 'button');
    button.type = 'button';
    button.addEventListener('click', again);
    box.append(button);
  }
  return box;
};
