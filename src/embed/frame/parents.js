// Which pages the framed page may talk to. Whoever serves the framed page decides, in its `packwright-parents`; where
// that is empty the address names them; where it does not either, it is the page that holds the frame, by what the
// browser says of it. Origins are compared whole: no patterns, and never `null`, which any sandbox can claim.

const originsIn = (text) => (text ?? '').split(/\s+/).map((word) => (URL.canParse(word) ? new URL(word).origin : 'null'))
  .filter((origin) => origin !== 'null');

export function allowedParents(query) {
  const listed = originsIn(document.querySelector('meta[name="packwright-parents"]')?.content);
  if (listed.length > 0) return { origins: listed, basis: 'meta' };
  const asked = originsIn(query.getAll('origin').join(' '));
  if (asked.length > 0) return { origins: asked, basis: 'address' };
  return { origins: originsIn(location.ancestorOrigins?.[0] ?? document.referrer), basis: 'browser' };
}
