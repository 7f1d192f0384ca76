// Browsers that lack something, simulated by taking it away before anything of ours runs. Where we cannot do without it
// the reader is told so; where we can, everything works.
const lacks = (name, before, further) => ({ name, before, ...further });
const told = { fails: { code: 'unsupported' } };

export default [
  lacks('browser without Wasm', function before() { delete window.WebAssembly; }, told),
  lacks('browser that refuses Wasm', function before() {
    for (const name of ['compile', 'compileStreaming', 'instantiate', 'instantiateStreaming']) {
      WebAssembly[name] = () => Promise.reject(new WebAssembly.CompileError('compiling has been switched off by the administrator'));
    }
    WebAssembly.Module = function Module() { throw new WebAssembly.CompileError('compiling has been switched off by the administrator'); };
    WebAssembly.validate = () => false;
  }, { fails: { code: ['unsupported', 'csp'] } }),
  lacks('browser without form internals', function before() {
    delete HTMLElement.prototype.attachInternals;
    delete window.ElementInternals;
  }, told),
  lacks('browser without constructed style sheets', function before() {
    delete Document.prototype.adoptedStyleSheets;
    delete ShadowRoot.prototype.adoptedStyleSheets;
    delete CSSStyleSheet.prototype.replaceSync;
    delete CSSStyleSheet.prototype.replace;
  }, { fails: { code: 'unsupported', card: false } }),
  lacks('browser without observers', function before() {
    delete window.IntersectionObserver;
    delete window.ResizeObserver;
  }),
  lacks('browser without streaming compilation', function before() {
    delete WebAssembly.compileStreaming;
    delete WebAssembly.instantiateStreaming;
  }),
  lacks('browser without a memory', function before() {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError'); }, configurable: true });
    }
  }),
  lacks('browser without a clipboard, sharing or cryptography', function before() {
    for (const name of ['clipboard', 'share', 'canShare', 'serviceWorker', 'storage']) delete Navigator.prototype[name];
    delete window.crypto.__proto__.randomUUID;
  }),
];
