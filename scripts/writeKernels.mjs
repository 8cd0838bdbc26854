// Writes the bytes of the engine's WebAssembly from their source, scripts/kernels/laneKernels.ts.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { runnerImport } from 'vite';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { kernelBytesFile } = (await runnerImport(join(root, 'scripts/kernels/kernelBytesFile.ts'))).module;
const file = 'src/engine/lanes/kernelBytes.ts';

writeFileSync(join(root, file), kernelBytesFile());
console.log(`Wrote ${file}.`);
