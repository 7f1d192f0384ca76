// Whether the worker that reads artwork may be started: tried with one that only says hello, first from memory, then from
// the release folder where that is of the page's own origin. Either way is enough for the element.
import { parse } from './policy_text.js';

const POLICY = 'packwright';
const GREETING = 'self.postMessage(\'ready\');';
const PATIENCE_MS = 5000;
const TYPES = 'require-trusted-types-for';

// Resolves to what was found, with the directives that would only be reported.
export async function worker({ folder, list, violations, isOurs }) {
  const name = list?.files.map((each) => each.name).find((each) => /^artwork-worker.*\.js$/.test(each));
  const ways = [{ address: URL.createObjectURL(new Blob([GREETING], { type: 'text/javascript' })), owns: (blocked) => blocked.startsWith('blob') }];
  if (name && new URL(folder).origin === self.origin) ways.push({ address: new URL(name, folder), owns: isOurs });
  const reports = [];
  let first;
  for (const { address, owns } of ways) {
    const isMeant = (blocked) => owns(blocked) || blocked.startsWith('trusted-types');
    const outcome = await violations.during(() => greeted(address), ['worker-src', TYPES], isMeant);
    reports.push(...outcome.reported.map(({ directive }) => directive));
    const found = read(outcome);
    first ??= found;
    if (found.result === 'ok') first = found;
    if (found.result === 'ok' || found.say === 'types') break;
  }
  URL.revokeObjectURL(ways[0].address);
  return { finding: { id: 'worker', ...first }, reports };
}

function read({ error, stopped }) {
  const types = stopped.find(({ directive }) => directive === TYPES);
  // The element brings a policy for the address; whether it may be made stands in the host's own.
  if (types) return mayVouch(types.policy) ? { result: 'ok' } : { result: 'note', say: 'types' };
  if (stopped.length > 0) return { result: 'note', say: 'forbidden', values: { directive: stopped[0].directive } };
  if (error) return { result: 'unknown', say: 'unknown', values: { reason: error.message } };
  return { result: 'ok' };
}

const mayVouch = (policy) => {
  const names = parse(policy).get('trusted-types');
  return !names || names.includes(POLICY) || names.includes('*');
};

function greeted(address) {
  return new Promise((resolve, reject) => {
    const native = new Worker(address);
    const settle = (action, value) => {
      clearTimeout(timer);
      native.terminate();
      action(value);
    };
    const timer = setTimeout(() => settle(reject, new Error('no answer')), PATIENCE_MS);
    native.onmessage = () => settle(resolve);
    native.onerror = () => settle(reject, new Error('it did not load'));
  });
}
