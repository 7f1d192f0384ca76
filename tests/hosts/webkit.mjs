// The third engine, where it is installed: WebKitGTK by classic WebDriver, behind as much of the other two's library as a
// visit uses. It tells nothing of consoles and requests by itself, so what the probe and the servers see has to do.
import { spawn } from 'node:child_process';

const sleep = (ms) => new Promise((done) => setTimeout(done, ms));
// As WebDriver spells the keys the journeys press.
const keys = { ArrowDown: '\uE015', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowLeft: '\uE012', Tab: '\uE004', Enter: '\uE007' };

// Starts the driver, which starts a browser with its first page.
export async function launchWebKit(program) {
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const children = [];
  const environment = { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', NO_AT_BRIDGE: '1' };
  if (!process.env.DISPLAY) {
    environment.DISPLAY = `:${90 + (port % 900)}`;
    children.push(spawn('Xvfb', [environment.DISPLAY, '-screen', '0', '1400x1100x24', '-nolisten', 'tcp'], { stdio: 'ignore' }));
  }
  children.push(spawn(program, [`--port=${port}`], { env: environment, stdio: 'ignore' }));
  const send = (method, path, body) => request(`http://127.0.0.1:${port}${path}`, method, body);
  const session = await started(send);
  const ask = (method, path, body = {}) => send(method, `/session/${session}${path}`, body);
  await ask('POST', '/timeouts', { script: 60_000, pageLoad: 60_000 });
  await ask('POST', '/window/rect', { width: 1280, height: 1000 });
  const close = async () => {
    await ask('DELETE', '').catch(() => {});
    for (const child of children) child.kill();
  };
  // One window for all visits.
  return { newPage: async () => pageOf(ask), close };
}

async function started(send) {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const { sessionId } = await send('POST', '/session', { capabilities: { alwaysMatch: { pageLoadStrategy: 'eager' } } });
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

function pageOf(ask) {
  let within;
  const frameOf = (index) => {
    const enter = async () => {
      if (within === index) return;
      await ask('POST', '/frame', { id: null });
      if (index !== null) await ask('POST', '/frame', { id: index });
      within = index;
    };
    const call = async (question, given) => {
      await enter();
      const script = `const given = [...arguments]; const done = given.pop();
        new Promise((settle) => settle((${question}).apply(null, given))).then((value) => done({ value: value === undefined ? null : value }),
          (error) => done({ error: String(error && error.stack || error) }));`;
      const told = await ask('POST', '/execute/async', { script, args: given });
      if (told?.error !== undefined) throw new Error(told.error);
      return told?.value ?? undefined;
    };
    return {
      evaluate: (question, ...given) => call(question, given),
      evaluateHandle: (question, ...given) => call(question, given),
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
