// npm run bench: what the engine costs on this machine, and how fast the page answers. `-- --json` for a machine.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

import { build } from 'vite';

import { root } from '../scripts/dependencies.mjs';
import { browserFigures } from './browser.mjs';

const usage = `npm run bench -- [--json] [--part engine|browser]

  --json    one JSON document on standard output, and nothing else there
  --part    only one of the two parts`;

/** @returns {{ json: boolean, part: string | undefined }} */
function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        json: { type: 'boolean', default: false },
        part: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) {
      console.log(usage);
      process.exit(0);
    }
    if (values.part === undefined || ['engine', 'browser'].includes(values.part)) {
      return { json: values.json, part: values.part };
    }
  } catch {
    // Told by the usage below.
  }
  process.stderr.write(`${usage}\n`);
  process.exit(2);
}

const out = join(root, 'node_modules', '.cache', 'parley-bench');

/**
 * Bundles for Node: the bench runs what is shipped, and Node 20 does not read TypeScript.
 * @param {string} folder
 * @param {Record<string, string>} input
 * @param {import('vite').Plugin[]} plugins
 */
async function bundle(folder, input, plugins = []) {
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'error',
    plugins,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: join(out, folder),
      target: 'node20',
      // As the page is built: constants of modules stand in the code that uses them.
      minify: true,
      // As in the page's worker: typed arrays of a module are faster as constants than as variables.
      rolldownOptions: { input, output: { entryFileNames: '[name].js', topLevelVar: false } },
    },
  });
}

/** Puts the counting modules in the places of the engine's own. */
function countingPlugin() {
  return /** @type {import('vite').Plugin} */ ({
    name: 'parley-counting',
    enforce: 'pre',
    resolveId(source, importer) {
      const part = /\/math\/(threefry|logistic)\.ts$/.exec(source)?.[1];
      if (part === undefined || !importer?.includes('/src/engine/')) return undefined;
      return join(root, 'bench', part === 'threefry' ? 'countedThreefry.ts' : 'countedLogistic.ts');
    },
  });
}

/** @param {(line: string) => void} say */
async function engineFigures(say) {
  say('Building ...');
  await bundle('engine', {
    engineFigures: 'bench/engineFigures.ts',
    'node.worker': 'src/pool/node.worker.ts',
  });
  await bundle('counting', { countRuns: 'bench/countRuns.ts' }, [countingPlugin()]);
  /** @param {string} path */
  const url = (path) => pathToFileURL(join(out, path));
  const { engineFigures: measure } = /** @type {typeof import('./engineFigures.ts')} */ (
    await import(url('engine/engineFigures.js').href)
  );
  const { countRuns } = /** @type {typeof import('./countRuns.ts')} */ (
    await import(url('counting/countRuns.js').href)
  );
  return measure({
    countRuns,
    worker: url('engine/node.worker.js'),
    say: (part) => say(`Measuring ${part} ...`),
  });
}

/** @param {import('./measure.ts').Figure} figure */
function lineOf({ name, value, unit, wanted }) {
  const digits = value >= 1000 ? 0 : value >= 10 ? 1 : 2;
  const number = value.toLocaleString('en-GB', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return `${name.padEnd(62)}${number.padStart(12)} ${unit}${wanted === undefined ? '' : `  (wanted: ${wanted})`}`;
}

const { json, part } = readOptions();
process.chdir(root);
/** @param {string} line */
const say = (line) => {
  process.stderr.write(`${line}\n`);
};
const figures = [
  ...(part === 'browser' ? [] : await engineFigures(say)),
  ...(part === 'engine' ? [] : await browserFigures(say)),
];
if (json) console.log(JSON.stringify({ format: 1, figures }, null, 2));
else for (const figure of figures) console.log(lineOf(figure));
