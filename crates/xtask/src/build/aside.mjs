// A Wasm module beside the widget's, with its glue in the script that uses it: made small, names shortened on both sides.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { plainFactory } from './factory.mjs';
import { lent } from './lent.mjs';
import { shorten } from './names.mjs';

// `folder` holds what wasm-bindgen made under `name`; `entry` is the script, which takes the glue from `./name-glue.js`;
// `made` tells further modules as text, given the Wasm as it will be; `external` are scripts that stay files of their own.
// Resolves to both files' contents.
export async function aside({ tools, folder, name, exported, entry, made = () => ({}), external = [] }) {
  const { build, transformSync } = tools('esbuild');
  const [whole, small] = ['lent', 'small'].map((step) => join(folder, `${name}.${step}.wasm`));
  writeFileSync(whole, lent(readFileSync(join(folder, `${name}_bg.wasm`))));
  // Functions that stay apart, even those with a single caller, take more bytes and fewer over the wire: they resemble each
  // other (3.9 KB of the viewer).
  execFileSync(process.execPath, [
    join(dirname(tools.resolve('binaryen')), 'bin', 'wasm-opt'), '-tnh', '--low-memory-unused', '--flatten', '--rereloop', '--dfo', '-Oz', '-Oz',
    '--always-inline-max-function-size', '2', '--flexible-inline-max-function-size', '10', '--one-caller-inline-max-function-size', '10',
    '--strip-producers', '--strip-target-features',
    whole, '--output', small,
  ], { stdio: ['ignore', 'ignore', 'pipe'] });
  const { wasm, short } = shorten(readFileSync(small));
  const long = new RegExp(`^(${Object.keys(short).map((each) => each.replaceAll(/[./]/g, '\\$&')).join('|')})$`);
  const texts = { [`./${name}-glue.js`]: plainFactory(readFileSync(join(folder, `${name}.js`), 'utf8'), exported), ...made(wasm) };
  const plugin = {
    name: 'made',
    setup(setting) {
      setting.onResolve({ filter: /^\.\// }, ({ path }) => (texts[path] ? { path, namespace: 'made' } : undefined));
      // The text of a style sheet is made small like a style sheet.
      setting.onLoad({ filter: /looks\.js$/ }, ({ path }) => ({
        contents: readFileSync(path, 'utf8').replace(/`[^`]*`/, (sheet) => JSON.stringify(transformSync(sheet.slice(1, -1), { loader: 'css', minify: true }).code.trim())),
      }));
      setting.onLoad({ filter: /./, namespace: 'made' }, ({ path }) => ({ contents: texts[path], resolveDir: dirname(entry) }));
    },
  };
  const { outputFiles, warnings } = await build({
    entryPoints: [entry], bundle: true, format: 'esm', target: 'es2022', minify: true, write: false, legalComments: 'none', charset: 'utf8',
    plugins: [plugin], external, logLevel: 'silent',
  });
  if (warnings.length > 0) throw new Error(`${basename(entry)}: ${warnings.map(({ text }) => text).join('\n')}`);
  const { code } = transformSync(outputFiles[0].text, {
    loader: 'js', format: 'esm', minify: true, legalComments: 'none', charset: 'utf8', mangleProps: long, mangleQuoted: true, mangleCache: short,
  });
  return { code: Buffer.from(code), wasm };
}
