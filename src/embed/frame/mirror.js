// What the page outside knows of the element inside, and how the frame shows it as its own: form entries, validity and
// states. The page inside may be broken, or no longer ours, so what it says arrives as text, which can be measured
// before it is read and holds nothing but plain data.
import { isForbidden, isObject, isText, mostCharacters } from './protocol.js';

export function readText(text) {
  if (!isText(text) || text.length > mostCharacters) throw 'no text, or too long';
  return JSON.parse(text, (key, value) => {
    if (isForbidden(key)) throw key;
    return value;
  });
}

// A file that came as base64.
export const file = ({ bytes, type }) => new Blob([Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt())], { type });

const isData = (value) => isObject(value) || value === null;
const kinds = {
  state: isText, version: isText, message: isText, quote: isData, configuration: isData, terms: isData,
  entries: Array.isArray, validity: Array.isArray, states: Array.isArray,
};

export const isMirror = (now) => isObject(now) && Object.keys(now).every((key) => Object.hasOwn(kinds, key) && kinds[key](now[key]));

export function mirror(internals, { entries = [], validity = [], message, state, states = [] }, anchor) {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, `${value}`);
  internals.setFormValue(data, state);
  // A word that is no flag says nothing, and a flag needs a reason.
  internals.setValidity(Object.fromEntries(validity.map((flag) => [flag, true])), message || ' ', anchor);
  internals.states?.clear();
  for (const name of states) internals.states?.add(name);
}
