// What reading artwork takes, for a widget on somebody else's page: a worker, and the module that makes drawings into pixels.
import { address, integrity } from './artwork-place.js';
import { compile, request } from './runtime.js';
import { worker } from './worker.js';

let module;
const artwork = () => (module ??= request(address(), integrity).then(compile).catch((error) => {
  module = undefined;
  throw error;
}));

// `file` is the address of the worker's script.
export const reading = (file) => ({ artwork, worker: (script) => worker(script, file) });
