// Builds every shop with its own bundler, visits it in the browser, and ends with a line in the form of cargo's, which
// `cargo xtask test` counts: run.mjs <release folder> <folder the shops are laid out in>. Further words pick shops by name.
import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { launch, visit } from '../journeys/harness.mjs';
import { hosts } from './hosts.mjs';
import { journey } from './journey.mjs';
import { programIn, run, serveProgram } from './programs.mjs';
import { serveFolder } from './static.mjs';

const PATIENCE = 90_000;
const [release, place, ...words] = process.argv.slice(2);
const chosen = hosts.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
const folders = [...new Set(hosts.map(({ folder }) => folder))];
const folderOf = (name) => join(place, 'hosts', name);
let passed = 0;
let failed = 0;

// The package as it would be installed. Each shop has a copy of its own, beside the framework it is to be used with, and
// Vite's memory of the last one goes: it looks at lock files only, and these stay the same.
for (const name of folders) {
  const modules = join(folderOf(name), 'node_modules');
  const target = join(modules, 'packwright-configurator');
  for (const old of [target, join(modules, '.vite')]) rmSync(old, { recursive: true, force: true });
  cpSync(release, target, { recursive: true });
}

await check('on a server the package is imported and does nothing', onServer);

// One builds while another is visited.
let last = Promise.resolve();
const built = new Map();
for (const host of chosen.filter(({ build }) => build)) {
  last = last.then(() => build(host)).then(() => undefined, (error) => error);
  built.set(host.folder, last);
}
const browser = await launch();
for (const host of chosen) {
  await check(host.name, async () => {
    const problem = await built.get(host.folder);
    if (problem) throw problem;
    await journeyIn(host);
  });
}
await browser.close();
console.log(`test result: ${failed === 0 ? 'ok' : 'FAILED'}. ${passed} passed; ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

async function check(name, work) {
  const start = performance.now();
  const seconds = () => `${((performance.now() - start) / 1000).toFixed(1)} s`;
  try {
    await work();
    passed += 1;
    console.log(`ok   ${name}, ${seconds()}`);
  } catch (error) {
    failed += 1;
    console.log(`FAIL ${name}, ${seconds()}\n${error.stack ?? error}`);
  }
}

async function build({ folder, build: command, output, pages = [] }) {
  await run(folderOf(folder), programWith(folder, command));
  for (const page of pages) cpSync(join(folderOf(folder), page), join(folderOf(folder), output, page));
}

function programWith(folder, [program, ...more]) {
  return [programIn(folderOf(folder), program), ...more];
}

async function journeyIn({ folder, output, serve, below }) {
  const site = serve
    ? await serveProgram(folderOf(folder), (port) => programWith(folder, serve(port)))
    : await serveFolder(join(folderOf(folder), output), below);
  const refused = [];
  const prepare = (page) => {
    // A server for development bundles when it is asked first.
    page.setDefaultTimeout(PATIENCE);
    page.on('response', (response) => {
      if (response.status() >= 400) refused.push(`${response.status()} for ${response.url()}`);
    });
  };
  try {
    const scene = await visit(browser, site.address, { waitUntilReady: false, prepare });
    await journey(scene.page).catch(async (error) => {
      await scene.context.close();
      throw new Error([error.message, ...scene.problems, ...refused].join('\n  '), { cause: error });
    });
    scene.problems.push(...refused);
    await scene.leave();
  } finally {
    await site.stop();
  }
}

// Each way into the package, from a shop that has what it needs.
async function onServer() {
  const { exports } = JSON.parse(readFileSync(join(release, 'package.json'), 'utf8'));
  const scripts = Object.entries(exports).filter(([, target]) => typeof target !== 'string').map(([way]) => way);
  assert.ok(scripts.includes('.'), 'the package has a main way in');
  const makers = { './react': 'react-19', './vue': 'vue', './svelte': 'svelte' };
  for (const way of scripts) {
    const script = `if (globalThis.customElements) throw new Error('this is no server');
      const found = await import('packwright-configurator${way.slice(1)}');
      if (Object.keys(found).length === 0) throw new Error('nothing is exported');`;
    await run(folderOf(makers[way] ?? 'vite'), ['--input-type=module', '--eval', script]);
  }
}
