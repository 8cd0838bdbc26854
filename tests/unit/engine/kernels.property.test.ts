import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Kernels } from '../../../src/engine/lanes/kernels.ts';
import { laneMemory } from '../../../src/engine/lanes/laneMemory.ts';
import type { Rows } from '../../../src/engine/lanes/rows.ts';

const width = 8;
/** Rows of reals, then as many of whole numbers, then one of whole numbers that are 0. */
const rows = 16;
const never = 3 * rows * width;

/** What a kernel is given in turn: the next row of its kind, or a number. */
type Given = 'real' | 'int' | 'bit' | 'flag' | 'divisor' | 'count';

const learning: Given[] = ['real', 'real', 'real', 'real', 'real'];
const route: Given[] = ['real', 'int', 'bit', 'real', 'real'];

/** By kernel; `happen` has a test of its own. */
const parameters: Record<Exclude<keyof Kernels, 'happen'>, readonly Given[]> = {
  weighDrive: [...Array<Given>(8).fill('real'), 'count'],
  leanFreely: ['real', 'real', 'real', 'int', 'count'],
  leanProvoked: ['real', 'real', 'real', 'real', 'real', 'int', 'count'],
  learnFromOne: [...learning, ...route, 'flag', 'count'],
  learnFromTwo: [...learning, ...route, ...route, 'flag', 'count'],
  learnFromNext: ['real', 'real', 'real', ...route, 'count'],
  limitTrust: ['real', 'count'],
  perceive: ['real', 'int', 'bit', 'real', 'count'],
  addRow: ['real', 'real', 'count'],
  addRest: ['real', 'real', 'count'],
  divideRow: ['real', 'divisor', 'count'],
  addAndDivide: ['real', 'real', 'divisor', 'real', 'count'],
  multiplyRows: ['real', 'real', 'real', 'count'],
  addProduct: ['real', 'real', 'real', 'count'],
};

const real = fc.oneof(
  { weight: 4, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
  { weight: 4, arbitrary: fc.double({ min: -20, max: 20, noNaN: true }) },
  { weight: 2, arbitrary: fc.double({ min: -800, max: 800, noNaN: true }) },
  { weight: 1, arbitrary: fc.double() },
  { weight: 1, arbitrary: fc.constantFrom(0, -0, 1, 708, -708, 709, -709, 709.5, Infinity, -Infinity, NaN) },
);

const filled = fc.record({
  reals: fc.array(real, { minLength: rows * width, maxLength: rows * width }),
  ints: fc.array(fc.integer(), { minLength: rows * width, maxLength: rows * width }),
});
const number = { bit: fc.nat(3), flag: fc.nat(1), divisor: fc.integer({ min: 1, max: 60 }) };

type Filled = typeof filled extends fc.Arbitrary<infer T> ? T : never;

/** What memory holds after a kernel has run over rows that are filled so. */
function after(make: 'wasm' | 'script', { reals, ints }: Filled, run: (kernels: Kernels) => void) {
  const memory = laneMemory(make);
  expect(memory.make).toBe(make);
  memory.lend({ bytes: 4 * (never + width) } as Rows);
  memory.reals.set(reals);
  memory.ints.set(ints, 2 * rows * width);
  run(memory.kernels);
  return {
    reals: memory.reals.slice(0, rows * width),
    ints: memory.ints.slice(2 * rows * width, never + width),
  };
}

/** Fails at the first number that is not the same to the bit. NaN is NaN. */
function expectSame(start: Filled, run: (kernels: Kernels) => void): void {
  const [wasm, script] = [after('wasm', start, run), after('script', start, run)];
  expect(wasm.ints).toEqual(script.ints);
  const differs = wasm.reals.findIndex((found, n) => !Object.is(found, script.reals[n]));
  expect(wasm.reals[differs], `lane ${differs % width} of row ${Math.floor(differs / width)}`).toBe(
    script.reals[differs],
  );
}

describe('the loops of WebAssembly', () => {
  it.each(Object.entries(parameters))('give what those of JavaScript give: %s', (name, given) => {
    fc.assert(
      fc.property(filled, fc.record(number), fc.constantFrom(4, 8), (start, numbers, count) => {
        let realRow = 0;
        let intRow = 2 * rows;
        const values = given.map((kind) => {
          if (kind === 'real') return realRow++ * width;
          if (kind === 'int') return intRow++ * width;
          return kind === 'count' ? count : numbers[kind];
        });
        // Log-odds, its first row, are within 708.
        const reals = start.reals.map((x, n) =>
          name === 'weighDrive' && n < width && !(Math.abs(x) <= 708) ? 6 : x,
        );
        expectSame({ ...start, reals }, (kernels) => {
          const kernel = kernels[name as keyof Kernels] as (...values: number[]) => void;
          kernel(...values);
        });
      }),
      { numRuns: 150 },
    );
  });

  it('give what those of JavaScript give: happen', () => {
    const word = fc.integer();
    fc.assert(
      fc.property(
        filled,
        fc.tuple(word, word),
        fc.tuple(fc.nat(), word, fc.integer({ min: 1, max: 9 }), fc.nat(3)),
        fc.nat(4),
        fc.constantFrom(4, 8),
        (start, key, counter, places, count) => {
          const int = (row: number) => (2 * rows + row) * width;
          // Places that there are not are never kept; without places each word has its own limit.
          const limits = [1, 2, 3, 4].map((row) => (places > 0 && row > places ? never : int(row)));
          const [limit0, limit1, limit2, limit3] = limits as [number, number, number, number];
          expectSame(start, (kernels) =>
            kernels.happen(
              ...key,
              int(0),
              ...counter,
              limit0,
              limit1,
              limit2,
              limit3,
              int(5),
              width,
              places,
              count,
            ),
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});
