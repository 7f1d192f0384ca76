// The viewer by itself: its Wasm as the build left it, in a page without the configurator, in Chromium with software for
// graphics. For the golden pictures, the contact sheets and the mounts.
import { createServer } from 'node:http';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
// Where what is looked at after a failure is put.
export const artefacts = join(root, 'target', 'test-artefacts', 'viewer');
const here = join(root, 'tests', 'viewer');
export const viewer = process.env.PACKWRIGHT_VIEWER ?? join(root, 'target', 'page', 'viewer');
const kinds = { html: 'text/html; charset=utf-8', js: 'text/javascript', mjs: 'text/javascript', wasm: 'application/wasm' };
export const software = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
  '--disable-sync', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'];
// The same by another driver, where Mesa is installed.
export const mesa = [...software.filter((word) => !/swiftshader/.test(word)), '--use-gl=angle', '--use-angle=gl-egl'];

export const chromium = (args = software) => createRequire(join(root, 'tests', 'journeys', 'package.json'))('playwright-core').chromium
  .launch({ executablePath: process.env.CHROME ?? '/usr/bin/chromium', args });

// Hands out tests/viewer, `built/` as the build left it, `src/`, and what `made` holds by path. Resolves to
// { address, stop }.
async function hand(made) {
  const folders = { built: viewer, src: join(root, 'src') };
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, 'http://local').pathname.slice(1);
    const [first, ...rest] = path.split('/');
    try {
      const bytes = made[path] ?? await readFile(join(folders[first] ?? here, ...(folders[first] ? rest : [path])));
      response.writeHead(200, { 'content-type': kinds[path.split('.').at(-1)] ?? 'text/plain' }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

// Opens `name` in a browser of its own; resolves to { page, problems, more, leave }; `more` opens another page beside it.
export async function open(name, { made = {}, args, prepare } = {}) {
  if (!existsSync(join(viewer, 'viewer.js'))) throw new Error(`${viewer} holds no viewer: \`cargo xtask sheet\` builds it, and so does the build of the page`);
  const server = await hand(made);
  const browser = await chromium(args);
  const problems = [];
  const more = async (path = name) => {
    const page = await browser.newPage();
    page.setDefaultTimeout(300_000);
    page.on('console', (message) => { if (message.type() === 'error') problems.push(message.text()); });
    page.on('pageerror', (error) => problems.push(String(error.stack ?? error)));
    await prepare?.(page);
    await page.goto(server.address + path);
    await page.waitForFunction(() => globalThis.ready, undefined, { timeout: 60_000, polling: 50 }).catch((error) => {
      throw new Error(`${path} does not become ready: ${problems.join('\n') || error}`);
    });
    return page;
  };
  const leave = async () => {
    await browser.close();
    server.stop();
  };
  try {
    return { page: await more(), problems, more, leave };
  } catch (error) {
    await leave();
    throw error;
  }
}

// Counts checks, says each in the form the test command reads, and ends the program.
export function ledger(subject) {
  const counts = { passed: 0, failed: 0 };
  return {
    counts,
    async check(name, work) {
      const start = performance.now();
      const seconds = () => `${((performance.now() - start) / 1000).toFixed(1)} s`;
      try {
        await work();
        counts.passed += 1;
        console.log(`ok   ${subject}: ${name}, ${seconds()}`);
        return true;
      } catch (error) {
        counts.failed += 1;
        console.log(`FAIL ${subject}: ${name}, ${seconds()}\n${error.stack ?? error}`);
        return false;
      }
    },
    end() {
      const { passed, failed } = counts;
      console.log(`test result: ${failed === 0 ? 'ok' : 'FAILED'}. ${passed} passed; ${failed} failed`);
      process.exit(failed === 0 && passed > 0 ? 0 : 1);
    },
  };
}
