// Hosts whose way to our files is broken: each fault is told by its cause, the host's own words stay, and nothing else ends.
const isNetwork = /Failed to load|NetworkError|MIME|integrity|ERR_|CORS|Cross-Origin|404|500|importing|module/i;
const broken = (name, fault, code, further = {}) => ({
  name, releases: [fault], fails: { code }, mayComplain: isNetwork, ...further,
});

export default [
  { name: 'slow line', releases: ['slow'], patience: 90_000 },
  broken('Wasm not found', 'wasm-404', 'network'),
  broken('Wasm refused by the server', 'wasm-500', 'network'),
  broken('Wasm cut off', 'wasm-cut', 'network'),
  broken('Wasm with one bit changed', 'wasm-corrupted', 'integrity'),
  broken('half of the Wasm', 'wasm-truncated', ['integrity', 'network']),
  broken('a hotel’s page instead of the Wasm', 'wasm-portal', ['integrity', 'mime']),
  broken('Wasm that never comes to its end', 'wasm-stalled', 'network', {
    // A long wait, made short.
    before() {
      const native = AbortSignal.timeout;
      AbortSignal.timeout = (ms) => native.call(AbortSignal, ms / 30);
    },
  }),
  broken('glue not found', 'glue-404', 'network'),
  broken('glue with one bit changed', 'glue-corrupted', 'integrity'),
  broken('glue as plain text', 'glue-mime', ['mime', 'network']),
  broken('first view not found', 'dress-404', 'network'),
  broken('first view with one bit changed', 'dress-corrupted', 'integrity'),
  broken('nothing but the loader', 'all-but-loader-404', 'network'),
  broken('offline after the loader', 'all-but-loader-cut', 'network'),
  broken('no loader', 'loader-404', undefined),
  broken('a release that may not be shared', 'closed', undefined),
  // Bytes that are verified and compiled need no right name; a browser that minds says so.
  { name: 'Wasm as plain text', releases: ['wasm-mime'] },
  { name: 'Wasm as octets', releases: ['wasm-octets'] },
];
