import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/engine/compile.ts';
import { happenLanes, limitOf } from '../../../src/engine/lanes/happenLanes.ts';
import { createLaneEngine } from '../../../src/engine/lanes/runLanes.ts';
import { happensAt, threefry } from '../../../src/math/threefry.ts';
import { arbitrarySetup } from './arbitrarySetup.ts';
import { expectSameAsPlain } from './lanesAgainstPlain.ts';

describe.each(['wasm', 'script'] as const)('runs side by side, with the loops of %s', (make) => {
  it('are the plain runs to the bit, whatever the conflict', () => {
    fc.assert(
      fc.property(
        arbitrarySetup,
        fc.boolean(),
        fc.boolean(),
        fc.nat(),
        fc.nat(1000),
        (setup, draws, endogenous, seed, where) => {
          const engine = createLaneEngine(compile(setup), 6, make);
          expect(engine.lanes.memory.make).toBe(make);
          const from = setup.record === undefined ? 0 : where % (setup.steps + 1);
          expectSameAsPlain(engine, { seed, first: where, count: 5, draws, from, endogenous });
          // A second group in the same lanes: nothing of the first may be left.
          expectSameAsPlain(engine, { seed, first: where + 5, count: 6, draws: !draws, from: 0 });
          expectSameAsPlain(engine, {
            seed,
            first: where,
            count: 5,
            draws,
            from: Math.floor(from / 2),
            endogenous,
          });
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('draws side by side', () => {
  it('are those of Threefry, compared as the plain engine compares them', () => {
    fc.assert(
      fc.property(
        fc.record({
          key: fc.tuple(fc.integer(), fc.integer()),
          counter: fc.tuple(fc.nat(), fc.integer(), fc.integer({ min: 1, max: 9 }), fc.nat(3)),
          runs: fc.array(fc.integer(), { minLength: 4, maxLength: 4 }),
          chances: fc.array(fc.double({ min: -0.1, max: 1.1, noNaN: true }), { minLength: 4, maxLength: 4 }),
        }),
        ({ key, counter, runs, chances }) => {
          const [t, id, purpose, block] = counter;
          const ints = new Int32Array(24);
          ints.set(runs);
          chances.forEach((chance, n) => ints.fill(limitOf(chance), 4 * (n + 1), 4 * (n + 2)));
          const reals = new Float64Array(4);
          const levels = Float64Array.from({ length: 16 }, (_, bits) => bits / 16);
          const call = (act: number) =>
            happenLanes(reals, ints, levels, ...key, 0, t, id, purpose, block, 4, 8, 12, 16, 20, act, 4);
          call(-1);
          call(0);
          const words = new Int32Array(4);
          runs.forEach((run, lane) => {
            threefry(...key, run, 0, t, id, purpose, block, words);
            const happens = chances.map(
              (chance, n) => chance >= 1 || (chance > 0 && happensAt(words[n]!, chance)),
            );
            const bits = happens.reduce((sum, each, n) => sum + (each ? 1 << n : 0), 0);
            expect(ints[20 + lane]).toBe(bits);
            expect(reals[lane]).toBe(bits / 16);
          });
        },
      ),
    );
  });
});
