// What ties `<packwright-frame>` to the page inside it: the `<iframe>` and its address, the handshake, what goes in, and
// what comes out. Small, because hosts load it before anything else: everything that can be done inside is done there.
import { attributes, documents, isHello, isObject, wire as connect } from './protocol.js';
import { heights } from './height.js';
import { file, isMirror, mirror, readText } from './mirror.js';
import { titleIn } from './titles.js';

const looks = ':host{display:grid}:host([hidden]){display:none}iframe,slot{grid-area:1/1;min-inline-size:0}'
  + 'iframe{inline-size:100%;block-size:var(--pw-min-block-size,640px);border:0}.waiting{opacity:0}';
const sandbox = 'scripts same-origin forms downloads popups modals'.replace(/\S+/g, 'allow-$&');

export function link(host, internals) {
  const iframe = document.createElement('iframe');
  const fallback = document.createElement('slot');
  const root = host.attachShadow({ mode: 'open', delegatesFocus: true });
  const sheet = new CSSStyleSheet();
  const now = {};
  const data = {};
  let life;
  let origin;
  let wire;
  let met;
  let ready;
  let height;
  let names = [];
  let greeted;
  let isLooking;
  let seen;
  let timer;

  const attribute = (name) => host.getAttribute(name);
  const isFitted = () => attribute('sizing') !== 'own';
  const send = (payload) => { if (met?.isDone) wire?.send('set', payload); };

  sheet.replaceSync(looks);
  root.adoptedStyleSheets = [sheet];
  iframe.setAttribute('sandbox', sandbox);
  iframe.allow = 'clipboard-write; web-share';
  // What has loaded may be anything: our page, which says hello, or one that never will.
  iframe.onload = () => {
    if (!origin) return;
    const present = wire;
    clearTimeout(timer);
    if (wire) wire.request('ping', 0, 4_000).catch(() => { if (wire === present) lose(); });
    else timer = setTimeout(lose, 10_000);
  };
  fallback.onslotchange = cover;
  root.append(iframe, fallback);
  expect();

  function begin() {
    const settings = { capture: true, signal: (life = new AbortController()).signal };
    for (const name of ['message', 'scroll', 'resize']) addEventListener(name, hear, settings);
    changed('title');
    changed('src');
  }

  function end() {
    life.abort();
    life = undefined;
    part();
  }

  function expect() {
    ready = deferred();
    now.ready = ready.promise;
  }

  // Attributes that are there from the start are read when it is put into the page.
  function changed(name) {
    if (!life) return;
    if (name === 'src') navigate();
    else if (name === 'title') iframe.title = attribute(name)?.trim() || titleIn(locale());
    else if (name === 'sizing') fit();
    else if (name === 'style' || name === 'class') send({ variables: variables() });
    else if (documents[name]) fetched(name).then((properties) => send({ properties }));
    else if (/Data$/.test(name)) send({ properties: { [name]: data[name] } });
    else send({ attributes: { [name]: value(name) } });
  }

  // The frame's address: with what tells the page inside that somebody will speak to it, and who.
  function navigate() {
    part();
    origin = undefined;
    try {
      const address = new URL(attribute('src') || 'no:', host.baseURI);
      if (!/^https?:/.test(address)) throw address;
      if (!address.searchParams.has('origin')) address.searchParams.set('origin', location.origin);
      address.searchParams.set('framed', 1);
      origin = address.origin;
      iframe.loading = attribute('loading') === 'eager' ? 'eager' : 'lazy';
      if (iframe.src !== address.href) iframe.src = address;
    } catch {
      iframe.removeAttribute('src');
      fail('unsupported', 'src has to be the address of frame.html');
    }
  }

  // Answers a page inside that has said hello, which gives nothing away: a fresh number and one end of a fresh port, to
  // that very window, if it still is of that origin. What is connected stays so until the newcomer has proved itself.
  function hear(event) {
    const other = iframe.contentWindow;
    if (event.type !== 'message') look();
    else if (other && event.source === other && event.origin === origin && isHello(event.data)) {
      const time = performance.now();
      // No page loads anew that fast; but the first may well be here sooner than that after our own.
      if (time - greeted < 300) return;
      greeted = time;
      const nonce = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, 0)).join('');
      const { port1, port2 } = new MessageChannel();
      let isProven = false;
      const proven = (act) => (payload) => { if (isProven) act(payload); };
      const next = connect(port1, readText, {
        connected: [isObject, (payload) => {
          if (isProven) return;
          isProven = payload.nonce === nonce && other === iframe.contentWindow;
          if (isProven) join(next, payload.variables);
          else next.close();
        }],
        now: [isMirror, proven((news) => mirror(internals, Object.assign(now, news), iframe))],
        event: [({ name }) => /^(pw-[a-z-]+|input|change)$/.test(name), proven(tell)],
        height: [Number.isFinite, proven(grow)],
      }, () => { if (next === wire) lose(); else next.close(); }, () => next.send('sync'));
      setTimeout(() => { if (!isProven) next.close(); }, 5_000);
      other.postMessage({ pw: 1, type: 'connect', nonce }, origin, [port2]);
    }
  }

  // It says, too, which of the host's colours and sizes it can use.
  async function join(next, wanted = []) {
    wire?.close();
    wire = next;
    names = wanted.filter((name) => /^--pw-/.test(name));
    clearTimeout(timer);
    seen = '';
    fit();
    const texts = await Promise.all(Object.keys(documents).map(fetched));
    if (wire !== next) return;
    wire.send('set', {
      attributes: Object.fromEntries(attributes.map((name) => [name, value(name)])),
      properties: Object.assign({}, ...texts, data),
      variables: variables(),
      isInForm: !!host.form,
      page: location.href.split('#')[0],
    });
    met.resolve();
  }

  function part() {
    clearTimeout(timer);
    wire?.close();
    wire = undefined;
    met = deferred();
    greeted = -1e3;
    now.states = [];
    internals.states?.clear();
    cover();
  }

  function lose() {
    part();
    fail('network', 'the frame does not answer');
  }

  function fail(code, message) {
    internals.states?.add('error');
    tell({ name: 'pw-error', detail: { version: 1, code, recoverable: true, message } });
  }

  async function call(method, given) {
    // What is asked for is not waited for until somebody scrolls there. Firefox would load again what is there.
    if (!wire) iframe.loading = 'eager';
    await Promise.race([met?.promise, new Promise((resolve) => { setTimeout(resolve, 20_000); })]);
    if (!wire) throw new DOMException('the frame is not there', 'InvalidStateError');
    const answer = await wire.request('call', { method, given }, /^(export|start|reload)$/.test(method) ? 60_000 : 10_000);
    return method === 'export' ? file(answer) : answer;
  }

  const reset = () => { if (wire) call('reset', []).catch(() => {}); };

  // Passes on what happened inside.
  function tell({ name, detail }) {
    if (name === 'pw-load-start' && ready.isDone) expect();
    if (name === 'pw-ready') ready.resolve();
    if (name === 'pw-export') detail.blob = file(detail.blob);
    if (detail?.recoverable === false) ready.reject(Object.assign(new Error(detail.message), detail));
    cover();
    const isLast = name === 'pw-before-submit';
    const settings = { bubbles: true, composed: true, cancelable: isLast, detail };
    const event = name[2] === '-' ? new CustomEvent(name, settings) : new Event(name, settings);
    if (!host.dispatchEvent(event) || !isLast) return;
    // The host has the last word on a quote that is about to be handed over, so the page inside has left the rest to us.
    const { form } = host;
    if (form) {
      if (!form.reportValidity()) return;
      form.requestSubmit();
    }
    tell({ name: 'pw-submit', detail });
    tell({ name: 'pw-analytics', detail: { version: 1, name: 'generate_lead', params: {} } });
  }

  function locale() {
    let node = host;
    while (node && !node.closest('[lang]')) node = node.getRootNode().host;
    return attribute('locale') || node?.closest('[lang]').lang || navigator.language;
  }

  function value(name) {
    const given = attribute(name);
    if (name === 'locale') return locale();
    // The frame itself waits until it is near; what is in it need not wait again.
    if (name === 'loading') return given === 'interaction' ? given : 'eager';
    if (name === 'disabled') return host.matches(':disabled') ? '' : null;
    if (name !== 'state') return given;
    // The page inside cannot see the host's address.
    const key = attribute('fragment') ?? 'pw';
    return now.state || given || (key === 'none' ? null : new URLSearchParams(location.hash.slice(1)).get(key));
  }

  function variables() {
    const style = getComputedStyle(host);
    return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(name).trim() || null]));
  }

  // The text of a catalogue or of words, by address.
  async function fetched(name) {
    const source = attribute(name);
    const result = {};
    try {
      if (source !== null && !data[documents[name]]) {
        const answer = await fetch(new URL(source, host.baseURI));
        if (!answer.ok) throw answer.status;
        result[documents[name]] = await answer.text();
      }
    } catch (error) {
      fail(name, `${source}: ${error}`);
    }
    return result;
  }

  function fit() {
    height = heights();
    if (!isFitted()) iframe.style.blockSize = '100%';
    tellFit();
  }

  function tellFit() {
    wire?.send('fit', { isFitted: isFitted(), isShort: height.isShort });
    look();
  }

  function grow(reported) {
    if (!isFitted()) return;
    const wasShort = height.isShort;
    iframe.style.blockSize = `${height.next(reported, performance.now(), iframe.clientWidth)}px`;
    if (height.isShort !== wasShort) tellFit();
    look();
  }

  // Tells, at most once a frame, which part of the frame this window shows.
  function look() {
    if (isLooking || !wire || !isFitted()) return;
    isLooking = true;
    requestAnimationFrame(() => {
      isLooking = false;
      const offset = Math.round(Math.max(0, -iframe.getBoundingClientRect().top));
      const view = `${offset} ${innerHeight}`;
      if (view !== seen) wire?.send('view', { offset, size: innerHeight });
      seen = view;
    });
  }

  // What the host wrote into the element shows until the configurator does, and when it cannot.
  function cover() {
    const isWaiting = !now.states?.includes('ready') && fallback.assignedNodes().some((node) => node.textContent.trim());
    fallback.hidden = !isWaiting;
    iframe.className = isWaiting ? 'waiting' : '';
  }

  return { begin, end, changed, call, reset, now, data };
}

function deferred() {
  const result = {};
  result.promise = new Promise((...ends) => {
    [result.resolve, result.reject] = ends.map((settle) => (given) => { result.isDone = true; settle(given); });
  });
  result.promise.catch(() => {});
  return result;
}
