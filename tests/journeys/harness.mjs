// Servers, the browser, and one visit to the page: opened with given settings, watched for errors, closed at the end.
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { hooks } from './hooks.mjs';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const artefacts = join(root, 'tests', 'artefacts');

const quiet = [
  '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--js-flags=--expose-gc', '--enable-precise-memory-info',
  // Graphics by software take seconds a picture; the viewer has checks of its own.
  '--disable-3d-apis',
];

export function launch() {
  const program = process.env.CHROME;
  if (!program) throw new Error('run the journeys with `cargo xtask test --only journeys`, which names the browser');
  return chromium.launch({ executablePath: program, args: quiet });
}

// Starts the project's own server on a free port; resolves to { address, stop }.
export function serve(policy, folder = process.env.PACKWRIGHT_FOLDER ?? 'dist') {
  const usual = join(root, 'target', 'debug', process.platform === 'win32' ? 'xtask.exe' : 'xtask');
  const program = process.env.PACKWRIGHT_SERVER ?? usual;
  if (!existsSync(program)) throw new Error(`the server ${program} is not built`);
  const words = ['serve', '--as-is', '--port', '0', '--policy', policy, '--folder', folder];
  const child = spawn(program, words, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    let heard = '';
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`the server ended with ${code}`)));
    child.stdout.on('data', (bytes) => {
      heard += bytes;
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(heard)?.[0];
      if (address) resolve({ address, stop: () => child.kill() });
    });
  });
}

// A page of somebody else's, on an origin of its own.
export function host(html) {
  const server = createServer((request, response) => {
    const isPage = request.url === '/';
    response.writeHead(isPage ? 200 : 204, { 'content-type': 'text/html; charset=utf-8' });
    response.end(isPage ? html : '');
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const stop = () => { server.closeAllConnections(); server.close(); };
      resolve({ address: `http://127.0.0.1:${server.address().port}/`, stop });
    });
  });
}

// Opens an address. Settings: Playwright's context options, and `path`, `origins` (further origins that may be asked).
export async function visit(browser, address, settings = {}) {
  const { path = '', origins = [], waitUntilReady = true, prepare, ...options } = settings;
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const problems = [];
  const requests = [];
  const allowed = [new URL(address).origin, ...origins];
  await context.addInitScript(noteMemories);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`page: ${error.stack ?? error}`));
  page.on('request', (request) => {
    const url = request.url();
    requests.push(url);
    if (/^https?:/.test(url) && !allowed.includes(new URL(url).origin)) problems.push(`asked a stranger: ${url}`);
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // Without scripts the browser itself refuses to preload them, and calls that a policy.
    const isMeant = options.javaScriptEnabled === false && reason === 'csp';
    if (reason !== 'net::ERR_ABORTED' && !isMeant) problems.push(`failed: ${request.url()} ${reason}`);
  });
  await prepare?.(page, context);
  await page.goto(address + path);
  if (waitUntilReady) {
    await ready(page).catch((error) => {
      throw new Error(`the page does not become ready; it complained:\n  ${problems.join('\n  ') || 'of nothing'}`, { cause: error });
    });
  }
  return {
    page,
    context,
    problems,
    requests,
    async leave() {
      await context.close();
      if (problems.length > 0) throw new Error(`the page complained:\n  ${problems.join('\n  ')}`);
    },
  };
}

export function ready(frame) {
  return frame.locator(hooks.ready).first().waitFor({ state: 'attached' });
}

// Remembers each Wasm memory as it is made, so that its size can be asked for later.
function noteMemories() {
  const memories = [];
  Object.defineProperty(globalThis, '__memories', { value: memories });
  const note = (result) => {
    const instance = result.instance ?? result;
    for (const value of Object.values(instance.exports ?? {})) {
      if (value instanceof WebAssembly.Memory) memories.push(value);
    }
    return result;
  };
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const original = WebAssembly[name];
    WebAssembly[name] = (...given) => original.apply(WebAssembly, given).then(note);
  }
}

// Bytes in use after a thorough collection: of JavaScript, and of all Wasm memories.
export async function memory(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const wasm = await page.evaluate(() => globalThis.__memories.reduce((sum, one) => sum + one.buffer.byteLength, 0));
  await session.detach();
  return { script: usedSize, wasm };
}
