// What the browser itself can do. What is needed stops the element when it is missing; the rest only makes it plainer.
const NEEDED = {
  'custom elements': () => Boolean(customElements?.define),
  'shadow roots': () => Boolean(Element.prototype.attachShadow),
  'form-associated elements (ElementInternals)': () => Boolean(HTMLElement.prototype.attachInternals),
  'constructed style sheets': () => Boolean(CSSStyleSheet.prototype.replaceSync) && 'adoptedStyleSheets' in Document.prototype,
  'container queries': () => CSS.supports('container-type: inline-size'),
  'light-dark()': () => CSS.supports('color', 'light-dark(red, blue)'),
  'cascade layers': () => Boolean(globalThis.CSSLayerBlockRule),
  structuredClone: () => Boolean(globalThis.structuredClone),
  TextDecoder: () => Boolean(globalThis.TextDecoder),
  IntersectionObserver: () => Boolean(globalThis.IntersectionObserver),
  'module scripts': () => HTMLScriptElement.supports?.('module') ?? 'noModule' in HTMLScriptElement.prototype,
};
const BETTER = {
  'custom states (:state())': () => CSS.supports('selector(:state(ready))'),
  modulepreload: () => document.createElement('link').relList.supports('modulepreload'),
  'number formats (Intl)': () => Boolean(globalThis.Intl?.NumberFormat),
  'picture decoding off the main thread': () => Boolean(globalThis.OffscreenCanvas && globalThis.createImageBitmap),
};

export function browser() {
  return [
    { id: 'secure', result: globalThis.isSecureContext ? 'ok' : 'problem' },
    wasm(),
    features(),
  ];
}

function wasm() {
  if (typeof globalThis.WebAssembly?.compile !== 'function') return { id: 'wasm', result: 'problem' };
  return { id: 'wasm', result: 'ok', say: WebAssembly.compileStreaming ? 'ok' : 'whole' };
}

function features() {
  const missing = lacking(NEEDED);
  if (missing.length > 0) return { id: 'features', result: 'problem', values: { missing: missing.join(', ') } };
  const plainer = lacking(BETTER);
  if (plainer.length > 0) return { id: 'features', result: 'note', values: { missing: plainer.join(', ') } };
  return { id: 'features', result: 'ok', values: { count: Object.keys({ ...NEEDED, ...BETTER }).length } };
}

const lacking = (table) => Object.entries(table).filter(([, test]) => {
  try {
    return !test();
  } catch {
    return true;
  }
}).map(([name]) => name);
