// Builds the static first view from plain data: `[tag, attributes, ...children]`, with texts as strings. No markup is
// parsed, so this works where a page forbids that.
const SVG = 'http://www.w3.org/2000/svg';

export const build = (node, isDrawing = false) => {
  if (typeof node === 'string') return document.createTextNode(node);
  const [tag, attributes, ...children] = node;
  const drawing = isDrawing || tag === 'svg';
  const element = drawing ? document.createElementNS(SVG, tag) : document.createElement(tag);
  for (const name of Object.keys(attributes)) element.setAttribute(name, attributes[name]);
  for (const child of children) element.append(build(child, drawing));
  return element;
};
