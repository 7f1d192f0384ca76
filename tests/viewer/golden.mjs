// Golden pictures: the viewer alone draws every bag of cases.mjs, and each is held against the picture that was kept when
// somebody last looked at all of them. Every picture also has to be whole, drawn without an error, and in the colour that was
// chosen. Ends with a line in the form of cargo's.
//   node tests/viewer/golden.mjs [--write] [--mesa] [NAME...]
// `--write` keeps what is drawn now; target/test-artefacts/viewer/report.html then shows what was kept before beside it.
// `--mesa` draws with another driver than the one the kept pictures were drawn with: it has to find the same.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { artefacts, ledger, mesa, open, root, software } from './alone.mjs';
import { code, plain, stock, words } from './bags.mjs';
import { cases, wrongs } from './cases.mjs';
import { apart, known } from './colour.mjs';
import { band, calmed, compare, outline } from './compare.mjs';
import { colourOf, shifted, strayed } from './panel.mjs';
import { report } from './report.mjs';

// What another version of the browser may change, and nobody sees. The wrong pictures below are all beyond it.
const limits = { mean: 2, high: 8, patch: 8, outline: 0.985 };
// How far the front may be from the colour that was chosen, in daylight (CIEDE2000).
const STRAYS = 8;
// All pictures together, in bytes.
const HEAVIEST = 600_000;
const QUALITY = 0.72;
// What one picture may cost the graphics card: draw calls, and bytes of textures.
const CALLS = 8;
const TEXTURES = 12_000_000;

const isWriting = process.argv.includes('--write');
const names = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const folder = join(root, 'tests', 'viewer', 'golden');
const file = (name) => join(folder, `${name}.webp`);
const wanted = cases.filter(({ name }) => names.length === 0 || names.some((word) => name.startsWith(word)));
const { check, counts, end } = ledger('golden');
const start = performance.now();

const { page, problems, more, leave } = await open('page.html?width=320&height=360', { args: process.argv.includes('--mesa') ? mesa : software });
const pixels = (from) => from.evaluate(() => globalThis.pixels()).then((text) => new Uint8ClampedArray(Buffer.from(text, 'base64')));
const shown = async ({ name: _, whole, panel, ...tile }, from = page) => {
  const told = await from.evaluate((one) => globalThis.show(one), tile);
  const [width, height] = await from.evaluate(() => [globalThis.last.width, globalThis.last.height]);
  const picture = { width, height, rgba: await pixels(from) };
  return { ...told, picture, part: whole ? picture : band(picture) };
};
const kept = async (name) => {
  const { rgba, ...size } = await page.evaluate((text) => globalThis.decode(text), readFileSync(file(name)).toString('base64'));
  return { ...size, rgba: new Uint8ClampedArray(Buffer.from(rgba, 'base64')) };
};
const encoded = async ({ rgba, width, height }, type, quality) => page.evaluate((told) => globalThis.encode(told), {
  rgba: Buffer.from(rgba).toString('base64'), width, height, type, quality,
});
const figures = ({ mean, high, patch, outline: shared }) => (
  `mean ${mean.toFixed(2)}, 99 % ${high.toFixed(2)}, patch ${patch.toFixed(2)}, outline ${shared.toFixed(4)}`);
const isAlike = ({ mean, high, patch, outline: shared }) => (
  mean <= limits.mean && high <= limits.high && patch <= limits.patch && shared >= limits.outline);

await check('differences of colour are those their authors publish', () => {
  for (const [one, other, far] of known) assert.ok(Math.abs(apart(one, other) - far) < 0.0002, `${one} and ${other}`);
});

