// Prints the texts of a scenario as YAML, to be translated: npm run --silent texts september-2016
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { runnerImport } from 'vite';
import { stringify } from 'yaml';

import { root } from './dependencies.mjs';

const [id] = process.argv.slice(2);
if (id === undefined) {
  console.error('Say which scenario: npm run --silent texts september-2016');
  process.exit(1);
}
const file = `${basename(id, '.yaml')}.yaml`;

/** @param {string} path */
const load = async (path) => (await runnerImport(join(root, path))).module;
const { parseScenario } = await load('src/scenario/parseScenario.ts');
const { textsOf } = await load('src/scenario/texts.ts');
const { scenario, problems } = parseScenario(readFileSync(join(root, 'scenarios', file), 'utf8'), { file });
if (scenario === null) {
  console.error(problems[0].message);
  process.exit(1);
}
process.stdout.write(stringify(textsOf(scenario), { lineWidth: 0 }));
