// Bags as the viewer is told of them: one line of `key=value` pairs, as crates/shape/src/code.rs spells it. Here they are put
// together from the words of the catalogue, so that a tile says `closure: 'turn-lock'` and not a number.
import { readFileSync } from 'node:fs';

// The choices in the order of their numbers.
export const words = {
  surface: ['full-grain', 'top-grain', 'saffiano', 'pu', 'ripstop', 'canvas'],
  relief: ['plain', 'diamond', 'channel', 'basket'],
  edge: ['burnished', 'painted', 'hand-painted', 'turned', 'bound'],
  stitching: ['single', 'double', 'reinforced'],
  closure: ['zip', 'snap', 'turn-lock', 'buckle', 'drawstring'],
  straps: ['leather', 'webbing', 'chain', 'convertible'],
  metal: ['zinc', 'iron', 'brass', 'steel'],
  finish: ['nickel', 'light-gold', 'gunmetal', 'antique-brass', 'rose-gold', 'matte-black', 'brushed'],
  teeth: ['coil', 'metal', 'polished'],
  puller: ['standard', 'leather', 'branded'],
  logo: ['none', 'blind-deboss', 'foil', 'laser', 'screen-print', 'embroidery', 'woven-label', 'metal-plate', 'rubber-patch'],
  place: ['front-centre', 'front-pocket', 'front-corner', 'flap'],
  'logo-size': ['small', 'medium', 'large'],
  part: ['front-pocket', 'inner-zip', 'slip-pocket', 'organiser', 'padded-sleeve', 'usb-port', 'side-pockets', 'feet'],
};
// What the catalogue calls otherwise.
const renamed = { 'zip-teeth': 'teeth', 'logo-place': 'place' };

// The bag all tiles start from.
export const plain = {
  size: '210x260x110', surface: 'full-grain', colour: '8a4f2d', thread: 'd8bd94', lining: 'c9b89c', finish: 'light-gold', teeth: 'metal',
  closure: 'zip', straps: 'leather', edge: 'burnished', puller: 'leather', logo: 'foil', place: 'front-centre', 'logo-size': 'medium',
  part: ['front-pocket'],
};
export const black = { colour: '1c1a1a', thread: undefined };
// What colour an edge has of its own; burnished and turned ones are the shell's.
export const edge = (kind) => ({ edge: kind, 'edge-colour': kind === 'burnished' || kind === 'turned' ? undefined : '1c1a19' });
export const largest = '240x290x120';
export const smallest = '190x240x90';

// The line for the plain bag with these changes.
export const code = (changes = {}) => Object.entries({ ...plain, ...changes }).filter(([, value]) => value !== undefined)
  .flatMap(([key, value]) => [value].flat().map((one) => `${key}=${number(key, one)}`)).join(';');

function number(key, word) {
  if (!words[key] || /^\d+$/.test(word)) return word;
  const place = words[key].indexOf(word);
  if (place < 0) throw new Error(`${key} knows no ${word}`);
  return place;
}

const catalogue = () => JSON.parse(readFileSync(new URL('../../catalogue/default.json', import.meta.url), 'utf8'));
const hex = (colour) => colour.map((part) => part.toString(16).padStart(2, '0')).join('');
const said = (value) => (Array.isArray(value) ? (value.length === 3 && value[0] < 256 ? hex(value) : value.join('x')) : value);

// One look of a choice into a bag being put together.
function take(bag, look) {
  const [[name, value]] = typeof look === 'string' ? [[look, '']] : Object.entries(look);
  const key = renamed[name] ?? name;
  if (key === 'part') bag.part.push(value);
  else if (key === 'size') bag.size = value.join('x');
  else if (!key.startsWith('custom')) bag[key] = said(value);
}

// The catalogue's presets, by key: what they choose, and the defaults of what they leave open, where it applies.
export function presets() {
  const { features, presets: all } = catalogue();
  return Object.fromEntries(all.map(({ key, chooses }) => {
    const chosen = Object.fromEntries(features.map((feature) => [feature.key, chooses[feature.key] ?? feature.default]));
    const bag = { part: [] };
    for (const { key: feature, applies = {}, choices } of features) {
      if (!Object.entries(applies).every(([other, wanted]) => chosen[other].some((one) => wanted.includes(one)))) continue;
      for (const choice of choices) {
        if (chosen[feature].includes(choice.key)) for (const look of choice.looks ?? []) take(bag, look);
      }
    }
    return [key, Object.entries(bag).flatMap(([name, value]) => [value].flat().map((one) => `${name}=${number(name, one)}`)).join(';')];
  }));
}

// The stock colours of every surface: [surface, name, six digits].
export function stock() {
  const { features } = catalogue();
  const surfaces = { leather: ['full-grain', 'top-grain', 'saffiano'], pu: ['pu'], rpet: ['ripstop'], canvas: ['canvas'] };
  return Object.entries(surfaces).flatMap(([kind, these]) => {
    const { choices } = features.find(({ key }) => key === `colour-${kind}`);
    const colours = choices.flatMap(({ key, looks = [] }) => looks.filter((look) => look.colour).map((look) => [key, hex(look.colour)]));
    return these.flatMap((surface) => colours.map(([name, colour]) => [surface, name, colour]));
  });
}