mkdirSync(folder, { recursive: true });
const different = [];
for (const one of wanted) {
  const { name, whole, panel, code: line } = one;
  await check(name, async () => {
    const { picture, part, stats, view } = await shown(one);
    assert.equal(stats.error, 0, 'getError');
    assert.ok(stats.calls <= CALLS, `${stats.calls} draw calls`);
    assert.ok(stats.textures <= TEXTURES, `${stats.textures} bytes of textures`);
    const { coverage, box } = outline(picture);
    if (whole) {
      assert.ok(coverage > 0.12 && coverage < 0.75, `the bag covers ${coverage} of the picture`);
      assert.ok(box.left > 0.01 && box.right < 0.99 && box.top > 0.01 && box.bottom < 0.99, `the bag is cut off: ${JSON.stringify(box)}`);
    } else assert.ok(coverage > 0.3, `the detail covers ${coverage} of the picture`);
    if (panel) {
      const [chosen, size] = [/colour=(\w+)/.exec(line)[1], plain.size];
      const seen = colourOf(picture, view, size);
      assert.ok(strayed(seen, chosen) <= STRAYS, `the front is ${seen}, chosen was ${chosen}`);
    }
    const isKept = existsSync(file(name));
    assert.ok(isKept || isWriting, 'no picture has been kept: `cargo xtask sheet --write` keeps what is drawn now');
    const before = isKept ? await kept(name) : undefined;
    if (isWriting) writeFileSync(file(name), Buffer.from(await encoded(calmed(part), 'image/webp', QUALITY), 'base64'));
    if (!isKept) return;
    const found = compare(before, part);
    console.log(`     ${figures(found)}; covers ${coverage.toFixed(3)}`);
    if (isAlike(found)) return;
    different.push({ name, before, picture: part, found, figures: figures(found) });
    if (!isWriting) assert.fail(`another picture than the one kept: ${figures(found)}; at most ${figures(limits)}`);
  });
}

if (names.length === 0) {
  for (const { name, of, changes, shift, logo = true } of wrongs) {
    await check(`it is found that ${name}`, async () => {
      const tile = cases.find((one) => one.name === of);
      const colour = shift ? shifted(plain.colour, shift) : undefined;
      const spoilt = changes || shift ? { ...tile, code: code({ ...changes, ...(colour && { colour }) }) } : tile;
      const found = compare(await kept(of), (await shown({ ...spoilt, logo })).part);
      console.log(`     ${figures(found)}`);
      assert.ok(!isAlike(found), `nobody would have noticed: ${figures(found)}`);
    });
  }
  await check('smoother edges are no other bag', async () => {
    const smooth = await more('page.html?width=320&height=360&smooth');
    const tile = cases.find(({ name }) => name === 'view-three-quarter');
    const found = compare(await kept('view-three-quarter'), (await shown(tile, smooth)).part);
    console.log(`     ${figures(found)}`);
    await smooth.close();
    assert.ok(isAlike(found), figures(found));
  });
  const small = await more('page.html?width=112&height=126');
  for (const surface of words.surface) {
    await check(`the stock colours of ${surface} are those chosen`, async () => {
      const rows = [];
      for (const [, name, colour] of stock().filter(([one]) => one === surface)) {
        const bag = code({ surface, colour, part: [], logo: 'none', thread: undefined });
        const { picture, view } = await shown({ code: bag, yaw: 0.3, pitch: 0.12 }, small);
        const seen = colourOf(picture, view, plain.size);
        rows.push({ name, colour, seen: seen.map((part) => part.toString(16).padStart(2, '0')).join(''), far: strayed(seen, colour) });
      }
      for (const { name, colour, seen, far } of rows) console.log(`     ${name.padEnd(14)} ${colour} ${seen}  ${far.toFixed(1)}`);
      assert.deepEqual(rows.filter(({ far }) => far > STRAYS).map(({ name, far }) => `${name} ${far.toFixed(1)}`), []);
    });
  }
  await check('the pictures kept are those that are looked at, and weigh little', () => {
    const there = readdirSync(folder).filter((name) => !isWriting || cases.some((one) => name === `${one.name}.webp`) || rmSync(join(folder, name)));
    assert.deepEqual(there.sort(), cases.map(({ name }) => `${name}.webp`).sort());
    const weight = there.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
    console.log(`     ${there.length} pictures, ${weight} bytes, of at most ${HEAVIEST}`);
    assert.ok(weight <= HEAVIEST);
  });
}
await check('the page complained of nothing', () => assert.deepEqual(problems, []));
if (different.length > 0) console.log(`     ${await report(page, different, encoded, artefacts)}`);
await leave();
console.log(`     all in ${((performance.now() - start) / 1000).toFixed(0)} s`);
if (isWriting && counts.failed === 0) console.log('     kept; look at the pictures, and at the report of what has changed, before you hand them on');
end();
