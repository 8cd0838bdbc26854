import { describe, expect, test } from 'vitest';
import { waterfallBars } from '../../../../src/charts/waterfall/waterfallRows.ts';
import { strike, twelve } from '../../../../src/places/dev/specimens/waterfallCases.ts';

describe('many causes', () => {
  const bars = waterfallBars(twelve, 6);

  test('keep the largest in the order in which they happened', () => {
    expect(bars.map(({ id }) => id)).toEqual(['c1', 'c2', 'c3', 'c5', 'c10', ' merged']);
  });

  test('put the smallest together and say how many they are', () => {
    expect(bars.at(-1)?.cause).toEqual({ merged: 7 });
    expect(bars.at(-1)?.logOdds).toBeCloseTo(0.04 + 0.02 - 0.015 - 0.012 + 0.05 - 0.04 + 0.001, 12);
  });
});

test('few causes each have a bar', () => {
  expect(waterfallBars(strike, 6).map(({ logOdds }) => logOdds)).toEqual([-0.81, 0.16, 0.04, -0.04]);
});

test('a single small cause is not called "1 smaller cause"', () => {
  expect(waterfallBars(strike, 4).every(({ cause }) => !('merged' in cause))).toBe(true);
});
