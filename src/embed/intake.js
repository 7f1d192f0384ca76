// Has the host's own catalogue and words read, apart from the widget, and keeps what came of it. What cannot be used is
// told; the last catalogue that could stays.
// A file of its own with the glue of its Wasm in it, fetched only where a host brings something.
import factory from './intake-glue.js';

const MOST = 1_048_576;

// `given` holds `catalogue` and `words` as text; the result goes to the widget under these names.
export default async ({ module, text }, tag, given, before, tell) => {
  const [pack, ours, list] = await Promise.all([
    text(`pack-${tag}`), given.catalogue && text(`texts-${tag}`), given.words && text('phrase-list'),
  ]);
  const big = ['catalogue', 'words'].find((name) => given[name]?.length > MOST);
  if (big) {
    tell(big, [{ at: '', what: `the ${big} given has more than ${MOST} characters`, hint: 'leave out what buyers cannot choose' }]);
  }
  const instance = factory({});
  let taken;
  try {
    await instance.init(module);
    taken = instance.take(pack, big === 'catalogue' ? undefined : given.catalogue, ours, big === 'words' ? undefined : given.words, list);
  } catch (error) {
    tell('catalogue', [{ at: '', what: 'reading it failed', hint: String(error) }]);
    return { ...before, refused: true };
  }
  const { catalogue, pack: own, catalogueProblems, wordsProblems } = taken;
  for (const [name, problems] of [['catalogue', catalogueProblems], ['words', wordsProblems]]) {
    if (problems) tell(name, JSON.parse(problems).problems);
  }
  const isRefused = Boolean(given.catalogue) && !catalogue;
  // Texts belong to their catalogue: the ones before stay with the one before.
  if (isRefused && before?.catalogue) return before;
  return { catalogue, pack: own, refused: isRefused };
};
