// All host pages, by subject. A row says what is peculiar about a host; `page.mjs` makes the rest of it. Fields:
//   name · policy, headers · root, body, doctype, head, style, markup · before, after (scripts), library · releases (one
//   loader each, by the name of a fault) · own (they lie on the shop's own origin) · frame (the page stands in a frame) · media, viewport · patience
//   begin (what has to hold before a buyer comes)
//   fails { code, card } (what is said where we cannot run) · without (journeys that cannot hold) · acts (further ones)
//   mayComplain, mayChange (what this host brings upon itself)
import browsers from './pages/browsers.mjs';
import faults from './pages/faults.mjs';
import lifecycle from './pages/lifecycle.mjs';
import policies from './pages/policies.mjs';
import scripts from './pages/scripts.mjs';
import several from './pages/several.mjs';
import surroundings from './pages/surroundings.mjs';

// What depends on the engine most: who may load and run what, and how boxes, sizes and languages come out. The others are
// opened in WebKit by the whole run; so are those of a kind with these.
const KINDS = [
  'no policy at all', 'strict policy', 'strict policy and Trusted Types by name', 'policy against workers', 'policy against Wasm',
  'sandboxed srcdoc frame', 'everything unset', 'right to left', 'far below the fold', 'below the minimum', 'reduced motion',
];
// What spoils scripts and boxes spoils them alike in every engine: of those, Firefox opens these too.
const MORE = [
  'prototype.js', 'frozen natives', 'no frame ever', 'clicks and keys stopped at the window', 'dark host', 'forced colours', 'quirks mode',
  'base address elsewhere', 'hidden at first and loaded late', 'zoomed and contained', 'inside another shadow root', 'brackets in the form',
  'loader twice', 'two versions at once', 'our name taken',
];
const named = (names, ...tables) => {
  const found = tables.flat().filter(({ name }) => names.includes(name));
  if (found.length !== names.length) throw new Error(`one of these pages is no more: ${names}`);
  return found;
};

// One of the faults takes a minute, which passes beside everything else when it comes first.
const table = [faults, policies, scripts, surroundings, lifecycle, several, browsers].flat();

// The pages of the usual run, by browser.
export const usual = {
  chromium: table,
  firefox: [faults, policies, lifecycle, browsers, named([...KINDS, ...MORE], policies, scripts, surroundings, several)].flat(),
  webkit: named(KINDS, policies, surroundings),
};

export default table;
