// What may go wrong between a release folder and a browser, each under the name that stands first in the address. A fault
// gets the file with its headers and answers in its own way; those that do not concern a file pass it on unharmed.
const isWasm = (name) => name.endsWith('.wasm');
// The glue has a name with a number of the build, as has what is fetched beside it; the loader has none.
const isGlue = (name) => /^[^/]*-[0-9a-f]{16}\.js$/.test(name) && !/^(artwork-worker|beside|intake)-/.test(name);
const isDress = (name) => /(^|\/)dress[^/]*\.json$/.test(name);
const isLoader = (name) => name === 'packwright-configurator.js';

const wait = (ms) => new Promise((done) => setTimeout(done, ms));

function whole({ file, headers, response }, changes = {}) {
  const body = changes.body ?? file;
  response.writeHead(changes.status ?? 200, { ...headers, 'content-length': body.length, ...changes.headers });
  response.end(body);
}

function missing({ headers, response }) {
  response.writeHead(404, { ...headers, 'content-type': 'text/plain' });
  response.end('not found');
}

// The page a hotel's network shows instead of whatever was asked for.
function portal(context) {
  const body = Buffer.from('<!doctype html><title>Welcome</title><p>Accept our terms to go online.');
  whole(context, { body, headers: { 'content-type': 'text/html' } });
}

function failing(context) {
  whole(context, { status: 500, body: Buffer.from('sorry'), headers: { 'content-type': 'text/plain' } });
}

function truncated(context) {
  whole(context, { body: context.file.subarray(0, Math.floor(context.file.length / 2)) });
}

// One bit of one byte: too little for any length or magic number to notice.
function corrupted(context) {
  const body = Buffer.from(context.file);
  body[Math.floor(body.length * 0.6)] ^= 1;
  whole(context, { body });
}

function stalled({ file, headers, response }) {
  response.writeHead(200, { ...headers, 'content-length': file.length });
  response.write(file.subarray(0, Math.floor(file.length / 3)));
}

const plainText = (context) => whole(context, { headers: { 'content-type': 'text/plain' } });
const withoutType = (context) => whole(context, { headers: { 'content-type': 'application/octet-stream' } });
const cut = ({ response }) => response.destroy();
const closed = (context) => {
  delete context.headers['access-control-allow-origin'];
  whole(context);
};

async function slowly(context) {
  await wait(400);
  whole(context);
}

// The same release under another version's number, as a second app on the page would bring it.
function renumbered(context) {
  const text = context.file.toString('utf8').replace(/\b\d+\.\d+\.\d+\b/, '98.7.6');
  whole(context, { body: Buffer.from(text) });
}

const only = (concerns, act) => (context) => (concerns(context.name) ? act(context) : whole(context));
const every = () => true;

export const faults = {
  clean: only(every, whole),
  again: only(every, whole),
  newer: only(isLoader, renumbered),
  slow: only(every, slowly),
  closed: only(every, closed),
  'loader-404': only(isLoader, missing),
  'wasm-mime': only(isWasm, plainText),
  'wasm-octets': only(isWasm, withoutType),
  'wasm-404': only(isWasm, missing),
  'wasm-500': only(isWasm, failing),
  'wasm-corrupted': only(isWasm, corrupted),
  'wasm-truncated': only(isWasm, truncated),
  'wasm-portal': only(isWasm, portal),
  'wasm-stalled': only(isWasm, stalled),
  'wasm-cut': only(isWasm, cut),
  'glue-mime': only(isGlue, plainText),
  'glue-404': only(isGlue, missing),
  'glue-corrupted': only(isGlue, corrupted),
  'dress-404': only(isDress, missing),
  'dress-corrupted': only(isDress, corrupted),
  'all-but-loader-404': only((name) => !isLoader(name), missing),
  'all-but-loader-cut': only((name) => !isLoader(name), cut),
};

export async function answerWith(name, context) {
  const fault = faults[name];
  if (!fault) throw new Error(`there is no fault called ${name}`);
  if (!context.file) return missing(context);
  return fault(context);
}
