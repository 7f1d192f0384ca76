// From a row of the table of pages to the files a browser asks for. Scripts stand in the table as functions and are served
// as files of their own, so that a page's policy decides about them as it would about a shop's.
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

export const slugOf = (name) => name.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');

// What we ask of a host, and nothing more: our own origin for scripts, style sheets, files and pictures.
export const policyFor = ({ cdn, shop }, changes = {}) => {
  const directives = {
    'default-src': "'none'",
    'script-src': `${shop} ${cdn} 'wasm-unsafe-eval'`,
    'style-src': `${shop} ${cdn}`,
    'connect-src': cdn,
    'img-src': `${shop} ${cdn} blob: data:`,
    'worker-src': `${shop} ${cdn} blob:`,
    'frame-src': `${shop} ${cdn}`,
    'form-action': shop,
    ...changes,
    'report-uri': `${shop}/report`,
  };
  return Object.entries(directives).map(([name, value]) => `${name} ${value}`).join('; ');
};

export const fallback = '<p id="fallback">Prices on request: <a href="mailto:sales@shop.example">sales@shop.example</a></p>';

export const element = (attributes = 'name="quote"', content = fallback) =>
  `<packwright-configurator ${attributes}>${content}</packwright-configurator>`;

export const inForm = (inside = element()) =>
  `<form id="host-form" action="/cart" method="post"><input type="hidden" name="sku" value="bag-1">${inside}<button>Add</button></form>`;

// Resolves to { headers, body }, or to nothing for a name the page does not have.
export async function fileOf(page, file, origins) {
  const script = (text) => ({ headers: { 'content-type': 'text/javascript; charset=utf-8' }, body: text });
  switch (file) {
    case '': return { headers: headersOf(page, origins), body: page.frame ? outer(page, origins) : inner(page, origins) };
    case 'inner': return { headers: headersOf(page, origins), body: inner(page, origins) };
    case 'probe.js': return script(await readFile(join(here, 'probe.js'), 'utf8'));
    case 'mark.js': return script('__host.mark();');
    case 'before.js': return script(callOf(page.before));
    case 'after.js': return script(callOf(page.after));
    case 'library.js': return script(await readFile(join(here, page.library), 'utf8'));
    case 'host.css': return { headers: { 'content-type': 'text/css; charset=utf-8' }, body: page.style };
    default: return undefined;
  }
}

// A method written short is no expression by itself, but in an object it is.
function callOf(method) {
  const text = `${method}`;
  const callable = /^(async )?function\b/.test(text) ? `(${text})` : `({ ${text} }).${method.name}`;
  return `'use strict';\n${callable}();\n`;
}

function headersOf(page, origins) {
  const policy = page.policy === undefined ? policyFor(origins) : page.policy?.(origins);
  const headers = { 'content-type': 'text/html; charset=utf-8', ...page.headers };
  if (policy) headers['content-security-policy'] = policy;
  return headers;
}

function outer(page, { shop }) {
  const place = page.frame.srcdoc
    ? `srcdoc="${page.html.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`
    : `src="${shop}/${page.slug}/inner"`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page around a page</title><h1>Around</h1>
<iframe title="Shop" width="1100" height="700" ${page.frame.attributes ?? ''} ${place}></iframe></html>`;
}

function inner(page, origins) {
  const base = `${origins.shop}/${page.slug}`;
  const nonce = page.nonce ? ` nonce="${page.nonce}"` : '';
  const tag = (name) => `<script src="${base}/${name}.js"${nonce}></script>`;
  const folder = page.own ? `${origins.shop}/own` : origins.cdn;
  const loaders = (page.releases ?? ['clean'])
    .map((fault) => `<script type="module" src="${folder}/${fault}/packwright-configurator.js" crossorigin${nonce}></script>`);
  const head = [
    '<meta charset="utf-8">',
    `<title>Host: ${page.name}</title>`,
    page.head?.(origins),
    page.style && `<link rel="stylesheet" href="${base}/host.css">`,
    tag('probe'),
    page.library && tag('library'),
    page.before && tag('before'),
    ...loaders,
    page.after && `<script type="module" src="${base}/after.js"${nonce}></script>`,
  ];
  return `${page.doctype ?? '<!doctype html>'}
<html ${page.root ?? 'lang="en"'}><head>${head.filter(Boolean).join('\n')}</head>
<body ${page.body ?? ''}><header><h1>Shop</h1><button type="button" id="host-button">0</button></header>
<main id="host-main">${page.markup ?? inForm()}</main>${tag('mark')}</body></html>`;
}

// Fills in what every row has.
export function complete(page, origins) {
  const whole = { slug: slugOf(page.name), ...page };
  if (whole.frame?.srcdoc) whole.html = inner(whole, origins);
  return whole;
}
