import { afterEach, describe, expect, it, vi } from 'vitest';
import { compile } from '../../../src/engine/compile.ts';
import { beginLanes, createLaneEngine } from '../../../src/engine/lanes/runLanes.ts';
import { stepLanes } from '../../../src/engine/lanes/stepLanes.ts';
import { laneKernelBytes } from '../../../src/pool/laneKernelBytes.ts';
import { expectSameAsPlain } from './lanesAgainstPlain.ts';
import { september, twoSides } from './setups.ts';

const runs = { seed: 1, first: 0, count: 8, draws: true, from: 0 };
const options = { ...runs, endogenous: false };

describe.each(['wasm', 'script'] as const)('the memory that lanes stand in, with the loops of %s', (make) => {
  it('is one for all engines of a thread, and as large as the largest needs', () => {
    const large = createLaneEngine(compile(september()), 256, make);
    beginLanes(large, options);
    const bytes = large.lanes.ints.byteLength;
    expect(bytes).toBeGreaterThanOrEqual(large.lanes.rows.bytes);
    for (let n = 0; n < 50; n += 1) {
      const { lanes } = createLaneEngine(compile(twoSides()), 8, make);
      expect(lanes.memory).toBe(large.lanes.memory);
      expect(lanes.ints.byteLength).toBe(bytes);
    }
  });

  it('leaves nothing of one engine to the next, whichever is larger', () => {
    const small = createLaneEngine(compile(twoSides()), 8, make);
    const large = createLaneEngine(compile(september()), 512, make);
    for (const engine of [small, large, small, large]) {
      expectSameAsPlain(engine, runs);
      expectSameAsPlain(engine, { ...runs, draws: false });
    }
  });

  it('does not let lanes go on where others stand now', () => {
    const [first, second] = [0, 1].map(() => createLaneEngine(compile(twoSides()), 8, make));
    beginLanes(first!, options);
    stepLanes(first!.lanes);
    beginLanes(second!, options);
    expect(() => stepLanes(first!.lanes)).toThrow('begin again');
    beginLanes(first!, options);
    stepLanes(first!.lanes);
    expect(first!.lanes.t).toBe(1);
  });
});

describe('where WebAssembly cannot be had', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  const forbidden = {
    Memory: WebAssembly.Memory,
    Instance: WebAssembly.Instance,
    Module() {
      throw new WebAssembly.CompileError('refused by the policy of the page');
    },
  };

  it.each([
    ['because there is none', undefined],
    ['because a policy forbids it', forbidden],
  ])('the loops are those of JavaScript: %s', async (_, stub) => {
    vi.resetModules();
    vi.stubGlobal('WebAssembly', stub);
    const { laneMemory, loadKernels } = await import('../../../src/engine/lanes/laneMemory.ts');
    loadKernels(laneKernelBytes());
    expect(laneMemory().make).toBe('script');
  });

  it('the loops are those of WebAssembly else, once loaded, unless the others are preferred', async () => {
    vi.resetModules();
    const { laneMemory, loadKernels, preferKernels } =
      await import('../../../src/engine/lanes/laneMemory.ts');
    expect(laneMemory().make).toBe('script');
    loadKernels(laneKernelBytes());
    expect(laneMemory().make).toBe('wasm');
    preferKernels('script');
    expect(laneMemory().make).toBe('script');
    expect(laneMemory('wasm').make).toBe('wasm');
  });
});
