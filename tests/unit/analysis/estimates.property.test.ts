import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kaplanMeier, logRank } from '../../../src/analysis/kaplanMeier.ts';
import { pairedDifference } from '../../../src/analysis/pairedDifference.ts';
import { shapleyShares } from '../../../src/analysis/shapley.ts';
import { wilsonInterval } from '../../../src/analysis/wilson.ts';

describe("Wilson's interval", () => {
  it('holds the share, stays in 0 to 1, narrows with n, and mirrors itself', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, part) => {
          const k = Math.round(part * n);
          const { low, high } = wilsonInterval(k, n);
          const turned = wilsonInterval(n - k, n);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          expect(low).toBeLessThanOrEqual(k / n);
          expect(high).toBeGreaterThanOrEqual(k / n);
          expect(turned.low).toBeCloseTo(1 - high, 12);
          const wider = wilsonInterval(4 * k, 4 * n);
          expect(wider.high - wider.low).toBeLessThan(high - low);
        },
      ),
    );
  });

  it('is the point itself for z = 0', () => {
    const { low, high } = wilsonInterval(3, 10, 0);
    expect([low, high]).toEqual([0.3, 0.3]);
  });
});

describe('survival', () => {
  const lives = fc.array(fc.record({ time: fc.integer({ min: 1, max: 12 }), ended: fc.boolean() }), {
    minLength: 1,
    maxLength: 30,
  });

  it('without cut-off lives is the share that lives on', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 30 }), (times) => {
        const { points } = kaplanMeier(times.map((time) => ({ time, ended: true })));
        for (const { time, survival, standardError } of points) {
          const share = times.filter((t) => t > time).length / times.length;
          expect(survival).toBeCloseTo(share, 12);
          expect(standardError).toBeCloseTo(Math.sqrt((share * (1 - share)) / times.length), 12);
        }
      }),
    );
  });

  it('never rises, lies in its interval, and falls to the median at the median', () => {
    fc.assert(
      fc.property(lives, (given) => {
        const { points, median } = kaplanMeier(given);
        points.forEach(({ survival, interval }, i) => {
          expect(survival).toBeLessThan((points[i - 1]?.survival ?? 1) + 1e-15);
          if (!interval) return;
          expect(interval.low).toBeLessThanOrEqual(survival);
          expect(interval.high).toBeGreaterThanOrEqual(survival);
        });
        const half = points.filter(({ survival }) => survival <= 0.5 + 1e-12);
        expect(median).toBe(half[0]?.time ?? null);
      }),
    );
  });

  it('has no median while most live', () => {
    expect(
      kaplanMeier([
        { time: 3, ended: true },
        { time: 4, ended: false },
        { time: 5, ended: false },
      ]).median,
    ).toBeNull();
  });

  it('of two groups is compared the same whichever is named first, and not at all with itself', () => {
    fc.assert(
      fc.property(lives, lives, (one, two) => {
        const forward = logRank(one, two);
        fc.pre(Number.isFinite(forward));
        expect(logRank(two, one)).toBeCloseTo(forward, 9);
        expect(logRank(one, one) || 0).toBeCloseTo(0, 9);
      }),
    );
  });
});

describe('Shapley shares', () => {
  const game = fc
    .integer({ min: 1, max: 6 })
    .chain((n) =>
      fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 2 ** n, maxLength: 2 ** n }),
    );
  const things = (values: readonly unknown[]) => Math.log2(values.length);

  it('add up to the value of all less that of none', () => {
    fc.assert(
      fc.property(game, (values) => {
        const shares = shapleyShares(things(values), (subset) => values[subset]!);
        const total = shares.reduce((sum, share) => sum + share, 0);
        expect(total).toBeCloseTo(values.at(-1)! - values[0]!, 9);
      }),
    );
  });

  it('are the mean gain over all orders', () => {
    const values = [0, 3, 1, 7, 2, 4, 5, 12];
    const orders = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ];
    const gains = [0, 0, 0];
    for (const order of orders) {
      let subset = 0;
      for (const thing of order) {
        gains[thing]! += (values[subset | (1 << thing)]! - values[subset]!) / orders.length;
        subset |= 1 << thing;
      }
    }
    shapleyShares(3, (subset) => values[subset]!).forEach((share, i) =>
      expect(share).toBeCloseTo(gains[i]!, 12),
    );
  });

  it('give nothing to a thing that changes nothing, and alike to things that are alike', () => {
    const [first, second, idle] = shapleyShares(3, (subset) => ((subset & 3) === 3 ? 1 : 0));
    expect(first).toBeCloseTo(second!, 15);
    expect(idle).toBe(0);
  });
});

describe('a paired difference', () => {
  it('is sure where every pair differs alike, however much the pairs vary', () => {
    const base = [1, 50, -3, 8];
    const { mean, standardError } = pairedDifference(
      base,
      base.map((x) => x + 2),
    );
    expect(mean).toBeCloseTo(2, 12);
    expect(standardError).toBeCloseTo(0, 12);
  });

  it('changes its sign when the two change places', () => {
    const list = fc.array(
      fc.tuple(fc.double({ min: -9, max: 9, noNaN: true }), fc.double({ min: -9, max: 9, noNaN: true })),
      { minLength: 2 },
    );
    fc.assert(
      fc.property(list, (pairs) => {
        const [base, variant] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
        const forward = pairedDifference(base, variant);
        const back = pairedDifference(variant, base);
        expect(back.mean).toBeCloseTo(-forward.mean, 9);
        expect(back.standardError).toBeCloseTo(forward.standardError, 9);
      }),
    );
  });
});
