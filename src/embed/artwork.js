// What reading artwork takes, for a widget on somebody else's page: a worker, and the module that makes drawings into pixels.
import { address, integrity } from './artwork-place.js';
import { compile, once, request } from './runtime.js';
import { worker } from './worker.js';

const artwork = once(() => request(address(), integrity).then(compile));

// `file` is the address of the worker's script.
export const reading = (file) => ({ artwork, worker: (script) => worker(script, file) });
