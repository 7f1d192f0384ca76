// The arithmetic of the contrast guard, without a browser: known ratios, what browsers write, and hundreds of hostile sets
// of colours. Run with `node tests/embed/contrast.mjs`; it ends with 1 if something is wrong.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const text = (path) => readFileSync(join(root, path), 'utf8');
const { contrast, correct, hex, least, needed, over, PAIRS, parse, readable } = await import(`data:text/javascript,${encodeURIComponent(text('src/embed/colour.js'))}`);

const rgb = (digits) => [1, 3, 5].map((at) => Number.parseInt(digits.slice(at, at + 2), 16) / 255);
const near = (a, b, by = 0.01) => assert.ok(Math.abs(a - b) <= by, `${a} is not ${b}`);

// A generator of its own, so that a failure comes again: every colour of a run follows from its number.
const colours = (seed) => {
  let state = seed;
  const next = () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
  // Every third one is black, white or a pure colour: the ends are where mistakes are.
  return () => [0, 0, 0].map(() => (next() < 1 / 3 ? Math.round(next()) : Math.round(next() * 255) / 255));
};

const names = ['paper', 'surface', 'sunken', 'stage-top', 'stage-foot', 'accent', 'accent-wash', 'warning-wash',
  'ink', 'ink-soft', 'on-accent', 'edge', 'mark', 'focus', 'success', 'warning', 'error'];
const stands = (all, strict, where) => {
  // On the page's own colour at best: a grey in the middle allows 4.58:1 and no more.
  const best = (behind) => Math.max(least([0, 0, 0], behind), least([1, 1, 1], behind));
  for (const [front, behindNames, isText] of PAIRS) {
    const behind = behindNames.map((name) => all[name]);
    const need = Math.min(needed(isText, strict), best(behind));
    assert.ok(least(all[front], behind) >= need - 1e-9, `${where}: ${front} ${hex(all[front])} on ${behind.map(hex)}`);
    if (!strict) assert.ok(best(behind) >= needed(isText, false), `${where}: nothing can be read on ${behind.map(hex)}`);
  }
};

const tests = {
  'ratios are those of the standard'() {
    near(contrast(rgb('#000000'), rgb('#ffffff')), 21);
    near(contrast(rgb('#777777'), rgb('#ffffff')), 4.48);
    near(contrast(rgb('#0000ff'), rgb('#ffffff')), 8.59);
    near(contrast(rgb('#ff0000'), rgb('#ff0000')), 1);
  },
  'colours are read as browsers write them'() {
    assert.deepEqual(parse('rgb(255, 0, 51)'), [1, 0, 0.2, 1]);
    assert.deepEqual(parse('rgba(0, 0, 0, 0.5)'), [0, 0, 0, 0.5]);
    assert.deepEqual(parse('color(srgb 1 0.5 0)'), [1, 0.5, 0, 1]);
    assert.deepEqual(parse('color(srgb 1.2 -0.1 none / 0.25)'), [1, 0, 0, 0.25]);
    near(parse('color(srgb 4.5e-5 1e-7 1)')[0], 0.000045, 1e-9);
    assert.equal(hex(parse('color(srgb 0.113725 0.290196 0.243137)')), '#1d4a3e');
    assert.deepEqual(over([1, 1, 1, 0.5], [0, 0, 0]), [0.5, 0.5, 0.5]);
  },
  'what can be read stays as it is'() {
    const ink = rgb('#221e1a');
    assert.equal(readable(ink, [rgb('#f5f1ea')], 4.5), ink);
  },
  'no further than it must'() {
    const yellow = rgb('#ffd400');
    const used = readable(yellow, [[1, 1, 1]], 3);
    assert.ok(contrast(used, [1, 1, 1]) >= 3);
    assert.ok(contrast(used, [1, 1, 1]) < 3.1, `${hex(used)} goes too far`);
    assert.ok(used[0] > used[2] + 0.3, 'it is still a yellow');
  },
  'both ways are tried'() {
    const grey = rgb('#6a6a6a');
    assert.ok(contrast(readable(grey, [rgb('#5a5a5a')], 4.5), rgb('#5a5a5a')) >= 4.5);
    assert.deepEqual(readable(rgb('#808080'), [[0, 0, 0], [1, 1, 1]], 4.6).length, 3);
  },
  'four hundred hostile pairs'() {
    const any = colours(7);
    for (let run = 0; run < 400; run += 1) {
      const [front, behind] = [any(), any()];
      for (const need of [3, 4.5]) {
        const used = readable(front, [behind], need);
        assert.ok(contrast(used, behind) >= need, `${hex(front)} on ${hex(behind)}: ${hex(used)}`);
        assert.deepEqual(rgb(hex(used)).map((each) => each.toFixed(6)), used.map((each) => each.toFixed(6)), 'it is what is shown');
      }
    }
  },
  'three hundred hostile sets of all colours, twice'() {
    for (let run = 0; run < 300; run += 1) {
      const any = colours(run + 1);
      const given = Object.fromEntries(names.map((name) => [name, any()]));
      for (const strict of [false, true]) {
        const changed = correct(given, strict);
        const all = { ...given, ...changed };
        stands(all, strict, `set ${run}`);
        assert.deepEqual(correct(all, strict), {}, `set ${run}: put right once, nothing is left to do`);
        assert.ok(!('accent' in changed) && !('paper' in changed), 'what a host fills with stays its own');
      }
    }
  },
  'our own themes need no correction'() {
    for (const [theme, strict] of [['house', false], ['plain', false], ['contrast', true]]) {
      for (const dark of [0, 1]) {
        const given = own(theme, dark);
        stands(given, strict, `${theme} ${dark ? 'dark' : 'light'}`);
        assert.deepEqual(correct(given, strict), {}, theme);
      }
    }
  },
};

// A theme's colours as `styles/themes.css` has them.
function own(theme, dark) {
  const sheet = text('styles/themes.css');
  const start = sheet.indexOf('{', sheet.indexOf(`[data-theme="${theme}"]`, theme === 'house' ? 0 : sheet.indexOf(`:host([theme="${theme}"]), [data-theme="${theme}"] {\n    --_own-`)));
  const block = sheet.slice(start, sheet.indexOf('}', start));
  const found = Object.fromEntries([...block.matchAll(/--_own-([a-z-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, other]) => [name, rgb(dark ? other : light)]));
  const all = { mark: found.accent, focus: found.accent, success: found.accent, ...found };
  return Object.fromEntries(names.map((name) => [name, all[name]]));
}

let failed = 0;
for (const [name, test] of Object.entries(tests)) {
  try {
    test();
    console.log(`ok   contrast: ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`FAIL contrast: ${name}\n${error.stack}`);
  }
}
console.log(`test result: ${failed === 0 ? 'ok' : 'FAILED'}. ${Object.keys(tests).length - failed} passed; ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
