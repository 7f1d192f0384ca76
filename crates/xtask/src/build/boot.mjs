// Bundles the page's first script from its modules, for Trunk to take in.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const { buildSync } = createRequire(join(root, 'tests', 'journeys', 'package.json'))('esbuild');
buildSync({
  entryPoints: [join(root, 'src', 'page', 'boot.js')], outfile: join(root, 'target', 'boot.js'),
  bundle: true, format: 'esm', target: 'es2022', charset: 'utf8', legalComments: 'none', logLevel: 'warning',
});
