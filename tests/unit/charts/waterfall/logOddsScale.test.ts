import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { logOddsScale, safeLogit } from '../../../../src/charts/waterfall/logOddsScale.ts';
import { logit } from '../../../../src/math/logistic.ts';

describe('the scale of log-odds', () => {
  test('makes equal log-odds equally long, wherever they stand', () => {
    const { x } = logOddsScale([logit(0.02), logit(0.6)], 300, 30);
    expect(x(-3.5) - x(-3.7)).toBeCloseTo(x(0.2) - x(0), 9);
  });

  test('is labelled with the round shares of the picture', () => {
    const { ticks } = logOddsScale([logit(0.52), logit(0.326), logit(0.38)], 220, 28);
    expect(ticks.map(({ share }) => share)).toEqual([0.3, 0.4, 0.5, 0.6]);
  });

  test('holds every value, keeps its ticks apart and has at least two of them', () => {
    const value = fc.double({ min: -6.9, max: 6.9, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 8 }), (values) => {
        const { x, ticks } = logOddsScale(values, 240, 30);
        for (const one of values) {
          expect(x(one)).toBeGreaterThanOrEqual(-1e-9);
          expect(x(one)).toBeLessThanOrEqual(240 + 1e-9);
        }
        ticks.slice(1).forEach((tick, i) => expect(tick.x - (ticks[i]?.x ?? NaN)).toBeGreaterThanOrEqual(30));
        if (values.every((one) => Math.abs(one) < 5)) expect(ticks.length).toBeGreaterThanOrEqual(2);
      }),
    );
  });

  test('does not blow a tiny change up to the whole width', () => {
    const { x } = logOddsScale([logit(0.38), logit(0.382)], 240, 30);
    expect(Math.abs(x(logit(0.382)) - x(logit(0.38)))).toBeLessThan(8);
  });
});

test('a threshold of 0 or 1 has a place on the scale', () => {
  expect(safeLogit(1)).toBeGreaterThan(6);
  expect(safeLogit(0)).toBe(-safeLogit(1));
  expect(safeLogit(0.5)).toBeCloseTo(0, 12);
});
