// Asks for our files before anything else of this script runs, where a widget stands in what is seen: on a slow line the
// time until it answers is the time until the last of them has arrived.
import { fetched } from './parts.js';

export const NAME = 'packwright-configurator';
// One that another version of this script has taken is not ours.
const first = globalThis.document?.querySelector(`${NAME}:not(:defined,[loading=interaction])`);
const [place] = first?.getClientRects() ?? [];
if (place?.top < globalThis.innerHeight) for (const each of fetched()) each.catch(() => {});
