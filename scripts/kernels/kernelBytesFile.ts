import { laneKernels } from './laneKernels.ts';
import { moduleOf } from './module.ts';

/** src/engine/lanes/kernelBytes.ts as it must be. */
export function kernelBytesFile(): string {
  const base64 = Buffer.from(moduleOf(laneKernels)).toString('base64');
  const lines = base64.match(/.{1,100}/g)!.map((line) => `  '${line}'`);
  return `${[
    '// Made by `npm run kernels` from scripts/kernels/laneKernels.ts: change it there.',
    '',
    '/** A module of WebAssembly that exports `Kernels`, in base64. */',
    'export const kernelBytes =',
    `${lines.join(' +\n')};`,
  ].join('\n')}\n`;
}
