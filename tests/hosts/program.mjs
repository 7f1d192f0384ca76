// What the programs of this folder have in common: the words they are started with, and how they say how long it took.
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

// `further` are browsers to run in beside the usual two.
export function read(given, further = []) {
  const found = { words: [], browsers: ['chromium', 'firefox', ...further], release: join(root, 'dist', 'embed'), full: false };
  for (let index = 0; index < given.length; index += 1) {
    const word = given[index];
    if (word === '--browser') found.browsers = [given[index += 1]];
    else if (word === '--release') found.release = resolve(given[index += 1]);
    else if (word === '--full') found.full = true;
    else if (word === '--count') found.count = Number(given[index += 1]);
    else found.words.push(word);
  }
  return found;
}

export const seconds = (start) => `${((performance.now() - start) / 1000).toFixed(1)} s`;
