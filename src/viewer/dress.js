// Style sheets of the viewer's own, one for all stages that stand in the same tree.
const sheets = new Map();

// Puts the sheet with that text into the tree the stage stands in, once.
export const dress = (place, text) => {
  const tree = place.getRootNode();
  if (!sheets.has(text)) {
    const made = new CSSStyleSheet();
    made.replaceSync(text);
    sheets.set(text, made);
  }
  const sheet = sheets.get(text);
  if (!tree.adoptedStyleSheets.includes(sheet)) tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet];
};
