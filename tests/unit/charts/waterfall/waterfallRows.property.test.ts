import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { waterfallBars } from '../../../../src/charts/waterfall/waterfallRows.ts';
import { logit } from '../../../../src/math/logistic.ts';

const causes = fc
  .array(fc.double({ min: -2, max: 2, noNaN: true }), { maxLength: 14 })
  .map((values) =>
    values.map((logOdds, i) => ({ id: `c${i}`, label: `Cause ${i}`, logOdds, linked: false })),
  );

describe('the bars of a waterfall', () => {
  test('add up to the sum of all causes, however many share a bar', () => {
    fc.assert(
      fc.property(
        causes,
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        fc.nat(10),
        (given, before, most) => {
          const bars = waterfallBars({ before, causes: given }, most);
          const sum = given.reduce((total, { logOdds }) => total + logOdds, 0);
          expect((bars.at(-1)?.to ?? logit(before)) - logit(before)).toBeCloseTo(sum, 10);
          expect(bars.reduce((total, { logOdds }) => total + logOdds, 0)).toBeCloseTo(sum, 10);
        },
      ),
    );
  });

  test('begin where the one before ended', () => {
    fc.assert(
      fc.property(causes, fc.nat(10), (given, most) => {
        let at = logit(0.4);
        for (const bar of waterfallBars({ before: 0.4, causes: given }, most)) {
          expect(bar.from).toBe(at);
          at = bar.to;
        }
      }),
    );
  });

  test('are never more than were asked for', () => {
    fc.assert(
      fc.property(causes, fc.integer({ min: 2, max: 10 }), (given, most) => {
        expect(waterfallBars({ before: 0.4, causes: given }, most).length).toBeLessThanOrEqual(most);
      }),
    );
  });
});
