// The way into the Wasm that makes files of the bag. The build puts it, with that module's glue, in the place of this file.
export { default } from './export-glue.js';
