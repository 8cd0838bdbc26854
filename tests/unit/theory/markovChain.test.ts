import { describe, expect, it } from 'vitest';
import {
  chainOf,
  longRunLaw,
  recurrentClasses,
  solveLinear,
  stationaryLaw,
} from '../../../src/theory/markovChain.ts';

const expectClose = (found: readonly number[], expected: readonly number[]) => {
  expect(found).toHaveLength(expected.length);
  found.forEach((x, i) => expect(x).toBeCloseTo(expected[i]!, 12));
};

describe('a Markov chain', () => {
  it('has the stationary law that its transitions leave as it is', () => {
    const matrix = [
      [0.2, 0.5, 0.3],
      [0.6, 0.1, 0.3],
      [0.05, 0.15, 0.8],
    ];
    const law = stationaryLaw(chainOf(matrix), [0, 1, 2]);
    expectClose(
      law.map((_, j) => matrix.reduce((sum, row, i) => sum + law[i]! * row[j]!, 0)),
      law,
    );
    expect(law.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 14);
  });

  it('keeps its digits where states are hardly ever left', () => {
    const rare = 1e-13;
    const law = stationaryLaw(
      chainOf([
        [1 - rare, rare],
        [3 * rare, 1 - 3 * rare],
      ]),
      [0, 1],
    );
    expectClose(law, [0.75, 0.25]);
  });

  it('weighs closed classes by their chance of being reached', () => {
    // From 0 one way leads to 1 (for ever), the other to the cycle 2, 3; 4 is out of reach.
    const chain = chainOf([
      [0.5, 0.2, 0.3, 0, 0],
      [0, 1, 0, 0, 0],
      [0, 0, 0, 1, 0],
      [0, 0, 1, 0, 0],
      [0, 0, 0, 0, 1],
    ]);
    expect(recurrentClasses(chain)).toHaveLength(3);
    expectClose(longRunLaw(chain, 0), [0, 0.4, 0.3, 0.3, 0]);
    expectClose(longRunLaw(chain, 2), [0, 0, 0.5, 0.5, 0]);
    expectClose(longRunLaw(chain, 4), [0, 0, 0, 0, 1]);
  });
});

describe('a linear system', () => {
  it('is solved with rows in an awkward order, and null where it is singular', () => {
    expectClose(
      solveLinear(
        [
          [0, 2],
          [1, 1],
        ],
        [4, 5],
      )!,
      [3, 2],
    );
    expect(
      solveLinear(
        [
          [1, 2],
          [2, 4],
        ],
        [1, 2],
      ),
    ).toBeNull();
  });
});
