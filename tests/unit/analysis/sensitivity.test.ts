import { describe, expect, it } from 'vitest';
import { morrisDesign, morrisScreening } from '../../../src/analysis/morris.ts';
import { sobolDesign, sobolIndices } from '../../../src/analysis/sobolIndices.ts';
import { threefry } from '../../../src/math/threefry.ts';
import { gFunctionMeasures } from '../../../src/theory/morrisMeasures.ts';
import { gFunctionIndices, ishigamiIndices } from '../../../src/theory/sobolFunctions.ts';

function uniform(seed: number, a: number, b: number): number {
  const words = new Uint32Array(4);
  threefry(seed, 0, 0, 0, a, b, 0, 0, words);
  return words[0]! / 4294967296;
}

const g = (a: readonly number[], x: ArrayLike<number>): number =>
  a.reduce((product, ai, i) => (product * (Math.abs(4 * x[i]! - 2) + ai)) / (1 + ai), 1);

function outcomesOf(points: Float64Array, inputs: number, f: (x: Float64Array) => number): number[] {
  return Array.from({ length: points.length / inputs }, (_, p) =>
    f(points.subarray(p * inputs, (p + 1) * inputs)),
  );
}

describe('estimated Sobol indices', () => {
  it('of the Ishigami function come near the exact ones', () => {
    const design = sobolDesign(3, 20_000, (row, column) => uniform(1, row, column));
    const outcomes = outcomesOf(design.points, 3, (x) => {
      const [x1, x2, x3] = [...x].map((u) => Math.PI * (2 * u - 1));
      return Math.sin(x1!) + 7 * Math.sin(x2!) ** 2 + 0.1 * x3! ** 4 * Math.sin(x1!);
    });
    const found = sobolIndices(design, outcomes);
    const exact = ishigamiIndices(7, 0.1);
    expect(found.mean).toBeCloseTo(exact.mean, 1);
    expect(Math.abs(found.variance / exact.variance - 1)).toBeLessThan(0.03);
    found.first.forEach((s, i) => expect(Math.abs(s - exact.first[i]!)).toBeLessThan(0.03));
    found.total.forEach((s, i) => expect(Math.abs(s - exact.total[i]!)).toBeLessThan(0.03));
  });

  it('of the g-function come near the exact ones, and order its inputs', () => {
    const a = [0, 1, 4.5, 9];
    const design = sobolDesign(4, 20_000, (row, column) => uniform(2, row, column));
    const found = sobolIndices(
      design,
      outcomesOf(design.points, 4, (x) => g(a, x)),
    );
    const exact = gFunctionIndices(a);
    found.first.forEach((s, i) => expect(Math.abs(s - exact.first[i]!)).toBeLessThan(0.03));
    found.total.forEach((s, i) => expect(Math.abs(s - exact.total[i]!)).toBeLessThan(0.03));
    expect(found.total).toEqual(found.total.toSorted((x, y) => y - x));
  });

  it('of a sum of inputs are equal alone and in total', () => {
    const design = sobolDesign(2, 4_000, (row, column) => uniform(3, row, column));
    const { first, total } = sobolIndices(
      design,
      outcomesOf(design.points, 2, (x) => x[0]! + 3 * x[1]!),
    );
    expect(Math.abs(first[1]! - 0.9)).toBeLessThan(0.05);
    expect(Math.abs(total[0]! - 0.1)).toBeLessThan(0.02);
  });
});

describe('Morris screening', () => {
  const drawn = (seed: number) => {
    let n = 0;
    return () => uniform(seed, n++, 7);
  };

  it('of a linear function is exact from any trajectory', () => {
    const c = [3, -2, 0.5, 0];
    const design = morrisDesign(4, 4, 1, drawn(1));
    const found = morrisScreening(
      design,
      outcomesOf(design.points, 4, (x) => c.reduce((sum, ci, i) => sum + ci * x[i]!, 0)),
    );
    c.forEach((ci, i) => {
      expect(found.mu[i]).toBeCloseTo(ci, 12);
      expect(found.muStar[i]).toBeCloseTo(Math.abs(ci), 12);
      expect(found.sigma[i]).toBe(0);
    });
  });

  it('of the g-function comes within 4 standard errors of the exact measures', () => {
    const a = [0, 1, 4.5, 9];
    const trajectories = 4_000;
    const design = morrisDesign(4, 4, trajectories, drawn(2));
    const found = morrisScreening(
      design,
      outcomesOf(design.points, 4, (x) => g(a, x)),
    );
    const exact = gFunctionMeasures(a, 4, 2 / 3);
    a.forEach((_, i) => {
      const error = exact.sigma[i]! / Math.sqrt(trajectories);
      expect(Math.abs(found.mu[i]! - exact.mu[i]!)).toBeLessThan(4 * error);
      expect(Math.abs(found.muStar[i]! - exact.muStar[i]!)).toBeLessThan(4 * error);
      expect(Math.abs(found.sigma[i]! / exact.sigma[i]! - 1)).toBeLessThan(0.1);
    });
  });

  it('walks on the grid and changes one input at a time', () => {
    const { points, inputs } = morrisDesign(3, 6, 20, drawn(3));
    for (let p = 0; p < points.length / inputs; p++) {
      for (let i = 0; i < inputs; i++) {
        const level = points[p * inputs + i]! * 5;
        expect(level).toBeCloseTo(Math.round(level), 12);
        expect(level).toBeGreaterThanOrEqual(0);
        expect(level).toBeLessThanOrEqual(5);
      }
      if (p % (inputs + 1) === 0) continue;
      const changed = [0, 1, 2].filter((i) => points[p * inputs + i] !== points[(p - 1) * inputs + i]);
      expect(changed).toHaveLength(1);
    }
  });
});
