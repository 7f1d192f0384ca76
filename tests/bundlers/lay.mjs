// Lays the shops out in a folder for what is built, where nothing of this project is above them but what a shop would
// have, and leaves the packages installed there in place.
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const [place] = process.argv.slice(2);
const parts = ['package.json', 'package-lock.json', '.npmrc', 'hosts'];

clear(place);
for (const name of parts) cpSync(join(here, name), join(place, name), { recursive: true });

function clear(folder) {
  mkdirSync(folder, { recursive: true });
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.name === 'node_modules') continue;
    if (entry.isDirectory()) clear(path);
    else rmSync(path);
  }
}
