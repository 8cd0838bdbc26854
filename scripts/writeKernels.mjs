// Writes the engine's WebAssembly from its source, scripts/kernels/laneKernels.ts.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { runnerImport } from 'vite';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const load = async (/** @type {string} */ path) => (await runnerImport(join(root, path))).module;

const { laneKernels } = await load('scripts/kernels/laneKernels.ts');
const { moduleOf } = await load('scripts/kernels/module.ts');
const file = 'src/engine/lanes/laneKernels.wasm';

writeFileSync(join(root, file), moduleOf(laneKernels));
console.log(`Wrote ${file}.`);
