// The two servers of a visit: one hands out our release folder from an origin of its own, with faults on demand; the other
// hands out the pages of a shop, each with its own headers. Both write down every request, and the shop its policy reports.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { answerWith } from './faults.mjs';
import { fileOf } from './page.mjs';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

// Opens both; resolves to { cdn, shop, log, reports, stop }. `log` holds { origin, method, path, status } in order.
export async function open({ release, pages }) {
  const log = [];
  const reports = [];
  const state = { cdn: '', shop: '' };
  const cdn = await listen('127.0.0.1', (request, response) => serveRelease(request, response, { release, log }));
  state.cdn = `http://127.0.0.1:${cdn.address().port}`;
  const shop = await listen('127.0.0.1', (request, response) => serveShop(request, response, { release, pages, log, reports, state }));
  state.shop = `http://localhost:${shop.address().port}`;
  const stop = () => {
    for (const server of [cdn, shop]) {
      server.closeAllConnections();
      server.close();
    }
  };
  return { ...state, log, reports, stop };
}

function listen(address, answer) {
  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
      response.end(String(error));
    });
  });
  return new Promise((resolve) => {
    server.listen(0, address, () => resolve(server));
  });
}

// Addresses are /<fault>/<path in the release folder>; the fault `clean` is none.
async function serveRelease(request, response, { release, log }) {
  const { pathname } = new URL(request.url, 'http://cdn.example');
  const [, fault, ...rest] = pathname.split('/').map(decodeURIComponent);
  const name = normalize(rest.join('/'));
  const file = name.startsWith('..') ? undefined : await readFile(join(release, name)).catch(() => undefined);
  const headers = {
    'content-type': types[extname(name)] ?? 'application/octet-stream',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'timing-allow-origin': '*',
    'x-content-type-options': 'nosniff',
    // A version's files never change, and what a fault spoils has an address of its own.
    'cache-control': 'public, max-age=31536000, immutable',
  };
  response.on('finish', () => log.push({ origin: 'cdn', method: request.method, path: pathname, status: response.statusCode }));
  response.on('close', () => {
    if (!response.writableFinished) log.push({ origin: 'cdn', method: request.method, path: pathname, status: 0 });
  });
  await answerWith(fault, { name, file, headers, response });
}

async function serveShop(request, response, { release, pages, log, reports, state }) {
  // A shop may have our folder on its own origin.
  if (request.url.startsWith('/own/')) {
    request.url = request.url.slice('/own'.length);
    await serveRelease(request, response, { release, log });
    return;
  }
  const { pathname, search } = new URL(request.url, 'http://shop.example');
  log.push({ origin: 'shop', method: request.method, path: pathname + search, status: 200 });
  if (pathname === '/report') {
    reports.push(...readReports(await body(request)));
    response.writeHead(204);
    response.end();
    return;
  }
  if (pathname === '/favicon.ico') {
    response.writeHead(204);
    response.end();
    return;
  }
  const [, slug, file = ''] = pathname.split('/');
  const page = pages.find((one) => one.slug === slug);
  const answer = page && await fileOf(page, file, state);
  if (!answer) {
    response.writeHead(404, { 'content-type': 'text/plain' });
    response.end('there is no such page');
    return;
  }
  response.writeHead(200, { 'cache-control': 'no-store', ...answer.headers });
  response.end(answer.body);
}

// What browsers call the same things differently, in one form.
function readReports(text) {
  const given = JSON.parse(text || '[]');
  const all = Array.isArray(given) ? given.map((one) => one.body ?? one) : [given['csp-report'] ?? given];
  return all.map((one) => ({
    page: one['document-uri'] ?? one.documentURL,
    directive: one['effective-directive'] ?? one.effectiveDirective ?? one['violated-directive'],
    blocked: one['blocked-uri'] ?? one.blockedURL,
    source: `${one['source-file'] ?? one.sourceFile ?? ''}:${one['line-number'] ?? one.lineNumber ?? ''}`,
  }));
}

async function body(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}
