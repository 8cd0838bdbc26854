import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  effectiveSize,
  systematicPlaces,
  weightedQuantiles,
  weightedRankCorrelation,
} from '../../../src/analysis/weighted.ts';

const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 4 })), {
  minLength: 1,
  maxLength: 12,
});

describe('weighted particles', () => {
  it('are worth as many as they are where all weigh the same, and one where one weighs all', () => {
    expect(effectiveSize([0.2, 0.2, 0.2, 0.2, 0.2])).toBeCloseTo(5, 12);
    expect(effectiveSize([0, 3, 0])).toBe(1);
  });

  it('have quantiles that do not fall, between the least and the largest value', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const values = given.map(([value]) => value);
        const weights = given.map(([, weight]) => weight);
        const quantiles = weightedQuantiles(values, weights, [0, 0.1, 0.5, 0.9, 1]);
        expect(quantiles).toEqual(quantiles.toSorted((a, b) => a - b));
        expect(quantiles[0]).toBe(Math.min(...values));
        expect(quantiles[4]).toBe(Math.max(...values));
      }),
    );
  });

  it('have the rank correlation of a list in which each stands as often as it weighs', () => {
    fc.assert(
      fc.property(pairs, fc.integer({ min: 0, max: 99 }), (given, salt) => {
        const x = given.map(([value]) => value);
        const y = given.map(([value], i) => (value * 7 + i * salt) % 10);
        const weights = given.map(([, weight]) => weight);
        const repeated = (list: readonly number[]): number[] =>
          list.flatMap((value, i) => Array.from({ length: weights[i]! }, () => value));
        const [a, b] = [repeated(x), repeated(y)];
        const own = weightedRankCorrelation(x, y, weights);
        const plain = pearson(midranks(a), midranks(b));
        if (Number.isNaN(plain)) expect(own).toBeNaN();
        else expect(own).toBeCloseTo(plain, 9);
      }),
    );
  });

  it('are drawn as often as they weigh, give or take one', () => {
    fc.assert(
      fc.property(
        pairs,
        fc.integer({ min: 1, max: 50 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (given, count, u) => {
          const weights = given.map(([, weight]) => weight);
          const total = weights.reduce((sum, weight) => sum + weight, 0);
          const places = systematicPlaces(weights, count, u);
          expect(places).toHaveLength(count);
          weights.forEach((weight, i) => {
            const often = places.filter((place) => place === i).length;
            expect(Math.abs(often - (count * weight) / total)).toBeLessThan(1 + 1e-9);
          });
        },
      ),
    );
  });
});

function midranks(values: readonly number[]): number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const same = values.filter((other) => other === value).length;
    return below + (same - 1) / 2;
  });
}

function pearson(x: readonly number[], y: readonly number[]): number {
  const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;
  const [mx, my] = [mean(x), mean(y)];
  const product = mean(x.map((one, i) => (one - mx) * (y[i]! - my)));
  const spread = mean(x.map((one) => (one - mx) ** 2)) * mean(y.map((one) => (one - my) ** 2));
  return spread > 1e-15 ? product / Math.sqrt(spread) : NaN;
}
