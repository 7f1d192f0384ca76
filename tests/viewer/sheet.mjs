// Contact sheets of the viewer, to be looked at: one PNG a subject in target/sheet. `cargo xtask sheet` builds the viewer and
// runs this.
//   node tests/viewer/sheet.mjs [only=NAME,...] [width=360] [height=400] [columns=6] [rough] [out=FOLDER]
// or one bag: one, code.KEY=VALUE, yaw=, pitch=, distance=, target=, mood=, open; or `recover`, which loses the graphics card
// once. Edges are smoothed unless `rough` is said.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { open, root } from './alone.mjs';
import { sheets, single } from './tiles.mjs';

const said = Object.fromEntries(process.argv.slice(2).map((word) => [word.split('=')[0], word.slice(word.indexOf('=') + 1)]));
const [width, height] = [Number(said.width ?? 360), Number(said.height ?? 400)];
const folder = said.out ?? join(root, 'target', 'sheet');
const only = said.only?.split(',').filter(Boolean);
const isSingle = 'one' in said || Object.keys(said).some((key) => key.startsWith('code.'));
const all = isSingle ? [['one', [single(said)]]] : sheets();
const chosen = all.filter(([name]) => !only || isSingle || only.some((word) => name.startsWith(word)));
if (chosen.length === 0) throw new Error(`sheets are ${all.map(([name]) => name).join(', ')}`);

// Runs in the page. The tiles of one sheet are put side by side on the stage's own ground.
function begin({ columns, rows, width, height }) {
  const canvas = Object.assign(document.createElement('canvas'), { width: columns * width, height: rows * height });
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#e8e1d8';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  globalThis.sheet = { canvas, pen };
}
function lay({ name, mood, x, y, width, height }) {
  const { pen } = globalThis.sheet;
  const [above, below] = mood === 'evening' ? ['#3a3632', '#161412'] : ['#f1ebe2', '#ddd3c5'];
  const ground = pen.createLinearGradient(0, y, 0, y + height);
  ground.addColorStop(0.4, above);
  ground.addColorStop(0.88, below);
  Object.assign(pen, { fillStyle: ground, font: '12px sans-serif', textBaseline: 'top' });
  pen.fillRect(x, y, width, height);
  pen.drawImage(globalThis.last, x, y);
  if (!name) return;
  pen.fillStyle = 'rgb(250 247 242 / 0.85)';
  pen.fillRect(x + 4, y + 4, pen.measureText(name).width + 8, 18);
  pen.fillStyle = '#3a3632';
  pen.fillText(name, x + 8, y + 7);
}
const finish = () => globalThis.sheet.canvas.toDataURL('image/png').split(',')[1];

const { page, problems, leave } = await open(`page.html?width=${width}&height=${height}${'rough' in said ? '' : '&smooth'}`);
mkdirSync(folder, { recursive: true });
let failures = 0;
for (const [name, tiles] of chosen) {
  const columns = Number(said.columns ?? Math.min(6, tiles.length));
  await page.evaluate(begin, { columns, rows: Math.ceil(tiles.length / columns), width, height });
  const counts = [];
  for (const [at, tile] of tiles.entries()) {
    const { stats, work } = await page.evaluate((one) => globalThis.show(one), tile);
    if (stats.error !== 0) failures += 1;
    const error = stats.error ? `, error ${stats.error}` : '';
    counts.push(`${tile.name} ${stats.triangles} triangles, ${stats.stitches} stitches, ${stats.teeth} teeth, ${Math.round(work)} ms${error}`);
    await page.evaluate(lay, { ...tile, x: (at % columns) * width, y: Math.floor(at / columns) * height, width, height });
  }
  const path = join(folder, `${name}.png`);
  writeFileSync(path, Buffer.from(await page.evaluate(finish), 'base64'));
  console.log(`${path}\n  ${counts.join('\n  ')}`);
}
// A lost context, given back, shows the same picture as before.
if ('recover' in said) {
  const tile = chosen[0][1][0];
  const once = () => page.evaluate(async (one) => {
    await globalThis.show(one);
    return globalThis.pixels();
  }, tile);
  const before = await once();
  await page.evaluate(() => globalThis.recover());
  const isSame = before === await once();
  console.log(isSame ? 'recovered' : 'not the same after recovery');
  if (!isSame) failures += 1;
}
for (const problem of problems) console.log(`page: ${problem}`);
await leave();
process.exitCode = failures + problems.length > 0 ? 1 : 0;
