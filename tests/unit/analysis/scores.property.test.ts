import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brierParts, brierScore, logScore, skill } from '../../../src/analysis/brier.ts';
import { ensembleCrps, normalCrps } from '../../../src/analysis/crps.ts';

const forecasts = fc.array(
  fc.record({ forecast: fc.constantFrom(0, 0.1, 0.3, 0.5, 0.8, 1), outcome: fc.constantFrom<0 | 1>(0, 1) }),
  { minLength: 1, maxLength: 40 },
);
const number = fc.double({ min: -100, max: 100, noNaN: true });

describe('the Brier score', () => {
  it('is reliability less resolution plus uncertainty', () => {
    fc.assert(
      fc.property(forecasts, (given) => {
        const { score, reliability, resolution, uncertainty } = brierParts(given);
        expect(reliability - resolution + uncertainty).toBeCloseTo(score, 12);
        expect(score).toBe(brierScore(given));
      }),
    );
  });

  it('of the base rate has no reliability to lose, no resolution and no skill', () => {
    const outcomes = [1, 0, 0, 1, 1] as const;
    const parts = brierParts(outcomes.map((outcome) => ({ forecast: 0.6, outcome })));
    expect(parts.reliability).toBeCloseTo(0, 15);
    expect(parts.resolution).toBeCloseTo(0, 15);
    expect(skill(parts.score, parts.uncertainty)).toBeCloseTo(0, 12);
  });

  it('of sure and right forecasts is 0, of sure and wrong ones 1', () => {
    expect(
      brierScore([
        { forecast: 1, outcome: 1 },
        { forecast: 0, outcome: 0 },
      ]),
    ).toBe(0);
    expect(brierScore([{ forecast: 0, outcome: 1 }])).toBe(1);
  });
});

describe('the log score', () => {
  it('is best for the chance with which things happen', () => {
    const of = (forecast: number) =>
      logScore([1, 1, 1, 0].map((outcome) => ({ forecast, outcome: outcome as 0 | 1 })));
    expect(of(0.75)).toBeLessThan(of(0.7));
    expect(of(0.75)).toBeLessThan(of(0.8));
    expect(of(1)).toBe(Infinity);
  });
});

describe('the continuous ranked probability score', () => {
  it('of an ensemble is mean distance less half the mean spread, in any order', () => {
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 20 }), number, (ensemble, y) => {
        const m = ensemble.length;
        const spread = ensemble.reduce(
          (sum, a) => sum + ensemble.reduce((s, b) => s + Math.abs(a - b), 0),
          0,
        );
        const distance = ensemble.reduce((sum, x) => sum + Math.abs(x - y), 0) / m;
        expect(ensembleCrps(ensemble, y)).toBeCloseTo(distance - spread / (2 * m * m), 9);
        expect(ensembleCrps(ensemble.toReversed(), y)).toBe(ensembleCrps(ensemble, y));
        if (m > 1)
          expect(ensembleCrps(ensemble, y, 'fair')).toBeCloseTo(distance - spread / (2 * m * (m - 1)), 9);
      }),
    );
  });

  it('of one value is its distance', () => {
    expect(ensembleCrps([3], 5)).toBe(2);
  });

  it('of a normal forecast is that of a large ensemble of its quantiles', () => {
    const m = 4_000;
    const ensemble = Array.from({ length: m }, (_, i) => 2 + 0.5 * standardQuantile((i + 0.5) / m));
    expect(ensembleCrps(ensemble, 1.2)).toBeCloseTo(normalCrps(2, 0.5, 1.2), 3);
  });
});

/** Acklam's rational approximation (relative error 1.2e-9), an independent second way. */
function standardQuantile(p: number): number {
  const a = [
    -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716,
    2.506628277459239,
  ];
  const b = [
    -54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572,
  ];
  const c = [
    -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
    2.938163982698783,
  ];
  const d = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416];
  const polynomial = (terms: readonly number[], x: number) => terms.reduce((sum, term) => sum * x + term, 0);
  if (p < 0.02425) {
    const q = Math.sqrt(-2 * Math.log(p));
    return polynomial(c, q) / polynomial([...d, 1], q);
  }
  if (p > 1 - 0.02425) return -standardQuantile(1 - p);
  const q = p - 0.5;
  return (polynomial(a, q * q) * q) / polynomial([...b, 1], q * q);
}
