// The built page handed on from the project's own server with its headers, and with one kind of file missing or spoilt; beside
// it a shop's page with the element on it.
import { createServer } from 'node:http';

const shop = '<!doctype html><html lang="en"><meta charset="utf-8"><title>A shop</title><link rel="icon" href="data:,">'
  + '<script type="module" src="/embed/packwright-configurator.js"></script><packwright-configurator loading="eager"></packwright-configurator>';

// `fault` is [pattern of paths, 'missing' or 'spoilt']. Resolves to { address, asked, stop }; `asked` holds { path, isDone } of
// every request in order.
export async function faulty(upstream, [pattern, kind] = [/^$/]) {
  const asked = [];
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, 'http://local').pathname;
    const entry = { path, isDone: false };
    asked.push(entry);
    response.on('finish', () => { entry.isDone = true; });
    try {
      const { status, headers, bytes } = await answer(upstream, path === '/host.html' ? '/' : path);
      if (path === '/host.html') response.writeHead(200, headers).end(shop);
      else if (!pattern.test(path)) response.writeHead(status, headers).end(bytes);
      else if (kind === 'missing') response.writeHead(404, { 'content-type': 'text/plain' }).end('Not here');
      else response.writeHead(status, headers).end(spoilt(path, bytes));
    } catch (error) {
      response.writeHead(502).end(String(error));
    }
  });
  await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    asked,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function answer(upstream, path) {
  const got = await fetch(new URL(path, upstream), { headers: { 'accept-encoding': 'identity' } });
  const own = /^(content-(length|encoding)|connection|transfer-encoding|cache-control)$/;
  const headers = Object.fromEntries([...got.headers].filter(([name]) => !own.test(name)));
  return { status: got.status, headers: { ...headers, 'cache-control': 'no-store' }, bytes: Buffer.from(await got.arrayBuffer()) };
}

// Still a script, though another one; no longer a Wasm module.
const spoilt = (path, bytes) => (path.endsWith('.js')
  ? Buffer.concat([bytes, Buffer.from('\n')])
  : Buffer.concat([bytes.subarray(0, 40), Buffer.alloc(40, 0xff)]));
