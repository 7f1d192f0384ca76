// The release folder as this page sees it: is every file there, of the right type, unchanged, compressed, kept. Asks for
// each file once, past the cache, and computes its hash; nothing else is asked for, and nothing is sent.
const TYPES = {
  js: /^(text|application)\/(x-)?(java|ecma)script$/, wasm: /^application\/wasm$/, json: /^(application|text)\/(.+\+)?json$/,
  css: /^text\/css$/, html: /^text\/html$/, svg: /^image\/svg\+xml$/, png: /^image\/png$/, webp: /^image\/webp$/,
};
// What packages and editors read, and no page ever asks for.
const FOR_PACKAGES = /\.(d\.ts|map|txt|md|tgz)$|(^|\/)(package|custom-elements|integrity)\.json$|(^|\/)(index|react|vue|svelte|angular)\b[^/]*\.js$/;
const AT_ONCE = 6;
const WORTH_PACKING = 4096;
const YEAR = 31_536_000;

// The folder's list. Throws an error whose `say` names the cause.
export async function listing(folder) {
  const address = `${folder}integrity.json`;
  const answer = await get(address).catch(async (error) => {
    // What may not be read may still be there.
    const opaque = await fetch(address, { mode: 'no-cors', credentials: 'omit' }).catch(() => undefined);
    throw Object.assign(new Error(String(error)), { say: opaque ? 'cors' : 'network', values: { address } });
  });
  if (!answer.ok) throw Object.assign(new Error(`${answer.status}`), { say: 'missing', values: { status: answer.status } });
  const text = await answer.text();
  try {
    return read(JSON.parse(text));
  } catch (error) {
    throw Object.assign(error, { say: 'broken', values: { reason: error.message } });
  }
}

// `{ version, files: { name: hash or { integrity } } }`.
function read(list) {
  const entries = Object.entries(list?.files ?? {}).map(([name, about]) => ({ name, integrity: about?.integrity ?? about }));
  const isSound = entries.length > 0 && entries.every(({ integrity }) => /^sha(256|384|512)-[\w+/=]+$/.test(integrity));
  if (!isSound) throw new Error('it has no list of hashes');
  return { version: String(list.version ?? ''), files: entries };
}

const get = (address, cache = 'no-cache') => fetch(address, { cache, credentials: 'omit', referrerPolicy: 'no-referrer' });

export async function files({ folder, list }) {
  const start = performance.now();
  const wanted = list.files.filter(({ name }) => !FOR_PACKAGES.test(name));
  const seen = [];
  const queue = [...wanted];
  const next = async () => {
    for (let file = queue.shift(); file; file = queue.shift()) seen.push(await look(folder, file));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  const milliseconds = Math.round(performance.now() - start);
  const kilobytes = Math.round(seen.reduce((sum, { size }) => sum + (size ?? 0), 0) / 1000);
  const there = seen.filter(({ isThere }) => isThere);
  const isSame = new URL(folder).origin === self.origin;
  return [
    named('arrival', seen.filter(({ isThere }) => !isThere), seen.length),
    { id: 'origins', result: 'ok', say: isSame ? 'same' : 'ok' },
    named('media', there.filter(({ isTyped }) => !isTyped), there.length, ({ name, type }) => `${name} (${type || 'none'})`),
    globalThis.crypto?.subtle
      ? named('integrity', there.filter(({ isWhole }) => !isWhole), there.length)
      : { id: 'integrity', result: 'unknown' },
    compression(there),
    named('caching', there.filter(({ isKept }) => !isKept), there.length),
    { id: 'time', result: 'note', values: { files: seen.length, kilobytes, milliseconds } },
  ];
}

async function look(folder, { name, integrity }) {
  const address = new URL(name, folder).href;
  try {
    const answer = await get(address, 'reload');
    if (!answer.ok) return { name, isThere: false };
    const bytes = await answer.arrayBuffer();
    const type = (answer.headers.get('content-type') ?? '').split(';')[0].trim().toLowerCase();
    const expected = TYPES[name.split('.').pop()];
    return {
      name,
      type,
      isThere: true,
      size: bytes.byteLength,
      isTyped: !expected || expected.test(type),
      isWhole: await matches(bytes, integrity),
      isKept: isKept(answer.headers.get('cache-control') ?? ''),
      isPacked: isPacked(address),
    };
  } catch {
    return { name, isThere: false };
  }
}

async function matches(bytes, integrity) {
  if (!globalThis.crypto?.subtle) return undefined;
  const [kind, expected] = integrity.split(/-(.*)/s);
  const digest = new Uint8Array(await crypto.subtle.digest(kind.replace('sha', 'SHA-'), bytes));
  return btoa(String.fromCharCode(...digest)) === expected;
}

const isKept = (control) => /\bimmutable\b/.test(control) || Number(/\bmax-age=(\d+)/.exec(control)?.[1] ?? 0) >= YEAR;

// Other origins see no sizes unless the server says that they may.
function isPacked(address) {
  const entry = performance.getEntriesByName(address, 'resource').at(-1);
  if (!entry?.decodedBodySize) return undefined;
  return entry.encodedBodySize < entry.decodedBodySize;
}

function compression(there) {
  const large = there.filter(({ name, size }) => size >= WORTH_PACKING && /\.(js|wasm|json)$/.test(name));
  const raw = large.filter(({ isPacked: packed }) => packed === false);
  if (raw.length === 0 && large.some(({ isPacked: packed }) => packed === undefined)) return { id: 'compression', result: 'unknown' };
  return named('compression', raw, large.length);
}

const named = (id, culprits, count, say = ({ name }) => name) => (culprits.length === 0
  ? { id, result: 'ok', values: { count } }
  : { id, result: 'problem', values: { count, files: shortened(culprits.map(say)) } });

const shortened = (names, most = 4) => (names.length <= most
  ? names.join(', ')
  : `${names.slice(0, most).join(', ')} and ${names.length - most} more`);
