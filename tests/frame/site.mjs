// The places a framed configurator is made of: the release folder on one origin, the host's pages on another, strangers
// on a third; and visits to them. The frame's scripts come bundled from the sources. The element in the frame is a
// stand-in; beside it stands the real one, if the page has been built.
import { createServer } from 'node:http';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { artefacts, root } from '../journeys/harness.mjs';

const { buildSync } = createRequire(join(root, 'tests', 'journeys', 'package.json'))('esbuild');
const types = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.json': 'application/json', '.wasm': 'application/wasm', '.css': 'text/css',
};
const sources = join(root, 'src', 'embed', 'frame');
const built = join(root, 'dist', 'embed');
export const isBuilt = existsSync(join(built, 'packwright-configurator.js'));

const bundled = (file, format) => buildSync({
  entryPoints: [file], bundle: true, minify: true, format, target: 'es2022', charset: 'utf8', write: false,
}).outputFiles[0].contents;
let scripts;

// What a release folder answers for a path, with the stand-in or with the real element in it.
export function release(isReal = false) {
  scripts ??= {
    '/packwright-frame.js': bundled(join(sources, 'parent.js'), 'esm'),
    '/frame.js': bundled(join(sources, 'child.js'), 'iife'),
    '/frame.html': readFileSync(join(sources, 'frame.html')),
  };
  if (!isReal) return (path) => scripts[path] ?? (path === '/packwright-configurator.js' ? readFileSync(join(root, 'tests', 'frame', 'stand_in.js')) : undefined);
  return (path) => {
    const file = join(built, path);
    return file.startsWith(built) && existsSync(file) ? readFileSync(file) : scripts[path];
  };
}

// Serves what `answer(path)` gives: bytes, text, or { body, headers }.
export function place(answer, headers = {}) {
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://a').pathname;
    const given = answer(path);
    const { body, headers: own = {}, status = 200 } = given?.body === undefined ? { body: given } : given;
    response.writeHead(body === undefined ? 404 : status, {
      'content-type': types[extname(path)] ?? 'text/html; charset=utf-8', 'cache-control': 'no-store', ...headers, ...own,
    });
    response.end(body ?? '');
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve({
      origin: `http://127.0.0.1:${server.address().port}`,
      stop: () => { server.closeAllConnections(); server.close(); },
    }));
  });
}

// Keeps what a page hears: events of the element, and what goes through the window.
function notes() {
  window.heard = [];
  for (const name of ['pw-error', 'pw-ready', 'pw-change', 'pw-before-submit', 'pw-submit', 'pw-crash-recovered']) {
    document.addEventListener(name, ({ type, detail }) => window.heard.push({ type, detail }));
  }
}

// Everything one run needs: places, and `open`, which shows a host's page and waits for what it promises.
export async function site(browser) {
  const files = release();
  // Pages by path: what tests add to the host's and the stranger's origin, and to the release's.
  const pages = new Map();
  const impostors = new Map();
  const shared = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' };
  const rel = await place((path) => impostors.get(path) ?? files(path), shared);
  const closed = await place(files);
  const real = await place(release(true), shared);
  const hostAnswer = (path) => pages.get(path);
  const policy = `default-src 'none'; script-src 'self' ${rel.origin} ${real.origin}; style-src 'self'; frame-src *; connect-src 'self'; form-action 'self'; require-trusted-types-for 'script'; trusted-types 'none'`;
  const host = await place(hostAnswer, { 'content-security-policy': policy });
  const stranger = await place(hostAnswer);
  mkdirSync(artefacts, { recursive: true });
  let count = 0;

  // A page with this in its body; without `bare` it loads the parent's script.
  async function open(body, { bare = false, at = host, head = '', wait = true, prepare, ...options } = {}) {
    count += 1;
    const path = `/page-${count}`;
    const script = bare ? '' : `<script type="module" src="${rel.origin}/packwright-frame.js"></script>`;
    pages.set(path, `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>A host</title>${head}${script}</head><body>${body}</body></html>`);
    const context = await browser.newContext({ viewport: { width: 1200, height: 800 }, ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    const problems = [];
    const said = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => {
      said.push(message.text());
      if (/Content Security Policy|TrustedHTML|TrustedScript/i.test(message.text())) problems.push(message.text());
    });
    await page.addInitScript(notes);
    await prepare?.(page, context);
    await page.goto(at.origin + path);
    if (wait) await page.evaluate(() => document.querySelector('packwright-frame').ready);
    const inside = () => page.frames().find((frame) => frame.url().includes('/frame.html'));
    return {
      page, context, problems, said, inside,
      leave: async () => {
        await context.close();
        if (problems.length > 0) throw new Error(`the page complained:\n  ${problems.join('\n  ')}`);
      },
    };
  }

  const tag = (attributes = '', inner = '', at = rel) => `<packwright-frame src="${at.origin}/frame.html" ${attributes}>${inner}</packwright-frame>`;
  return {
    rel, closed, real, host, stranger, pages, impostors, open, tag,
    stop: () => [rel, closed, real, host, stranger].forEach((one) => one.stop()),
  };
}
