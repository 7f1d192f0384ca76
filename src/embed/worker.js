// Starts the worker that decodes artwork, on whichever way the page allows: from the file beside us where it is of the
// page's own origin, else from the same script in memory. Where Trusted Types are required, by a policy of ours that
// vouches for these two addresses and for nothing else. One for the whole page: a policy's name can be taken once.
const { Blob, URL: Address, Worker: Native, setTimeout: later, clearTimeout: forget, trustedTypes: types } = globalThis;
const POLICY = 'packwright';
const PATIENCE = 4_000;
// Each refusal is reported to the host, so nobody asks twice.
const refused = new Set();
let vouched;
let policy;

// The address as a constructor takes it. Without a policy it stays a text, which is all that most pages want.
const trusted = (address) => {
  vouched = address;
  try {
    policy ??= types?.createPolicy(POLICY, {
      createScriptURL: (text) => {
        if (text !== vouched) throw new TypeError('this is no script of ours');
        return text;
      },
    });
  } catch {
    policy = false;
  }
  return policy ? policy.createScriptURL(address) : address;
};

// Resolves to the worker once it says it is ready, to `false` if it cannot be, and to nothing if it does not say.
const begun = (address) => new Promise((resolve) => {
  const worker = new Native(trusted(address));
  const settle = (answer) => {
    forget(timer);
    worker.onmessage = null;
    worker.onerror = null;
    if (!answer) worker.terminate();
    resolve(answer);
  };
  const timer = later(settle, PATIENCE);
  worker.onmessage = ({ data }) => settle(data === 'ready' && worker);
  worker.onerror = (event) => {
    event.preventDefault();
    settle(false);
  };
});

const fromFile = async (file) => Boolean(file) && new Address(file).origin === globalThis.origin && begun(file);

const fromMemory = async (script) => {
  const address = Address.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  return begun(address).finally(() => Address.revokeObjectURL(address));
};

// `script` is the worker's text, `file` the address of a file that holds the same, if there is one. Resolves to a worker
// that is ready or, where the page allows none, to `false`; to nothing if it took too long.
export const worker = async (script, file) => {
  let last = false;
  for (const [way, what] of [[fromFile, file], [fromMemory, script]]) {
    if (refused.has(way)) continue;
    // A text where only a trusted address will do is refused by throwing.
    last = await way(what).catch(() => false);
    if (last) return last;
    if (last === false) refused.add(way);
  }
  return last;
};
