import { laneKernels } from './laneKernels.ts';
import { moduleOf } from './module.ts';

/** src/engine/lanes/kernelBytes.ts as it must be. */
export function kernelBytesFile(): string {
  const digits = Buffer.from(moduleOf(laneKernels)).toString('hex');
  const lines = digits.match(/.{1,100}/g)!.map((line) => `  '${line}'`);
  return `${[
    '// Made by `npm run kernels` from scripts/kernels/laneKernels.ts: change it there.',
    '',
    '/** A module of WebAssembly that exports `Kernels`, byte by byte in two digits: they pack better than base64. */',
    'export const kernelBytes =',
    `${lines.join(' +\n')};`,
  ].join('\n')}\n`;
}
