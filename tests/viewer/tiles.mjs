// What the contact sheets show: one sheet a subject, one tile a choice, whole or from near.
import { black, code, edge, largest, presets, smallest, words } from './bags.mjs';

const colours = ['8a4f2d', '1c1a1a', '7a2230', 'e6dcc8', '2f3f36', 'b89f78'];
const both = (at, view) => ({ yaw: at % 2 ? -0.5 : 0.5, ...view });
const each = (list, changes, view = {}) => list.map((name, at) => ({ name, code: code(changes(name, at)), ...both(at, view) }));
const near = { yaw: 0.25, pitch: 0.1, distance: 330, target: 170 };
const crown = { yaw: 0.35, pitch: 0.35, distance: 420, target: 225 };
const mark = { yaw: 0.06, pitch: 0.08, distance: 400, target: 178 };
const everything = [...words.part];
const sides = [['front', 0, 0.06], ['three-quarter', 0.61, 0.2], ['side', 1.57, 0.06], ['back', 3.14, 0.1], ['top', 0.35, 1.08], ['below', 0.4, -0.5]];
const inside = ['front-pocket', 'inner-zip', 'slip-pocket', 'organiser'];

// [name, tiles] of every sheet.
export function sheets() {
  const ready = Object.entries(presets());
  const material = (surface, at) => ({ surface, colour: colours[at], thread: surface === 'top-grain' ? undefined : 'd8bd94' });
  const finish = (one) => ({ ...black, finish: one, teeth: 'polished', puller: 'standard' });
  const logo = (method) => ({ logo: method, 'logo-size': 'large' });
  return [
    ['presets', ready.map(([name, line]) => ({ name, code: line, yaw: 0.61 }))],
    ['presets-back', ready.map(([name, line]) => ({ name, code: line, yaw: 2.6 }))],
    ['materials', each(words.surface, material)],
    ['materials-near', each(words.surface, material, near)],
    ['closures', each(words.closure, (closure) => ({ closure }))],
    ['closures-near', each(words.closure, (closure) => ({ closure }), { yaw: 0.3, pitch: 0.15, distance: 460, target: 165 })],
    ['closures-open', each(words.closure, (closure) => ({ closure, part: inside }), { yaw: 0.4, pitch: 0.6, open: true, distance: 1100 })],
    ['straps', each(words.straps, (straps) => ({ straps }), { yaw: 2.4 })],
    ['straps-near', each(words.straps, (straps) => ({ straps, stitching: 'reinforced' }), { yaw: 2.6, pitch: 0.2, distance: 430, target: 200 })],
    ['reliefs', each(words.relief, (relief) => ({ relief, part: [], logo: 'none', colour: '5c1e21', thread: undefined }))],
    ['reliefs-near', each(words.relief, (relief) => ({ relief, part: [], logo: 'none', colour: '5c1e21', thread: undefined }), near)],
    ['edges-near', each(words.edge, (one) => ({ ...edge(one), closure: 'snap' }), { yaw: 0.75, pitch: 0.12, distance: 260, target: 90 })],
    ['stitching-near', each(words.stitching, (stitching) => ({ stitching }), { yaw: 0.5, pitch: 0.1, distance: 260, target: 130 })],
    ['logos-near', each(words.logo.slice(1), logo, mark)],
    ['places', each(words.place, (place) => ({ place, closure: place === 'flap' ? 'snap' : 'zip' }))],
    ['finishes-near', each(words.finish, finish, crown)],
    ['metals-near', each(words.metal, (metal) => ({ ...black, metal, finish: 'brushed' }), crown)],
    ['pullers-near', words.puller.flatMap((puller) => words.teeth.map((teeth) => ({
      name: `${puller}, ${teeth}`, code: code({ puller, teeth, finish: 'nickel', logo: 'none' }), ...crown, yaw: 0.7, distance: 300,
    })))],
    ['sizes', each([smallest, '210x260x110', largest], (size) => ({ size }), { distance: 1250, yaw: 0.5 })],
    ['parts', each(words.part, (part) => ({ part }), { yaw: 0.9, pitch: 0.1 })],
    ['views', [
      ...sides.map(([name, yaw, pitch]) => ({ name, code: code({ part: everything }), yaw, pitch })),
      { name: 'open', code: code({ part: everything }), yaw: 0.35, pitch: 0.7, open: true },
      { name: 'detail', code: code(), yaw: 0.42, pitch: 0.12, distance: 345, target: 180 },
    ]],
    ['moods', ['daylight', 'evening'].flatMap((mood) => colours.map((colour) => ({ name: mood, code: code({ colour, thread: undefined }), yaw: 0.61, mood })))],
  ];
}

// One bag as words on the command line describe it: code.KEY=VALUE, yaw=, pitch=, distance=, target=, mood=, open.
export function single(said) {
  const own = Object.entries(said).filter(([key]) => key.startsWith('code.'))
    .map(([key, value]) => [key.slice(5), value.includes(',') ? value.split(',') : value]);
  const numbers = ['yaw', 'pitch', 'distance', 'target'].filter((key) => key in said).map((key) => [key, Number(said[key])]);
  return { name: '', code: code(Object.fromEntries(own)), ...Object.fromEntries(numbers), mood: said.mood, open: 'open' in said };
}
