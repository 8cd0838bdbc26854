// Writes what is made from the scenario's schema: the published JSON Schema and the reference of the format in the docs.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { runnerImport } from 'vite';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const load = async (/** @type {string} */ path) => (await runnerImport(join(root, path))).module;

const { scenarioJsonSchema } = await load('src/scenario/jsonSchema.ts');
const { formatReference } = await load('src/scenario/formatReference.ts');
const schema = scenarioJsonSchema();

mkdirSync(join(root, 'public/schema'), { recursive: true });
writeFileSync(join(root, 'public/schema/scenario.schema.json'), `${JSON.stringify(schema, null, 2)}\n`);
writeFileSync(join(root, 'docs/scenario-format.md'), formatReference(schema));
console.log('Wrote public/schema/scenario.schema.json and docs/scenario-format.md.');
