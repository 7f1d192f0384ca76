// Bundles the peers, each into a folder of its own below target/bench, the way their makers recommend for production.
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { compile } from 'svelte/compiler';
import { readFile } from 'node:fs/promises';

const here = dirname(fileURLToPath(import.meta.url));
const target = process.argv[2];

const svelte = {
  name: 'svelte',
  setup(bundler) {
    bundler.onLoad({ filter: /\.svelte$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      return { contents: compile(source, { filename: path, generate: 'client', css: 'external' }).js.code };
    });
  },
};

const peers = [
  ['react', 'main.jsx', 'React 19'],
  ['svelte', 'main.js', 'Svelte 5'],
  ['surveyjs', 'main.js', 'SurveyJS'],
  ['formio', 'main.js', 'Form.io'],
];

for (const [name, entry, title] of peers) {
  const folder = join(target, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: [join(here, 'pages', name, entry)],
    outfile: join(folder, 'main.js'),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    conditions: ['browser', 'production', 'svelte'],
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.woff': 'dataurl', '.woff2': 'dataurl', '.ttf': 'dataurl', '.eot': 'dataurl', '.svg': 'dataurl' },
    plugins: [svelte],
    logLevel: 'error',
  });
  cpSync(join(here, 'model', 'page.css'), join(folder, 'page.css'));
  const own = existsSync(join(folder, 'main.css')) ? '<link rel="stylesheet" href="main.css">' : '';
  writeFileSync(join(folder, 'index.html'), `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Mini backpack, ${title}</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="page.css">${own}
<script type="module" src="main.js"></script></head><body></body></html>`);
}
