import { describe, expect, test } from 'vitest';
import { sparkline } from '../../../../src/charts/variants/sparkline.ts';
import { variantsLayout } from '../../../../src/charts/variants/variantsLayout.ts';
import type { VariantRow } from '../../../../src/charts/variants/variantsProps.ts';
import { variantsCases } from '../../../../src/places/dev/specimens/labCases.ts';
import { intervalWords } from '../../../../src/words/intervalWords.ts';
import { intl, isDrawable, settingOf, widths } from './chartFaults.ts';

const layoutOf = (rows: readonly VariantRow[], width: number, actions = 0) =>
  variantsLayout(
    rows,
    { shareHead: 'lasts past 25 Sept', values: ['+14 (12.2 to 15.8)'], shares: ['100 of 100'] },
    actions,
    settingOf(width),
  );

describe('the table of variants', () => {
  for (const [name, rows] of variantsCases)
    test(`has one scale on which every difference finds its place: ${name}`, () => {
      for (const width of widths) {
        const { columns, x, ticks } = layoutOf(rows, width);
        for (const { difference } of rows)
          for (const value of difference ? [difference.value, difference.low, difference.high] : []) {
            if (!Number.isFinite(value)) continue;
            expect(x(value)).toBeGreaterThanOrEqual(0);
            expect(x(value)).toBeLessThanOrEqual(columns.difference);
          }
        expect(ticks.map(({ value }) => value)).toContain(0);
        expect(ticks.every((tick) => Number.isFinite(tick.x))).toBe(true);
      }
    });

  test('fits its columns into the width, with room for what can be done with a row', () => {
    const rows = variantsCases[0]?.[1] ?? [];
    for (const [width, actions] of [
      [800, 0],
      [992, 72],
      [1200, 72],
    ] as const) {
      const { columns, gap, isStacked } = layoutOf(rows, width, actions);
      const sum = Object.values(columns).reduce((a, b) => a + b, 0);
      expect(isStacked).toBe(false);
      expect(sum + (actions > 0 ? 5 : 4) * gap + actions).toBeLessThanOrEqual(width + 0.01);
    }
  });

  test('stacks on a projector and on a phone, so that the scale keeps its length', () => {
    for (const width of [358, 648]) {
      const { isStacked, isRoomy, columns } = layoutOf(variantsCases[0]?.[1] ?? [], width);
      expect(isStacked).toBe(true);
      expect(isRoomy).toBe(width === 648);
      expect(columns.difference).toBeGreaterThan(200);
    }
  });

  test('has a scale although nothing differs', () => {
    const { x, ticks } = layoutOf([], 992);
    expect(Number.isFinite(x(0))).toBe(true);
    expect(ticks.map(({ text }) => text)).toEqual(['−2', '−1', '0', '+1', '+2']);
  });
});

describe('a small curve', () => {
  test('breaks where nothing is known', () => {
    expect(sparkline([1, NaN, 0], 10, 4)).toBe('M0.0,0.0M10.0,4.0');
  });

  test('can be drawn from nothing and from one number', () => {
    expect(sparkline([], 10, 4)).toBe('');
    expect(isDrawable(sparkline([0.5], 10, 4))).toBe(true);
  });
});

describe('the words of an interval', () => {
  test('are whole numbers, with one decimal where both ends are under 10', () => {
    expect(intervalWords(intl, 0.324, 0.365)).toBe('32 to 37');
    expect(intervalWords(intl, 0.057, 0.079)).toBe('5.7 to 7.9');
    expect(intervalWords(intl, -0.187, -0.153)).toBe('−19 to −15');
    expect(intervalWords(intl, -0.174, -0.168)).toBe('−17.4 to −16.8');
    expect(intervalWords(intl, -0.01, 0.02)).toBe('−1.0 to +2.0');
  });
});
