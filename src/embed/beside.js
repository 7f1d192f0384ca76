// What a widget needs only once it is there, in a file of its own that arrives beside the Wasm, so that what a shop's page
// loads first stays small.
export { reading } from './artwork.js';
export { forget, guard } from './contrast.js';
export { file } from './file.js';
export { entries } from './form.js';
export { hold, remember } from './hold.js';
export { build } from './tree.js';
