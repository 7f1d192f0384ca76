// SVG files for the artwork tests: what drawing programs write, what nobody should, and bombs of every kind we know.
const wrap = (inner, attributes = 'viewBox="0 0 100 60"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inner}</svg>`;
const shape = '<path d="M10 10h80v40h-80z"/>';
const many = (count, make) => Array.from({ length: count }, (_, at) => make(at)).join('');

let state = 7;
const chance = (most) => {
  state = (Math.imul(state, 1103515245) + 12345) >>> 0;
  return (state >>> 8) % most;
};
const star = (count, letter, numbers) =>
  `M0 0${many(count, () => `${letter}${many(numbers, () => `${chance(100)} `)}`)}`;
const uses = (depth, width) => {
  const levels = many(depth, (at) => `<g id="n${at + 1}">${many(width, () => `<use href="#n${at}"/>`)}</g>`);
  return `<defs><rect id="n0" width="9" height="9"/>${levels}</defs><use href="#n${depth}"/>`;
};

// Name, text, and what is to become of it: shown, or the phrase that says why not.
export const drawings = [
  // What buyers have.
  ['plain', wrap(shape), 'shown'],
  ['every-shape', wrap('<rect width="9" height="9" rx="2"/><circle cx="20" cy="20" r="9"/><ellipse cx="50" cy="20" rx="9" ry="5"/><line x2="9" y2="9" stroke="red"/><polyline points="0,0 9,9 9 0"/><polygon points="30 30 40 30 35 40"/>'), 'shown'],
  ['every-command', wrap('<path d="M10 10h9v9l9 9H5V5C1 2 3 4 5 6S7 8 9 9Q1 2 3 4T9 9A5 3 20 1 0 30 30a5 3 0 01 9 9zm1-1.5.5.5e1-3e-1"/>'), 'shown'],
  ['strokes', wrap('<g fill="none" stroke="#123456" stroke-width="3"><path stroke-linejoin="round" d="M5 5l9 9 9-9"/><path stroke-linecap="round" d="M5 30h50"/><path stroke-linejoin="bevel" d="M30 5l9 9 9-9"/></g>'), 'shown'],
  ['classes', wrap(`<defs><style>.cls-1{fill:#c33}.a,.b{fill:none;stroke:navy}</style></defs><path class="cls-1" d="M0 0h9v9z"/><path class="b" d="M0 0h9v9z"/>`), 'shown'],
  ['style-in-cdata', wrap(`<style type="text/css"><![CDATA[ .st0{fill:#fff} ]]></style>${shape}`), 'shown'],
  ['inline-style', wrap('<path style="fill:rgb(10%,20%,30%);fill-rule:evenodd;opacity:.5" d="M0 0h60v60H0zM9 9h9v9H9z"/>'), 'shown'],
  ['transforms', wrap('<g transform="translate(20 20) rotate(30 5,5) scale(.5)skewX(10) matrix(1 0 0 1 0 0)"><path d="M0 0h30v30z"/></g>'), 'shown'],
  ['used', wrap('<defs><path id="a" d="M0 0h9v9z"/></defs><use xlink:href="#a" x="9"/><use href="#a" y="20"/>'), 'shown'],
  ['symbol', wrap('<symbol id="a" viewBox="0 0 10 10"><path d="M0 0h9v9z"/></symbol><use href="#a" width="30" height="30"/>'), 'shown'],
  ['gradient', wrap(`<linearGradient id="g"><stop stop-color="red"/><stop offset="1" style="stop-color:blue"/></linearGradient><path fill="url(#g)" d="M0 0h90v50z"/>`), 'shown', 'note.left-out'],
  ['doctype-of-a-program', `<?xml version="1.0" encoding="utf-8"?><!-- Generator --><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${wrap(shape)}`, 'shown', 'metadata'],
  ['byte-order-mark', `\ufeff${wrap(shape)}`, 'shown'],
  ['names-of-programs', wrap(`<sodipodi:namedview xmlns:sodipodi="http://sodipodi.sourceforge.net" pagecolor="#fff"/><metadata>Ann Author</metadata>${shape}`), 'shown', 'metadata'],
  ['prefixed', '<svg:svg xmlns:svg="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><svg:rect width="9" height="9"/></svg:svg>', 'shown'],
  ['units', wrap('<rect width="50%" height="10mm" x="1cm"/>', 'width="4in" height="5pc"'), 'shown'],
  ['no-size', wrap('<rect width="9" height="9"/>', ''), 'shown'],
  ['very-wide', wrap('<rect width="9999" height="1"/>', 'viewBox="0 0 10000 1"'), 'shown'],
  ['very-tall', wrap('<rect width="1" height="9999"/>', 'viewBox="0 0 1 10000"'), 'shown'],
  ['away-from-zero', wrap('<rect x="-900" y="700" width="50" height="50"/>', 'viewBox="-1000 600 200 200"'), 'shown'],
  ['text-and-shapes', wrap(`<text x="9" y="9">Label</text>${shape}`), 'shown', 'note.text'],
  ['masked', wrap(`<mask id="m"><rect width="9" height="9"/></mask><g mask="url(#m)">${shape}</g>`), 'shown', 'note.left-out'],
  ['clipped', wrap(`<clipPath id="m"><rect width="9" height="9"/></clipPath><g clip-path="url(#m)">${shape}</g>`), 'shown', 'note.left-out'],
  ['filtered', wrap(`<filter id="f"><feGaussianBlur stdDeviation="3"/></filter><g filter="url(#f)">${shape}</g>`), 'shown', 'note.left-out'],
  ['turbulence-4000', wrap(`<filter id="f" width="4000" height="4000"><feTurbulence numOctaves="9999"/></filter><rect width="99" height="59" filter="url(#f)"/>`), 'shown', 'note.left-out'],
  ['patterned', wrap('<pattern id="p" width=".0001" height=".0001"><circle r="1"/></pattern><rect width="99" height="59" fill="url(#p)"/>'), 'shown', 'note.left-out'],
  ['animated', wrap(`<rect width="9" height="9"><animate attributeName="x" to="99"/></rect>${shape}<animateTransform/>`), 'shown', 'note.left-out'],
  ['dashes-of-nothing', wrap('<path stroke="red" stroke-dasharray=".00001" d="M0 0h99"/>'), 'shown', 'note.left-out'],
  ['huge-numbers', wrap(`<path d="M-1e400 0L1e400 5C1e99-1e99 3 4 5 6z" stroke="red" stroke-width="1e99"/>${shape}`), 'shown'],
  ['broken-path', wrap(`<path d="M0 0L9 nonsense"/>${shape}`), 'shown'],
  ['not-a-number', wrap(`<rect width="NaN" height="Infinity"/>${shape}`), 'shown'],
  ['deep-but-fine', wrap(`${'<g>'.repeat(50)}${shape}${'</g>'.repeat(50)}`), 'shown'],
  ['many-small-paths', wrap(many(900, () => `<path d="M${chance(99)} ${chance(59)}h1v1z"/>`)), 'shown'],
  // What runs or reaches out.
  ['script', wrap(`<script>fetch('/leak')</script>${shape}`), 'svg-active'],
  ['script-upper', wrap(`<SCRIPT>1</SCRIPT>${shape}`), 'svg-active'],
  ['onload', wrap(shape, 'onload="fetch(\'/leak\')"'), 'svg-active'],
  ['handler', wrap('<path OnClick="x()" d="M0 0h9v9z"/>'), 'svg-active'],
  ['foreign-object', wrap('<foreignObject width="9" height="9"><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>'), 'svg-active'],
  ['outer-image', wrap('<image href="/leak" width="9" height="9"/>'), 'svg-active'],
  ['inner-image', wrap('<image href="data:image/png;base64,AAAA" width="9" height="9"/>'), 'svg-active'],
  ['outer-use', wrap('<use href="https://example.org/a.svg#a"/>'), 'svg-active'],
  ['outer-fill', wrap('<path fill="url(https://example.org/#a)" d="M0 0h9v9z"/>'), 'svg-active'],
  ['outer-style', wrap(`<style>@import url(/leak)</style>${shape}`), 'svg-active'],
  ['outer-font', wrap(`<style>@font-face{src:url(/leak)}</style>${shape}`), 'svg-active'],
  ['link', wrap(`<a href="javascript:alert(1)">${shape}</a>`), 'svg-active'],
  ['stylesheet-instruction', `<?xml-stylesheet href="/leak"?>${wrap(shape)}`, 'svg-active'],
  ['entities', `<!DOCTYPE svg [<!ENTITY a "b">]>${wrap('<path d="&a;"/>')}`, 'svg-active'],
  ['entity-bomb', `<!DOCTYPE svg [<!ENTITY a0 "ha">${many(9, (at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`)}]>${wrap('<text>&a9;</text>')}`, 'svg-active'],
  ['outer-entity', `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>${wrap('<text>&a;</text>')}`, 'svg-active'],
  // What multiplies.
  ['use-bomb', wrap(uses(10, 10)), 'svg-complex'],
  ['use-bomb-narrow', wrap(uses(40, 2)), 'svg-complex'],
  ['use-of-itself', wrap('<g id="a"><use href="#a"/></g>'), 'svg-complex'],
  ['use-in-a-ring', wrap('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'), 'svg-complex'],
  ['nested-100k', wrap('<g>'.repeat(100_000)), 'svg-complex'],
  ['nested-100', wrap(`${'<g>'.repeat(100)}${shape}${'</g>'.repeat(100)}`), 'svg-complex'],
  ['star-of-lines', wrap(`<path fill-rule="evenodd" d="${star(20_000, 'L', 2)}"/>`), 'svg-complex'],
  ['star-of-curves', wrap(`<path fill-rule="evenodd" d="${star(10_000, 'C', 6)}"/>`), 'svg-complex'],
  ['star-of-arcs', wrap(`<path d="M0 0${many(9_000, () => `A${1 + chance(50)} 30 20 1 0 ${chance(100)} ${chance(60)}`)}"/>`), 'svg-complex'],
  ['hundred-thousand-stops', wrap(`<path d="M0 0${'v60v-60'.repeat(50_000)}"/>`), 'svg-complex'],
  ['wide-strokes', wrap('<path stroke="red" stroke-width="1e9" d="M0 0L1e9 1e9"/>'.repeat(5_000)), 'svg-complex'],
  ['strokes-of-dots', wrap(`<path stroke="red" stroke-linecap="round" stroke-linejoin="round" d="${'M9 9h1v1z'.repeat(30_000)}"/>`), 'svg-complex'],
  ['rectangles', wrap('<rect width="100" height="60" opacity=".5"/>'.repeat(9_000)), 'svg-complex'],
  ['elements', wrap('<g/>'.repeat(25_000)), 'svg-complex'],
  ['many-names', wrap(`${many(6_000, (at) => `<g id="i${at}"/>`)}${'<use href="#none"/>'.repeat(6_000)}`), 'svg-complex'],
  ['many-rules', wrap(`<style>${many(4_000, (at) => `.c${at}{fill:red}`)}</style>${'<g class="x y z"/>'.repeat(4_000)}`), 'svg-complex'],
  ['many-stops', wrap(`<linearGradient id="g">${'<stop/>'.repeat(8_000)}</linearGradient>${'<path fill="url(#g)" d="M0 0h9v9z"/>'.repeat(4_000)}`), 'svg-complex'],
  // What is nothing.
  ['nothing', wrap(''), 'svg-empty'],
  ['text-only', wrap('<text x="9" y="30">Brand</text>'), 'svg-empty'],
  ['nothing-seen', wrap('<path fill="none" d="M0 0h9v9z"/><rect width="9" height="9" display="none"/><rect width="9" height="9" opacity="0"/>'), 'svg-empty'],
  ['outside', wrap('<rect x="500" y="500" width="9" height="9"/>'), 'svg-empty'],
  ['only-defined', wrap(`<defs>${shape}</defs>`), 'svg-empty'],
  ['size-1e9', wrap(shape, 'width="1e9" height="1e9"'), 'damaged'],
  ['size-none', wrap(shape, 'width="0" height="0"'), 'damaged'],
  ['size-negative', wrap(shape, 'width="-5" height="5"'), 'damaged'],
  ['box-too-fine', wrap(shape, 'viewBox="0 0 1e-5 1e-5"'), 'damaged'],
  ['box-of-nothing', wrap(shape, 'viewBox="0 0 1e-30 1e-30"'), 'shown'],
  ['cut-in-a-tag', '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0', 'damaged'],
  ['cut-between', '<svg xmlns="http://www.w3.org/2000/svg"><g>', 'damaged'],
  ['only-brackets', `<svg>${'<'.repeat(400_000)}`, 'damaged'],
  ['two-roots', `${wrap(shape)}<svg/>`, 'damaged'],
  ['too-long', wrap(`${shape}<!--${'x'.repeat(600_000)}-->`), 'svg-bytes'],
  ['html', '<!DOCTYPE html><html><body><svg></svg></body></html>', 'format'],
  ['other-xml', '<?xml version="1.0"?><note/>', 'format'],
  ['box-nan', wrap(shape, 'viewBox="0 0 NaN 60"'), 'shown'],
];
