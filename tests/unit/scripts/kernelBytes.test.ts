import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kernelBytesFile } from '../../../scripts/kernels/kernelBytesFile.ts';
import { laneKernels } from '../../../scripts/kernels/laneKernels.ts';
import { moduleOf } from '../../../scripts/kernels/module.ts';
import { scriptKernels } from '../../../src/engine/lanes/scriptKernels.ts';

test("the engine's WebAssembly is what its source gives: npm run kernels writes it", () => {
  expect(readFileSync('src/engine/lanes/kernelBytes.ts', 'utf8')).toBe(kernelBytesFile());
});

test('WebAssembly has the loops that JavaScript has, with as many parameters', () => {
  const counted = (kernels: object) =>
    Object.entries(kernels as Record<string, (...values: number[]) => void>)
      .map(([name, { length }]) => `${name} ${length}`)
      .toSorted();
  const memory = new WebAssembly.Memory({ initial: 1 });
  const module = new WebAssembly.Module(Uint8Array.from(moduleOf(laneKernels)));
  const { exports } = new WebAssembly.Instance(module, { memory: { memory } });
  expect(counted(exports)).toEqual(counted(scriptKernels(new Float64Array(0), new Int32Array(0))));
});
