// Hands the reader a file that was made in the page: nothing is sent anywhere.

// Long enough for slow devices to have taken the file.
const KEPT_MS = 60_000;

const link = (blob, name) => {
  const made = document.createElement('a');
  made.href = URL.createObjectURL(blob);
  made.download = name;
  setTimeout(() => URL.revokeObjectURL(made.href), KEPT_MS);
  return made;
};

export const save = (blob, name) => link(blob, name).click();

// Whether this device shows a model on the table. Safari and the other browsers of iPhone and iPad do, from a blob as well:
// by a link that has exactly one picture in it, is in the page, and names a file with the right ending. Android's viewer
// is an app of its own that fetches an https address and cannot see into the page, and a browser there shares no models:
// without a server the file can only be saved.
export const isShown = () => Boolean(document.createElement('a').relList?.supports?.('ar'));

export const show = (blob, name, place) => {
  const made = link(blob, name);
  made.rel = 'ar';
  made.hidden = true;
  made.append(document.createElement('img'));
  place.append(made);
  made.click();
  made.remove();
};

// A name that tells two bags apart: four hexadecimal digits of the bag's code.
export const nameOf = (code, ending) => {
  let sum = 0x811c9dc5;
  for (const sign of code) sum = Math.imul(sum ^ sign.codePointAt(0), 0x01000193);
  return `mini-backpack-${(sum >>> 16).toString(16).padStart(4, '0')}.${ending}`;
};
