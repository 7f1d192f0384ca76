// The place the element has, or will have, in the page: is it hidden, wide enough, cut off, in a form that works. Looks
// at the page's own element, or at one that is put beside the checker and taken away again before anybody sees it.
const TAG = 'packwright-configurator';
const LEAST_WIDTH = 280;
const TRIAL_HEIGHT = 2000;
const SMALL_ROOT = 14;

export function place({ beside }) {
  const own = document.querySelector(TAG);
  const element = own ?? stand(beside);
  try {
    const around = element.parentElement;
    const hidden = concealed(element);
    return [
      hidden,
      ...(hidden.result === 'ok' ? [width(own && customElements.get(TAG) ? own : around), height(around)] : []),
      type(element),
      form(element, Boolean(own)),
    ];
  } finally {
    if (!own) element.remove();
  }
}

function stand(beside) {
  const element = document.createElement(TAG);
  // Never starts: it is gone before the browser looks.
  element.setAttribute('loading', 'interaction');
  if (beside?.parentNode && beside.getRootNode() === document) beside.after(element);
  else document.body.append(element);
  return element;
}

const HIDING = [
  ['display', (style) => style.display === 'none', 'display: block'],
  ['visibility', (style) => style.visibility !== 'visible', 'visibility: visible'],
  ['opacity', (style) => Number(style.opacity) === 0, 'opacity: 1'],
  ['content-visibility', (style) => style.contentVisibility === 'hidden', 'content-visibility: visible'],
];

function concealed(element) {
  for (const [property, hides, cure] of HIDING) {
    if (!hides(getComputedStyle(element))) continue;
    const what = `${property}: ${getComputedStyle(element).getPropertyValue(property)}`;
    const around = ancestors(element).find((each) => hides(getComputedStyle(each)));
    // Visibility is inherited; the others are not.
    if (around && property === 'visibility') return above(around, property);
    return { id: 'hidden', result: 'problem', values: { what, rule: ruleFor(element, property), cure: `${cure} !important` } };
  }
  for (const around of ancestors(element)) {
    const found = HIDING.find(([, hides]) => hides(getComputedStyle(around)));
    if (found) return above(around, found[0]);
  }
  return { id: 'hidden', result: 'ok' };
}

const above = (element, property) => ({
  id: 'hidden', result: 'problem', say: 'above', values: { what: `${name(element)} has ${property}: ${getComputedStyle(element).getPropertyValue(property)}` },
});

function ancestors(element) {
  const list = [];
  for (let each = element.parentElement; each; each = each.parentElement) list.push(each);
  return list;
}

const name = (element) => {
  const [first] = element.classList;
  return element.localName + (element.id ? `#${element.id}` : first ? `.${first}` : '');
};

// The page's rule which does it, where its sheet may be read.
function ruleFor(element, property) {
  const find = (rules) => {
    for (const rule of rules) {
      if (rule.cssRules?.length) {
        const inner = find(rule.cssRules);
        if (inner) return inner;
      }
      if (rule.selectorText && rule.style?.getPropertyValue(property) && element.matches(rule.selectorText)) return rule.selectorText;
    }
    return undefined;
  };
  for (const sheet of document.styleSheets) {
    try {
      const selector = find(sheet.cssRules);
      if (selector) return `, by the rule \`${selector}\``;
    } catch {
      // A sheet of another origin.
    }
  }
  return '';
}

function width(element) {
  const style = getComputedStyle(element);
  const pixels = Math.floor(element.clientWidth - parseFloat(style.paddingInlineStart) - parseFloat(style.paddingInlineEnd)
    || element.getBoundingClientRect().width);
  return { id: 'width', result: pixels >= LEAST_WIDTH ? 'ok' : 'problem', values: { pixels } };
}

// Whether somebody around grows with what is inside, found out with something high that is gone again at once.
function height(around) {
  const clips = ({ overflowY }) => ['hidden', 'clip'].includes(overflowY);
  const clipping = [around, ...ancestors(around)]
    .filter((each) => each !== document.documentElement && each !== document.body && clips(getComputedStyle(each)));
  if (clipping.length === 0) return { id: 'height', result: 'ok' };
  const high = document.createElement('div');
  high.style.setProperty('block-size', `${TRIAL_HEIGHT}px`);
  high.style.setProperty('flex', 'none');
  around.append(high);
  const cut = clipping.find((each) => each.clientHeight < TRIAL_HEIGHT);
  high.remove();
  return cut
    ? { id: 'height', result: 'problem', values: { what: name(cut), pixels: cut.clientHeight } }
    : { id: 'height', result: 'ok' };
}

function type(element) {
  const root = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const family = getComputedStyle(element).fontFamily.split(',')[0].trim();
  return root < SMALL_ROOT
    ? { id: 'type', result: 'problem', say: 'small', values: { root } }
    : { id: 'type', result: 'note', values: { root, family } };
}

function form(element, isOwn) {
  const around = element.form ?? element.closest('form');
  if (!around) return { id: 'form', result: 'note', say: 'none' };
  const problem = (say, values) => ({ id: 'form', result: 'problem', say, values });
  const given = element.getAttribute('name') ?? '';
  if (isOwn && !given) return problem('unnamed');
  // A control called `method` or `elements` hides the form's own property of that name.
  const method = around.getAttribute('method') ?? 'get';
  const isTaken = given && [...document.querySelectorAll('[name]')]
    .some((each) => each !== element && each.name === given && (each.form === around || around.contains(each)));
  if (isTaken) return problem('taken', { name: given });
  if (around.hasAttribute('novalidate')) return problem('novalidate');
  if (method.toLowerCase() !== 'post') return problem('method');
  return { id: 'form', result: 'ok', values: { name: given || 'quote' } };
}
