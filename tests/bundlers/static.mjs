// Serves what a bundler has built, below a path, with a policy for content as strict as a shop's may be: nothing a bundler
// rewrites may need more.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};
const policy = [
  "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self'", "connect-src 'self'",
  "img-src 'self' blob: data:", "worker-src 'self'",
].join('; ');

// Resolves to { address, stop }.
export function serveFolder(folder, below = '') {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://shop.example');
    const path = decodeURIComponent(pathname).slice(1);
    const name = normalize(path === below ? 'index.html' : path.slice(below.length));
    const isOurs = path.startsWith(below) && !name.startsWith('..');
    const bytes = isOurs ? await readFile(join(folder, name)).catch(() => undefined) : undefined;
    response.writeHead(bytes ? 200 : 404, {
      'content-type': types[extname(name)] ?? 'application/octet-stream',
      'cache-control': 'no-store',
      'content-security-policy': policy,
    });
    response.end(bytes ?? 'there is no such file');
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const stop = () => {
        server.closeAllConnections();
        server.close();
      };
      resolve({ address: `http://127.0.0.1:${server.address().port}/${below}`, stop });
    });
  });
}
