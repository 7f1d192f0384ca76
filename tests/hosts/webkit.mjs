// The third engine, where it is installed: WebKitGTK by classic WebDriver, behind as much of the other two's library as a
// visit uses. It tells nothing of consoles and requests by itself, so what the probe and the servers see has to do.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const patience = 60_000;
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));
// As WebDriver spells the keys the journeys press.
const keys = { ArrowDown: '\uE015', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowLeft: '\uE012', Tab: '\uE004', Enter: '\uE007' };

// Software draws either way; by way of the graphics library it takes a second for what it otherwise does in a tenth.
const plainly = { WEBKIT_SKIA_ENABLE_CPU_RENDERING: '1', WEBKIT_DISABLE_DMABUF_RENDERER: '1' };
// A visitor's settings are those of the desktop's library. WebKit knows no forced colours: that page is a page like others.
const settings = { dark: 'gtk-theme-name=Adwaita-dark', 'reduced-motion': 'gtk-enable-animations=false' };

// Starts the driver, which starts a browser with its first page.
export async function launchWebKit(program, media) {
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const children = [];
  const folder = mkdtempSync(join(tmpdir(), 'packwright-webkit-'));
  mkdirSync(join(folder, 'gtk-3.0'));
  writeFileSync(join(folder, 'gtk-3.0', 'settings.ini'), `[Settings]\n${settings[media] ?? ''}\n`);
  const environment = {
    ...process.env, ...plainly, XDG_CONFIG_HOME: folder, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', NO_AT_BRIDGE: '1',
  };
  if (!process.env.DISPLAY) {
    environment.DISPLAY = `:${90 + (port % 900)}`;
    children.push(spawn('Xvfb', [environment.DISPLAY, '-screen', '0', '1400x1100x24', '-nolisten', 'tcp'], { stdio: 'ignore' }));
  }
  children.push(spawn(program, [`--port=${port}`], { env: environment, stdio: 'ignore' }));
  const send = (method, path, body) => request(`http://127.0.0.1:${port}${path}`, method, body);
  const session = await started(send);
  const ask = (method, path, body = {}) => send(method, `/session/${session}${path}`, body);
  await ask('POST', '/timeouts', { script: patience, pageLoad: patience });
  await ask('POST', '/window/rect', { width: 1280, height: 1000 });
  const close = async () => {
    await ask('DELETE', '').catch(() => {});
    for (const child of children) child.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  // One window for all visits.
  return { newPage: async () => pageOf(ask), close };
}

async function started(send) {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const { sessionId } = await send('POST', '/session', { capabilities: { alwaysMatch: { pageLoadStrategy: 'none' } } });
      return sessionId;
    } catch (error) {
      if (attempt > 40) throw error;
      await sleep(250);
    }
  }
}

async function request(address, method, body) {
  const answer = await fetch(address, { method, body: method === 'POST' ? JSON.stringify(body) : undefined });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`${value?.error}: ${value?.message}`);
  return value;
}

// Runs in the page: asks, and tells the answer as a text. The driver would write it with what the host has made of the
// language, and so would JSON; nodes stay in the page and are told by number.
function answered(question, isHandle, given, done) {
  const own = (thing, name) => Object.prototype.hasOwnProperty.call(thing, name);
  const nodes = globalThis.__host ? __host.nodes ??= [] : [];
  const write = (value) => {
    if (typeof value === 'string') return JSON.stringify(value);
    if (typeof value === 'boolean' || Number.isFinite(value)) return `${value}`;
    if (typeof value !== 'object' || value === null) return 'null';
    const isList = Array.isArray(value);
    let text = '';
    for (const name in value) {
      if (own(value, name)) text += `${text && ','}${isList ? '' : `${JSON.stringify(name)}:`}${write(value[name])}`;
    }
    return isList ? `[${text}]` : `{${text}}`;
  };
  const told = (value) => {
    if (!isHandle || !value) return write(value);
    nodes[nodes.length] = value;
    return `{"node":${nodes.length - 1}}`;
  };
  const asked = JSON.parse(given);
  for (let index = 0; index < asked.length; index += 1) {
    if (asked[index] && own(asked[index], 'node')) asked[index] = nodes[asked[index].node];
  }
  new Promise((settle) => { settle(question(...asked)); })
    .then((value) => done(`{"value":${told(value)}}`), (error) => done(`{"error":${write(`${error?.stack || error}`)}}`));
}

function pageOf(ask) {
  let within;
  const frameOf = (index) => {
    const enter = async () => {
      if (within === index) return;
      await ask('POST', '/frame', { id: null });
      if (index !== null) await ask('POST', '/frame', { id: index });
      within = index;
    };
    // A frame that was entered too early is another one once its page has come, so that it has to be entered again.
    const leave = (error) => {
      within = undefined;
      throw error;
    };
    const call = async (question, given, isHandle) => {
      await enter();
      const text = await ask('POST', '/execute/async', {
        script: `(${answered})(${question}, ${isHandle}, arguments[0], arguments[1])`, args: [JSON.stringify(given)],
      }).catch(leave);
      const { value, error } = JSON.parse(text);
      if (error !== undefined) throw new Error(error);
      return value ?? undefined;
    };
    return {
      evaluate: (question, ...given) => call(question, given, false),
      evaluateHandle: (question, ...given) => call(question, given, true),
    };
  };
  const point = async (x, y, kinds) => {
    await ask('POST', '/frame', { id: null });
    within = null;
    const move = { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y), origin: 'viewport' };
    const presses = kinds.map((type) => ({ type, button: 0 }));
    await ask('POST', '/actions', { actions: [{ type: 'pointer', id: 'hand', parameters: { pointerType: 'mouse' }, actions: [move, ...presses] }] });
  };
  const main = frameOf(null);
  const inner = frameOf(0);
  return {
    on() {},
    mainFrame: () => main,
    frames: () => [main, inner],
    evaluate: main.evaluate,
    close: () => ask('POST', '/url', { url: 'about:blank' }),
    setViewport: ({ width, height }) => ask('POST', '/window/rect', { width, height: height + 100 }),
    async goto(url) {
      within = undefined;
      await ask('POST', '/url', { url });
      // The driver now and then misses that a page has come, so that it is the page which is asked.
      const isThere = (address) => location.href === address && document.readyState !== 'loading';
      for (const end = Date.now() + patience; Date.now() < end; await sleep(50)) {
        if (await main.evaluate(isThere, url).catch(() => false)) return;
      }
      throw new Error(`${url} does not load`);
    },
    mouse: {
      move: (x, y) => point(x, y, []),
      click: (x, y) => point(x, y, ['pointerDown', 'pointerUp']),
    },
    keyboard: {
      async press(key) {
        const value = keys[key] ?? key;
        await ask('POST', '/actions', { actions: [{ type: 'key', id: 'keys', actions: [{ type: 'keyDown', value }, { type: 'keyUp', value }] }] });
      },
    },
  };
}
