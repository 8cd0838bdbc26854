import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bimatrixEquilibria, pureEquilibria } from '../../../src/theory/bimatrixEquilibria.ts';
import {
  pureProfiles,
  regret,
  twoActEquilibria,
  type NormalForm,
} from '../../../src/theory/normalFormEquilibria.ts';
import { rational, rationalOf, solveExactly, toNumber } from '../../../src/theory/rational.ts';

const payoff = fc.integer({ min: -20, max: 20 });
const matrix = (rows: number, columns: number) =>
  fc.array(fc.array(payoff, { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  });
const games = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .chain(([rows, columns]) => fc.tuple(matrix(rows, columns), matrix(rows, columns)));

const normalForm = (A: number[][], B: number[][]): NormalForm => ({
  shape: [A.length, A[0]!.length],
  payoffs: ([i = 0, j = 0]) => [A[i]![j]!, B[i]![j]!],
});

describe('equilibria of two players', () => {
  it('leave nobody anything to regret', () => {
    fc.assert(
      fc.property(games, ([A, B]) => {
        for (const { row, column } of bimatrixEquilibria(A, B).equilibria) {
          expect(regret(normalForm(A, B), [row.map(toNumber), column.map(toNumber)])).toBeLessThan(1e-9);
        }
      }),
    );
  });

  it('are odd in number unless the game is degenerate (Wilson 1971)', () => {
    fc.assert(
      fc.property(games, ([A, B]) => {
        const { degenerate, equilibria } = bimatrixEquilibria(A, B);
        if (!degenerate) expect(equilibria.length % 2).toBe(1);
      }),
    );
  });

  it('hold the pure ones among them', () => {
    fc.assert(
      fc.property(games, ([A, B]) => {
        const certain = bimatrixEquilibria(A, B).equilibria.flatMap(({ row, column }) => {
          const [i, j] = [row, column].map((mix) => mix.findIndex(({ over, under }) => over === under));
          return i! >= 0 && j! >= 0 ? [[i!, j!]] : [];
        });
        expect(pureEquilibria(A, B)).toEqual(certain.sort(([a, b], [c, d]) => a! - c! || b! - d!));
        expect(pureEquilibria(A, B)).toEqual(pureProfiles(normalForm(A, B)));
      }),
    );
  });

  it('of a game with two acts each are those that halving boxes finds', () => {
    fc.assert(
      fc.property(matrix(2, 2), matrix(2, 2), (A, B) => {
        const exact = bimatrixEquilibria(A, B);
        if (exact.degenerate) return;
        const found = twoActEquilibria(normalForm(A, B));
        const sorted = (list: number[][]) => list.map((p) => p.map((x) => x.toFixed(9)).join()).sort();
        expect(found.degenerate).toBe(false);
        expect(sorted(found.equilibria)).toEqual(
          sorted(exact.equilibria.map(({ row, column }) => [toNumber(row[0]!), toNumber(column[0]!)])),
        );
      }),
    );
  });

  it('are called degenerate where there is no end of them', () => {
    const flat = [
      [1, 1],
      [1, 1],
    ];
    const unsure = [
      [1, 0],
      [0, 1],
    ];
    expect(bimatrixEquilibria(flat, unsure).degenerate).toBe(true);
    expect(twoActEquilibria(normalForm(flat, flat)).degenerate).toBe(true);
    expect(bimatrixEquilibria(unsure, unsure).degenerate).toBe(false);
  });
});

describe("the volunteer's dilemma", () => {
  it.each([2, 3, 4])('of %d has the symmetric equilibrium 1 - (c/b)^(1/(N-1))', (players) => {
    const [b, c] = [4, 1];
    const game: NormalForm = {
      shape: Array.from({ length: players }, () => 2),
      payoffs: (profile) => profile.map((act) => (profile.includes(0) ? b : 0) - (act === 0 ? c : 0)),
    };
    const volunteer = 1 - (c / b) ** (1 / (players - 1));
    const symmetric = twoActEquilibria(game).equilibria.filter((p) =>
      p.every((x) => Math.abs(x - p[0]!) < 1e-9),
    );
    expect(symmetric).toHaveLength(1);
    expect(symmetric[0]![0]).toBeCloseTo(volunteer, 10);
  });
});

describe('exact arithmetic', () => {
  it('reads a double as it is printed', () => {
    expect(rationalOf(0.1)).toEqual(rational(1n, 10n));
    expect(rationalOf(-2.5e-7)).toEqual(rational(-1n, 4_000_000n));
    expect(rationalOf(1e21)).toEqual(rational(10n ** 21n));
    expect(rationalOf(0)).toEqual(rational(0n));
  });

  it('gives back the nearest double', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: 1e-6, max: 1e9 }), (x) => {
        expect(toNumber(rationalOf(x))).toBeCloseTo(x, 9);
      }),
    );
  });

  it('solves whole-number systems, and says when they are singular', () => {
    expect(
      solveExactly([
        [0n, 2n, 4n],
        [-1n, 1n, -1n],
      ]),
    ).toEqual({ over: [6n, 4n], under: 2n });
    expect(
      solveExactly([
        [1n, 2n, 3n],
        [2n, 4n, 6n],
      ]),
    ).toBeNull();
  });
});
