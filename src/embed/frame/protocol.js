// What the page outside and the page inside a frame say to each other: the names that may cross, the two messages that
// go through a window, and the wire over a MessagePort, which looks at every envelope before anybody acts on it.

export const attributes = [
  'state', 'locale', 'quantity', 'lock', 'hide', 'price-display', 'market', 'incoterm', 'theme', 'color-scheme', 'poster',
  'name', 'form-format', 'required', 'disabled', 'readonly', 'storage', 'loading', 'fragment',
];
// What the host's page fetches and hands over as text: the frame itself asks nobody but its own server.
export const documents = { catalogue: 'catalogueData', words: 'wordsData' };
export const methods = [
  'configure', 'open', 'reset', 'undo', 'redo', 'getQuote', 'getPriceBreaks', 'share', 'export', 'focusFeature', 'start',
  'reload', 'reportValidity',
];
export const events = [
  'pw-load-start', 'pw-progress', 'pw-ready', 'pw-error', 'pw-change', 'pw-price', 'pw-invalid', 'pw-before-submit',
  'pw-submit', 'pw-share', 'pw-export', 'pw-crash-recovered', 'pw-analytics', 'input', 'change',
];
export const states = ['loading', 'ready', 'error', 'below-moq', 'conflict', 'crashed'];
export const variables = [
  'font', 'font-display', 'font-size', 'color-bg', 'color-surface', 'color-text', 'color-muted', 'color-accent',
  'color-on-accent', 'color-border', 'color-focus', 'color-success', 'color-warning', 'color-danger', 'radius', 'space',
  'density', 'shadow', 'max-inline-size', 'columns', 'motion', 'z', 'sticky-top',
].map((name) => `--pw-${name}`);

export const isText = (value) => typeof value === 'string';
export const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
// Keys that reach for prototypes; no name of ours is one of them.
export const isForbidden = (key) => /^(__proto__|constructor|prototype)$/.test(key);
export const mostCharacters = 2 ** 21;

export const hello = { pw: 1, type: 'hello' };
export const isHello = (data) => isObject(data) && data.pw === 1 && data.type === 'hello';
export const nonceOf = (data) => {
  const isConnect = isObject(data) && data.pw === 1 && data.type === 'connect' && isText(data.nonce);
  return isConnect && /^[0-9a-f]{32}$/.test(data.nonce) ? data.nonce : undefined;
};

// One end of a port. `kinds` says for each type what its payload has to look like and what to do with it: [check, act].
// An unknown type is ignored, so that newer and older releases can talk. `read` makes plain data of what arrives, or
// throws. `lost` is told when the other end has broken the rules too often, `calm` when a flood is over.
export function wire(port, read, kinds, lost, calm) {
  const pending = new Map();
  let last = 0;
  let heard = 0;
  let since = 0;
  let strikes = 0;
  let timer;

  const send = (type, payload, id) => port.postMessage({ pw: 1, id, type, payload });
  const settle = (id, value, error) => {
    pending.get(id)?.(value, error);
    pending.delete(id);
  };

  port.onmessage = ({ data }) => {
    // Scrolling on a fast screen sends 144 messages a second. What is beyond 400 is dropped, and once it is quiet again
    // both sides compare notes.
    const now = performance.now();
    if (now - since > 1_000) [since, heard] = [now, 0];
    heard += 1;
    if (heard > 400) {
      clearTimeout(timer);
      timer = setTimeout(() => calm?.(), 1_000);
      return;
    }
    try {
      const { pw, id, type, payload, ...rest } = read(data);
      if (pw !== 1 || !isText(type) || Object.keys(rest).length > 0 || !((id ?? 0) >= 0)) throw 'no envelope';
      if (type === 'reply') settle(id, payload.value, payload.error);
      if (!Object.hasOwn(kinds, type)) return;
      const [isFit, act] = kinds[type];
      if (!isFit(payload)) throw type;
      act(payload, id);
    } catch (error) {
      strikes += 1;
      if (strikes < 4) console.warn('packwright frame: dropped a message:', error);
      if (strikes === 20) lost?.();
    }
  };

  return {
    send,
    // Resolves to the value of the reply; rejects when it is an error, or late, or the wire is closed.
    request: (type, payload, patience) => new Promise((resolve, reject) => {
      last += 1;
      const id = last;
      const late = setTimeout(() => settle(id, 0, { name: 'TimeoutError', message: 'no answer in time' }), patience);
      pending.set(id, (value, error) => {
        clearTimeout(late);
        if (error) reject(new DOMException(`${error.message}`, `${error.name}`));
        else resolve(value);
      });
      send(type, payload, id);
    }),
    close: () => {
      port.onmessage = null;
      port.close();
      clearTimeout(timer);
      for (const id of [...pending.keys()]) settle(id, 0, { name: 'AbortError', message: 'the frame is gone' });
    },
  };
}
