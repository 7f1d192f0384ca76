// How the page inside reads what the page outside sends: as values, of which it makes a copy of plain data. The other
// way it is text (see `mirror.js`); a host's page may hold scripts that spoil the writing of JSON.
import { isForbidden, isObject, mostCharacters } from './protocol.js';

const mostValues = 50_000;
const deepest = 24;

// Throws at anything but plain data, at keys that reach for prototypes, and beyond the limits.
export function plain(given) {
  let characters = 0;
  let values = 0;
  const text = (value) => {
    characters += value.length;
    if (characters > mostCharacters) throw new RangeError('too long');
    return value;
  };
  const copy = (value, depth) => {
    values += 1;
    if (values > mostValues || depth > deepest) throw new RangeError('too much');
    if (typeof value === 'string') return text(value);
    if (value === null || value === undefined || typeof value === 'boolean' || Number.isFinite(value)) return value;
    if (Array.isArray(value)) {
      // A length is cheap to send and dear to walk.
      if (value.length > mostValues) throw new RangeError('too much');
      return Array.from(value, (one) => copy(one, depth + 1));
    }
    const origin = isObject(value) && Object.getPrototypeOf(value);
    if (origin !== null && origin !== Object.prototype) throw new TypeError('no plain data');
    const result = {};
    for (const key of Object.keys(value)) {
      if (isForbidden(text(key))) throw new TypeError('a forbidden key');
      result[key] = copy(value[key], depth + 1);
    }
    return result;
  };
  return copy(given, 0);
}

// Whether this is a map of values each of which is fit, under names of which each is known.
export const isRecord = (value, names, isFit) => isObject(value)
  && Object.keys(value).every((key) => names.includes(key) && isFit(value[key]));
