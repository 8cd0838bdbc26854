import { describe, expect, it } from 'vitest';
import { casesApart, scoreDifference } from '../../../src/analysis/scoreDifference.ts';
import { normalCdf } from '../../../src/math/normalCdf.ts';
import { normalQuantile } from '../../../src/math/normalQuantile.ts';
import { studentT95 } from '../../../src/math/studentT95.ts';

describe('the difference of two scores', () => {
  it('of cases that do not overlap has the interval of the one-sample t test', () => {
    // Mean -0.1, standard deviation 0.1 with n - 1; t of 4 degrees of freedom 2.776.
    const { value, low, high, verdict } = scoreDifference([-0.2, -0.2, 0, 0, -0.1], 1);
    expect(value).toBeCloseTo(-0.1, 15);
    const reach = (2.776 * 0.1) / Math.sqrt(5);
    expect(low).toBeCloseTo(-0.1 - reach, 3);
    expect(high).toBeCloseTo(-0.1 + reach, 3);
    expect(verdict).toBe('perhaps better');
  });

  it('is surer of many alike than of few, and less sure of neighbours that overlap', () => {
    const row = Array.from({ length: 40 }, (_, n) => -0.1 + 0.05 * Math.sin(n / 4));
    const [apart, together] = [scoreDifference(row, 1), scoreDifference(row, 8)];
    expect(apart.verdict).toBe('better');
    expect(together.high - together.low).toBeGreaterThan(2 * (apart.high - apart.low));
    expect(
      scoreDifference(
        row.map((one) => -one),
        1,
      ).verdict,
    ).toBe('worse');
  });

  it('gives no interval where fewer than three forecasts stand apart', () => {
    expect(casesApart(14, 14)).toBe(1);
    expect(scoreDifference([-1, -1, -1, -1, -1], 3)).toMatchObject({ low: NaN, verdict: 'perhaps better' });
    expect(scoreDifference([0, 0, 0, 0, 0], 1).verdict).toBe('no better');
  });
});

describe('quantiles', () => {
  it('of the normal distribution turn its chances back', () => {
    for (const z of [-7.5, -3.1, -1, -0.2, 0, 0.4, 1.3, 2.5, 5]) {
      expect(normalQuantile(normalCdf(z))).toBeCloseTo(z, z > 3 ? 8 : 12);
    }
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
    expect([normalQuantile(0), normalQuantile(1), normalQuantile(2)]).toEqual([-Infinity, Infinity, NaN]);
  });

  it('of Student’s t are those of the tables', () => {
    for (const [freedom, t] of [
      [3, 3.182],
      [5, 2.571],
      [10, 2.228],
      [30, 2.042],
    ] as const)
      expect(Math.abs(studentT95(freedom) / t - 1)).toBeLessThan(0.002);
  });
});
