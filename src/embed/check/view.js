// The outcome as a page one can read, listen to and copy from.
import { fill, words } from './sentences.js';

const ICONS = { ok: '✓', problem: '✗', unknown: '?', note: 'i' };

const node = (name, text, classes) => {
  const element = document.createElement(name);
  if (text) element.textContent = text;
  if (classes) element.className = classes;
  return element;
};

// A sentence; what stands between backquotes is what one types.
const sentence = (name, text) => {
  const element = node(name);
  element.append(...text.split('`').map((part, index) => (index % 2 === 1 ? node('code', part) : part)));
  return element;
};

export function waiting() {
  return [node('h2', words.title), status(words.waiting)];
}

const status = (text) => {
  const line = node('p', text);
  line.setAttribute('role', 'status');
  return line;
};

export function outcome(found, again) {
  const { problems, unknown, page, folder } = found;
  const button = node('button', words.again);
  button.type = 'button';
  button.addEventListener('click', again);
  const lists = Object.entries(words.groups).flatMap(([group, title]) => {
    const list = node('ul');
    // Safari forgets that a list without marks is one.
    list.setAttribute('role', 'list');
    list.append(...found.findings.filter((each) => each.group === group).map(item));
    return [node('h3', title), list];
  });
  return [
    node('h2', words.title),
    node('p', fill(words.where, { page, folder })),
    node('p', fill(problems === 0 ? words.noProblem : words.problems, { problems }), 'title'),
    ...(unknown > 0 ? [node('p', fill(words.unknown, { unknown }))] : []),
    button,
    ...lists,
    ...headers(found.policies),
    ...report(found.text),
  ];
}

function item({ result, title, sentence: said, todo, id }) {
  const line = node('li', '', result);
  line.dataset.check = id;
  line.dataset.result = result;
  const icon = node('span', ICONS[result]);
  icon.setAttribute('aria-hidden', 'true');
  const mark = node('div', '', 'result');
  mark.append(icon, words.results[result]);
  const text = node('div');
  text.append(node('div', title, 'title'), sentence('div', said));
  if (todo) {
    const what = sentence('div', todo);
    what.prepend(node('strong', words.todo), ' ');
    text.append(what);
  }
  line.append(mark, text);
  return line;
}

function headers(policies) {
  const said = words.header;
  if (policies.length === 0) return [node('h3', said.title), node('p', said.nothing)];
  return [node('h3', said.title), ...policies.flatMap(({ before, after, isMeta }) => [
    node('p', said.lead),
    node('p', before, 'code'),
    sentence('p', isMeta ? said.meta : said.sent),
    ...copyable(said.title, after),
  ])];
}

const report = (text) => [node('h3', words.report.title), node('p', words.report.lead), ...copyable(words.report.title, text)];

function copyable(name, text) {
  const field = node('textarea');
  field.readOnly = true;
  field.rows = Math.min(14, text.split('\n').length + Math.ceil(text.length / 200));
  field.value = text;
  field.setAttribute('aria-label', name);
  const button = node('button', words.report.copy);
  button.type = 'button';
  button.setAttribute('aria-label', `${words.report.copy}: ${name}`);
  const said = status('');
  button.addEventListener('click', async () => {
    // Refused in many frames; a selection can still be copied by hand.
    const isDone = await navigator.clipboard?.writeText(text).then(() => true, () => false);
    if (!isDone) field.select();
    said.textContent = isDone ? words.report.copied : words.report.byHand;
  });
  return [field, button, said];
}
