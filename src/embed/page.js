// What an element may know of the page it stands in, and leave in it: its language, a part of the address for links, and
// a draft, if the host asks for one. The address itself is never written.
const SETTLE_MS = 400;

const near = (element) => element?.closest('[lang]')?.getAttribute('lang');
export const localeOf = (element) => element.getAttribute('locale') || near(element) || near(element.getRootNode().host) || 'en';

const fragment = (element) => {
  const name = element.getAttribute('fragment') ?? 'pw';
  return name === 'none' ? undefined : name;
};

export const inAddress = (element) => {
  const name = fragment(element);
  return (name && new URLSearchParams(location.hash.slice(1)).get(name)) || undefined;
};

// A frame is told where the page around it is.
export const linkTo = (element, code) => {
  const name = fragment(element);
  return name ? `${element.pageAddress ?? location.href.split('#')[0]}#${name}=${code}` : '';
};

// Refused in some frames, or full: then the work lives in the page only.
const tried = (work) => {
  try {
    return work();
  } catch {
    return undefined;
  }
};
const store = (element) => tried(() => {
  const kind = element.getAttribute('storage');
  return kind === 'local' ? localStorage : kind === 'session' ? sessionStorage : undefined;
});
const key = (element) => `packwright.draft.1.${element.id || element.getAttribute('name') || ''}`;

export const draftOf = (element) => tried(() => store(element)?.getItem(key(element))) || undefined;

// Keeps the draft, soon but not at once; what waits is written when the page or the element goes.
export const saver = (element) => {
  let timer;
  let waiting;
  const write = () => {
    clearTimeout(timer);
    if (waiting) tried(() => store(element)?.setItem(key(element), waiting));
    waiting = undefined;
    removeEventListener('pagehide', write);
  };
  return {
    save: (code) => {
      clearTimeout(timer);
      addEventListener('pagehide', write);
      waiting = code;
      timer = setTimeout(write, SETTLE_MS);
    },
    stop: write,
  };
};
