// Shops for the checker and the examples: a page with the headers and the markup a test asks for, and a release folder
// beside it or on an origin of its own, well or badly served. Every request is written down.
import { createServer } from 'node:http';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const TYPES = {
  html: 'text/html; charset=utf-8', js: 'text/javascript; charset=utf-8', mjs: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8', json: 'application/json',
  wasm: 'application/wasm', svg: 'image/svg+xml', txt: 'text/plain; charset=utf-8',
};
export const typeOf = (name) => TYPES[name.split('.').pop()] ?? 'application/octet-stream';

// What a release folder should be served with.
export const good = {
  'access-control-allow-origin': '*',
  'cache-control': 'public, max-age=31536000, immutable',
  'cross-origin-resource-policy': 'cross-origin',
  'timing-allow-origin': '*',
};

// `answer(path, request)` gives `{ status, headers, body }` or nothing.
export function serve(answer) {
  const requests = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://any');
    const sent = [];
    for await (const bytes of request) sent.push(bytes);
    requests.push({ method: request.method, path: pathname, body: Buffer.concat(sent).toString() });
    const { status = 200, headers = {}, body } = answer(decodeURIComponent(pathname), request) ?? { status: 404, body: 'Not found' };
    response.writeHead(status, headers);
    response.end(body);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      const stop = () => { server.closeAllConnections(); server.close(); };
      resolve({ port, address: `http://127.0.0.1:${port}/`, requests, stop });
    });
  });
}

// Answers from a map of names to bytes. `spoil(name, answer)` may change an answer.
export const folderAnswer = (files, { headers = good, isPacked = true, spoil = (name, answer) => answer } = {}) => (name, request) => {
  const body = files.get(name);
  const answer = body === undefined ? undefined : { headers: { 'content-type': typeOf(name), ...headers }, body };
  if (answer && isPacked && body.length > 1000) {
    // Browsers take Brotli over secure connections only.
    const isBrotli = /\bbr\b/.test(request.headers['accept-encoding'] ?? '');
    answer.body = isBrotli ? brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }) : gzipSync(body);
    answer.headers['content-encoding'] = isBrotli ? 'br' : 'gzip';
  }
  return spoil(name, answer);
};
