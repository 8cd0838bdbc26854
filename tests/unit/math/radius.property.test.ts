import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { radiusOfHessenberg } from '../../../src/math/eigenvalues.ts';
import { radiusOfMap } from '../../../src/math/radiusOfMap.ts';

const matrix = (rows: readonly (readonly number[])[]) => ({
  size: rows.length,
  apply(from: Float64Array, to: Float64Array) {
    rows.forEach((row, i) => {
      to[i] = row.reduce((sum, value, j) => sum + value * from[j]!, 0);
    });
  },
});

/** Companion matrix of a polynomial with the given roots, real or in conjugate pairs [re, im]. */
function companion(real: readonly number[], pairs: readonly (readonly [number, number])[]): number[][] {
  let coefficients = [1];
  const times = (factor: readonly number[]) => {
    const product = new Array<number>(coefficients.length + factor.length - 1).fill(0);
    coefficients.forEach((a, i) => factor.forEach((b, j) => (product[i + j]! += a * b)));
    coefficients = product;
  };
  for (const root of real) times([1, -root]);
  for (const [re, im] of pairs) times([1, -2 * re, re * re + im * im]);
  const n = coefficients.length - 1;
  return Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (_unused, j) => (i === 0 ? -coefficients[j + 1]! : i === j + 1 ? 1 : 0)),
  );
}

describe('the spectral radius of a linear map', () => {
  it('is the largest modulus of known eigenvalues, complex pairs included', () => {
    // Roots that fall together are found to the square root of the rounding or worse, so they are kept apart.
    const apart = fc.integer({ min: -7, max: 7 }).map((n) => n / 5);
    const roots = fc.uniqueArray(apart, { minLength: 1, maxLength: 3 });
    const pairs = fc.uniqueArray(
      fc.tuple(
        apart,
        fc.integer({ min: 1, max: 6 }).map((n) => n / 5),
      ),
      {
        maxLength: 2,
        selector: ([re, im]) => `${re} ${im}`,
      },
    );
    fc.assert(
      fc.property(roots, pairs, (real, complex) => {
        const moduli = [...real.map(Math.abs), ...complex.map(([re, im]) => Math.sqrt(re * re + im * im))];
        const rows = companion(real, complex);
        expect(radiusOfMap(matrix(rows))).toBeCloseTo(Math.max(...moduli), 6);
        expect(radiusOfHessenberg(Float64Array.from(rows.flat()), rows.length)).toBeCloseTo(
          Math.max(...moduli),
          6,
        );
      }),
      { numRuns: 500 },
    );
  });

  it('is exact for a rotation, a Jordan block, a nilpotent map and a zero', () => {
    const [c, s] = [1.1 * Math.cos(0.7), 1.1 * Math.sin(0.7)];
    expect(
      radiusOfMap(
        matrix([
          [c, -s, 0],
          [s, c, 0],
          [0, 0, 0.9],
        ]),
      ),
    ).toBeCloseTo(1.1, 12);
    expect(
      radiusOfMap(
        matrix([
          [0, 1, 0],
          [0, 0, 1],
          [0, 0, 0],
        ]),
      ),
    ).toBeLessThan(1e-4);
    expect(
      radiusOfMap(
        matrix([
          [0.5, 1],
          [0, 0.5],
        ]),
      ),
    ).toBeCloseTo(0.5, 7);
    expect(radiusOfMap(matrix([[0]]))).toBe(0);
    expect(radiusOfMap(matrix([[-2]]))).toBe(2);
  });

  it('is close for a map of more dimensions than the reduced one', () => {
    const size = 200;
    const map = {
      size,
      apply(from: Float64Array, to: Float64Array) {
        // Eigenvalues 1.02, and 0.96 n/size for the others, seen through a shear.
        for (let n = 0; n < size; n += 1)
          to[n] = (n === 7 ? 1.02 : (0.96 * n) / size) * from[n]! + (n > 0 ? 0.1 * from[n - 1]! : 0);
      },
    };
    expect(radiusOfMap(map)).toBeCloseTo(1.02, 6);
  });
});
