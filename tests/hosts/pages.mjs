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

// What depends on the engine most: who may load and run what, and how boxes, sizes and languages come out. What a host's
// own scripts do to us and how a line fails is dealt with by the same scripts of ours everywhere.
// Left to the whole run as well: isolation moves a page into another process, in which WebKit's driver loses it now and then.
export const byEngine = [policies, surroundings].flat().filter(({ name }) => name !== 'cross-origin isolated');

export default [policies, scripts, surroundings, lifecycle, several, faults, browsers].flat();
