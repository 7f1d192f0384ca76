// The shops: how each is built, and how it is served. Nothing here but what the tool's own first page tells people to do.
const local = (port) => ['--host', '127.0.0.1', '--port', port, '--strictPort'];
const vite = 'vite/bin/vite.js';
const vite7 = 'vite-7/bin/vite.js';
const webpack = 'webpack/bin/webpack.js';
const next = 'next/dist/bin/next';

// `build` and `serve` are programs of packages with their words; without `serve` the folder `output` is served, below
// the path `below` and with `pages` put into it. Where two have the same folder, one has built for both.
export const hosts = [
  { name: 'Vite', folder: 'vite', build: [vite, 'build'], output: 'dist' },
  { name: 'Vite in development', folder: 'vite', serve: (port) => [vite, ...local(port)] },
  // What the newer one has bundled is not taken over.
  { name: 'Vite 7 in development', folder: 'vite', serve: (port) => [vite7, '--force', ...local(port)] },
  { name: 'React 18', folder: 'react-18', build: [vite, 'build'], output: 'dist' },
  { name: 'React 18 in development', folder: 'react-18', serve: (port) => [vite, ...local(port)] },
  { name: 'React 19', folder: 'react-19', build: [vite, 'build'], output: 'dist' },
  { name: 'React 19 in development', folder: 'react-19', serve: (port) => [vite, ...local(port)] },
  { name: 'Vue', folder: 'vue', build: [vite, 'build'], output: 'dist' },
  { name: 'Svelte below a path', folder: 'svelte', build: [vite, 'build', '--base=/shop/'], output: 'dist', below: 'shop/' },
  { name: 'webpack below a path', folder: 'webpack', build: [webpack, '--mode', 'production'], output: 'dist', pages: ['index.html'], below: 'shop/' },
  { name: 'Next.js', folder: 'next', build: [next, 'build'], serve: (port) => [next, 'start', '-H', '127.0.0.1', '-p', port] },
  { name: 'Next.js in development', folder: 'next', serve: (port) => [next, 'dev', '-H', '127.0.0.1', '-p', port] },
];
