import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { laneKernels } from '../../../scripts/kernels/laneKernels.ts';
import { moduleOf } from '../../../scripts/kernels/module.ts';
import { scriptKernels } from '../../../src/engine/lanes/scriptKernels.ts';
import { laneKernelBytes } from '../../../src/pool/laneKernelBytes.ts';

const written = moduleOf(laneKernels);

test("the engine's WebAssembly is what its source gives: npm run kernels writes it", () => {
  expect(readFileSync('src/engine/lanes/laneKernels.wasm').equals(written)).toBe(true);
});

test('a bundle carries it as it is', () => {
  expect(laneKernelBytes()).toEqual(written);
});

test('WebAssembly has the loops that JavaScript has, with as many parameters', () => {
  const counted = (kernels: object) =>
    Object.entries(kernels as Record<string, (...values: number[]) => void>)
      .map(([name, { length }]) => `${name} ${length}`)
      .toSorted();
  const memory = new WebAssembly.Memory({ initial: 1 });
  const module = new WebAssembly.Module(Uint8Array.from(written));
  const { exports } = new WebAssembly.Instance(module, { memory: { memory } });
  expect(counted(exports)).toEqual(counted(scriptKernels(new Float64Array(0), new Int32Array(0))));
});
