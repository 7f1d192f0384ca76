// What a style sheet cannot find out by itself: the reader's own size of type whatever the host made of `rem`, and the
// accent the host gives to its own controls.

const QUERIES = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)'];
let listens = false;

// Calls `again` when the reader changes the scheme, the contrast or the colours; listens once for all elements.
export const follow = (again) => {
  if (listens) return;
  listens = true;
  for (const query of QUERIES) matchMedia(query).addEventListener('change', again);
};

// Private variables for the widget's root, measured with an element that is not shown.
export const fit = (host, probe) => {
  const isPlain = host.getAttribute('theme') === 'plain';
  // `medium` is the size the reader has chosen in the browser, and depends on nobody's root.
  probe.style.fontSize = isPlain ? 'var(--pw-font-size, max(14px, 1em))' : 'var(--pw-font-size, medium)';
  const shown = getComputedStyle(probe);
  const set = { '--_fix-size': shown.fontSize };
  const { accentColor } = getComputedStyle(host);
  if (isPlain && accentColor && accentColor !== 'auto') set['--_host-accent'] = accentColor;
  if (set['--_host-accent']) probe.style.setProperty('--_host-accent', set['--_host-accent']);
  return set;
};
