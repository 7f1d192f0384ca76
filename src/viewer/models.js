// The bag as a file for other programs, made in the page by a Wasm module that is fetched when the first one is asked for.
import { compile, request } from '../embed/runtime.js';
import factory from './export-glue.js';
import { address, integrity } from './export-place.js';
import { lettering } from './lettering.js';

export const KINDS = { glb: 'model/gltf-binary', usdz: 'model/vnd.usdz+zip' };
// Points lit at a time, and how long the page is kept waiting before it gets its turn.
const POINTS = 200;
const SLICE_MS = 12;

const turn = () => new Promise((resolve) => setTimeout(resolve));

let fetched;
const module = () => fetched ??= request(address(), integrity).then(compile).catch((error) => {
  fetched = undefined;
  throw error;
});

// What the drawing in `place` shows, as text: the bag, and where the picture for its logo is.
export const bag = (place) => {
  const drawing = place.querySelector('[data-bag]');
  return { code: drawing?.getAttribute('data-bag') ?? '', artwork: drawing?.querySelector('image')?.getAttribute('href') ?? '' };
};

// Makes a file of `kind`; `isOver` tells when nobody wants it any more. `made` tells whether it is there already.
export const models = (place) => {
  // The last file of each kind, for whoever asks again: a phone may show only what is there at once.
  const last = new Map();
  const key = (kind, isOpen) => `${kind}\n${isOpen}\n${Object.values(bag(place)).join('\n')}`;
  return {
    made: (kind, isOpen) => (last.get(kind)?.key === key(kind, isOpen) ? last.get(kind).blob : undefined),
    make: async (kind, isOpen, isOver) => {
      const wanted = key(kind, isOpen);
      const { code, artwork } = bag(place);
      const [compiled, picture] = await Promise.all([module(), lettering(code, artwork).catch(() => {})]);
      const program = factory({});
      await program.init(compiled);
      const draft = new program.Export(code, isOpen, picture?.data ?? new Uint8Array(), picture?.width ?? 0, picture?.height ?? 0);
      for (let isMore = true; isMore && !isOver();) {
        await turn();
        const end = performance.now() + SLICE_MS;
        do isMore = draft.step(POINTS); while (isMore && performance.now() < end);
      }
      if (isOver()) return undefined;
      const blob = new Blob([draft.file(kind === 'usdz')], { type: KINDS[kind] });
      last.set(kind, { key: wanted, blob });
      return blob;
    },
  };
};
