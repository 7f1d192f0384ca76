// Hosts that tell the browser what may run: content policies, Trusted Types, isolation, frames without an origin.
import { read, readOnTheSecondWay, refused, refusedByTypes } from '../artwork.mjs';
import { policyFor } from '../page.mjs';

const policy = (changes) => (origins) => policyFor(origins, changes);
const withoutWasm = ({ cdn, shop }) => policyFor({ cdn, shop }, { 'script-src': `${shop} ${cdn}` });
const isPolicy = /Content[- ]Security[- ]Policy|CSP|violates the following|(was|has been) blocked|NetworkError|Refused to/i;

export default [
  { name: 'no policy at all', policy: null },
  { name: 'strict policy', acts: read },
  {
    name: 'strict policy and Trusted Types none',
    policy: policy({ 'require-trusted-types-for': "'script'", 'trusted-types': "'none'" }),
    acts: refusedByTypes,
    mayComplain: isPolicy,
  },
  {
    name: 'strict policy and Trusted Types by name',
    policy: policy({ 'require-trusted-types-for': "'script'", 'trusted-types': 'shop packwright' }),
    acts: read,
  },
  { name: 'Trusted Types of any name', policy: policy({ 'require-trusted-types-for': "'script'" }), acts: read },
  { name: 'policy against workers', policy: policy({ 'worker-src': "'none'" }), acts: refused, mayComplain: isPolicy },
  {
    name: 'folder of our own origin and workers from it',
    own: true,
    policy: policy({ 'worker-src': "'self'", 'connect-src': "'self'" }),
    acts: read,
  },
  {
    name: 'folder of our own origin and workers from memory',
    own: true,
    policy: policy({ 'worker-src': 'blob:', 'connect-src': "'self'" }),
    acts: readOnTheSecondWay,
    mayComplain: isPolicy,
  },
  {
    name: 'policy that names only our files',
    policy: ({ cdn, shop }) => policyFor({ cdn: `${cdn}/clean/`, shop }),
  },
  {
    name: 'strict-dynamic with a nonce',
    policy: ({ cdn, shop }) => policyFor({ cdn, shop }, {
      'script-src': `'nonce-r4nd0m' 'strict-dynamic' 'wasm-unsafe-eval' ${shop} ${cdn}`,
    }),
    nonce: 'r4nd0m',
  },
  {
    name: 'policy in a meta element as well',
    head: ({ cdn, shop }) => `<meta http-equiv="content-security-policy" content="script-src ${shop} ${cdn} 'wasm-unsafe-eval'">`,
  },
  {
    name: 'cross-origin isolated',
    headers: { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' },
    acts: {
      async 'the page is isolated'(scene) {
        await scene.until(() => globalThis.crossOriginIsolated, 'isolation');
      },
      ...read,
    },
  },
  {
    name: 'no referrer and no permissions',
    headers: {
      'referrer-policy': 'no-referrer',
      'permissions-policy': 'clipboard-write=(), web-share=(), fullscreen=(), accelerometer=()',
      'x-content-type-options': 'nosniff',
    },
  },
  { name: 'sandboxed frame without an origin', frame: { attributes: 'sandbox="allow-scripts allow-forms"' }, acts: read },
  { name: 'srcdoc frame', frame: { srcdoc: true } },
  { name: 'sandboxed srcdoc frame', frame: { srcdoc: true, attributes: 'sandbox="allow-scripts"' } },
  { name: 'policy against Wasm', policy: withoutWasm, fails: { code: 'csp' }, mayComplain: isPolicy },
  { name: 'policy against connections', policy: policy({ 'connect-src': "'none'" }), fails: { code: 'csp' }, mayComplain: isPolicy },
  {
    name: 'policy against pictures from memory',
    policy: ({ cdn, shop }) => policyFor({ cdn, shop }, { 'img-src': `${shop} ${cdn}` }),
  },
  {
    name: 'policy against our scripts',
    policy: ({ cdn, shop }) => policyFor({ cdn, shop }, { 'script-src': `${shop} 'wasm-unsafe-eval'` }),
    fails: {},
    mayComplain: isPolicy,
  },
];
