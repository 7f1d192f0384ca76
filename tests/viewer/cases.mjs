// The bags whose pictures are kept, each with the look it is there for, in an order in which the viewer has little to build
// anew. `whole` pictures show all of the bag, of the others the middle half is kept; `panel` ones have a front with nothing on it,
// where its colour is read.
import { black, code, edge, largest, smallest, words } from './bags.mjs';

const bare = { part: [], logo: 'none', thread: undefined };
const colours = ['8a4f2d', '5c1e21', '212a40', 'b87d4d', '2c503c', 'e2d6be'];
const front = { yaw: 0.3, pitch: 0.12, distance: 900 };
const behind = { yaw: 2.5, pitch: 0.16, distance: 920 };
const mark = { yaw: 0.08, pitch: 0.08, distance: 400, target: 128 };
const crown = { yaw: 0.3, pitch: 0.3, distance: 380, target: 236 };
const rim = { yaw: 0.75, pitch: 0.12, distance: 320, target: 100 };

const kind = (name, list, changes, view, more = {}) => list.map((word) => ({
  name: `${name}-${word}`, code: code(changes(word, list.indexOf(word))), ...view, ...more,
}));

export const cases = [
  ...kind('material', words.surface, (surface, at) => ({ ...bare, surface, colour: colours[at] }), front, { whole: true, panel: true }),
  ...kind('relief', words.relief.slice(1), (relief) => ({ ...bare, relief, colour: '5c1e21' }), front, { whole: true }),
  ...kind('closure', words.closure.slice(1), (closure) => ({ closure, logo: 'none' }), front, { whole: true }),
  ...kind('straps', words.straps, (straps) => ({ straps, stitching: 'double' }), behind, { whole: true }),
  ...kind('finish', words.finish, (finish) => ({ ...black, finish, teeth: 'polished', puller: 'standard', logo: 'none' }), crown),
  ...kind('logo', words.logo.slice(1), (logo) => ({ logo, 'logo-size': 'large', part: [], 'logo-colour': 'c9a45c' }), mark),
  ...kind('edge', words.edge, (one) => ({ ...edge(one), closure: 'snap', stitching: 'reinforced' }), rim),
  { name: 'size-small', code: code({ size: smallest, closure: 'turn-lock' }), ...front, whole: true },
  { name: 'size-large', code: code({ size: largest, part: ['front-pocket', 'side-pockets', 'feet'] }), ...front, distance: 1050, whole: true },
  { name: 'view-three-quarter', code: code(), yaw: 0.61, pitch: 0.2, distance: 920, whole: true },
  { name: 'view-back', code: code({ part: ['front-pocket', 'usb-port'] }), yaw: 3.14, pitch: 0.1, distance: 920, whole: true },
  { name: 'view-top', code: code(), yaw: 0.35, pitch: 1.08, whole: true },
  {
    name: 'view-open', code: code({ part: ['front-pocket', 'inner-zip', 'slip-pocket', 'organiser'] }), yaw: 0.4, pitch: 0.6, open: true,
    distance: 1150, whole: true,
  },
  { name: 'view-open-flap', code: code({ closure: 'buckle', part: ['padded-sleeve'] }), yaw: 0.4, pitch: 0.6, open: true, whole: true, distance: 1500 },
  { name: 'evening-black', code: code(black), yaw: 0.61, pitch: 0.2, distance: 920, mood: 'evening', whole: true },
  { name: 'evening-tan', code: code({ colour: 'b87d4d', closure: 'drawstring' }), yaw: -0.5, pitch: 0.2, distance: 920, mood: 'evening', whole: true },
];

// What a comparison must find: the picture of `of`, and the same bag with something wrong about it.
export const wrongs = [
  { name: 'the pocket is missing', of: 'view-three-quarter', changes: { part: [] } },
  { name: 'the colour is off by ΔE 6', of: 'view-three-quarter', shift: 6 },
  { name: 'the logo is gone', of: 'view-three-quarter', logo: false },
  { name: 'a blind mark is gone', of: 'logo-blind-deboss', logo: false },
  { name: 'another metal', of: 'finish-nickel', changes: { ...black, finish: 'light-gold', teeth: 'polished', puller: 'standard', logo: 'none' } },
  { name: 'the straps are webbing', of: 'straps-leather', changes: { straps: 'webbing', stitching: 'double' } },
];
