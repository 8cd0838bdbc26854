import { describe, expect, test } from 'vitest';
import { measureByTable } from '../../../../src/charts/measureText.ts';
import { whyLayout } from '../../../../src/charts/why/whyLayout.ts';
import { byShortfall, shortfall } from '../../../../src/charts/why/whyOrder.ts';
import type { WhyRow } from '../../../../src/charts/why/whyProps.ts';
import * as cases from '../../../../src/places/dev/specimens/whyCases.ts';
import { intl, pageSizes } from '../diagram/setting.ts';

const layoutOf = ({ rows, actors }: cases.WhyCase, width: number, upTo?: number) =>
  whyLayout(rows, actors, { width, sizes: pageSizes, measure: measureByTable, intl, upTo });

const row: WhyRow = {
  id: 'a|b',
  of: 'a',
  in: 'b',
  trust: 0.3,
  trustBefore: 0.3,
  threshold: 0.4,
  regime: 'threshold',
  propensity: 0.4,
};

describe('the rows of the why table', () => {
  test('stand in the order of the picture', () => {
    expect(byShortfall(cases.whySeptember.rows).map(({ id }) => id)).toEqual([
      'assad|us',
      'assad|opposition',
      'us|assad',
      'russia|opposition',
      'opposition|russia',
      'opposition|assad',
      'russia|us',
      'us|russia',
    ]);
  });

  test('begin with ties for which no trust is enough and end with ties that are only seen', () => {
    const rows: WhyRow[] = [
      { ...row, id: 'seen', regime: null, threshold: null, propensity: null },
      { ...row, id: 'always', regime: 'always', threshold: null },
      { ...row, id: 'short' },
      { ...row, id: 'never', regime: 'never', threshold: null },
    ];
    expect(byShortfall(rows).map(({ id }) => id)).toEqual(['never', 'short', 'always', 'seen']);
  });

  test('count trust above the threshold as falling short where restraint needs distrust', () => {
    expect(shortfall({ ...row, trust: 0.7, regime: 'reversed' })).toBeCloseTo(0.3, 12);
    expect(shortfall({ ...row, trust: 0.7 })).toBeCloseTo(-0.3, 12);
  });

  test('of equal need keep one order, however they are given', () => {
    const rows = ['c', 'a', 'b'].map((id) => ({ ...row, id }));
    expect(byShortfall(rows).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
});

describe('the layout of the why table', () => {
  test('keeps all columns within the width', () => {
    for (const given of [cases.whySeptember, cases.whyLongWords, cases.whySix, cases.whyTwo])
      for (const width of [288, 312, 358, 388, 600, 980]) {
        const { stacked, nameWidth, scaleWidth, shareWidth, tableWidth } = layoutOf(given, width);
        expect(tableWidth).toBeLessThanOrEqual(width);
        expect((stacked ? 0 : nameWidth) + scaleWidth + shareWidth).toBeLessThan(tableWidth);
        expect(scaleWidth).toBeGreaterThanOrEqual(76);
      }
  });

  test('stands names above scales where both have no room side by side', () => {
    expect([388, 288].map((width) => layoutOf(cases.whySeptember, width).stacked)).toEqual([false, true]);
  });

  test('puts the sentence beside the table where the page is wide', () => {
    expect([388, 980].map((width) => layoutOf(cases.whySeptember, width).sentenceBeside)).toEqual([
      false,
      true,
    ]);
  });

  test('has a bar only where there is a threshold to reach', () => {
    const { marks } = layoutOf(cases.whyRegimes, 388);
    const shown = cases.whyRegimes.rows.map(({ id, regime }) => [
      regime,
      marks.get(id)?.bar !== null,
      marks.get(id)?.word === null,
    ]);
    for (const [regime, hasBar, hasNoWord] of shown) {
      expect(hasBar).toBe(regime === 'threshold');
      expect(hasNoWord).toBe(regime === 'threshold');
    }
  });

  test('keeps the words of a regime off its dot and ring and on the scale', () => {
    for (const width of [288, 388, 980]) {
      const { marks, scaleWidth } = layoutOf(cases.whyRegimes, width);
      for (const { dot, ring, word } of marks.values()) {
        if (word?.place !== 'scale') continue;
        const long = measureByTable(word.text, { size: 12, weight: 400 });
        const [left, right] = word.anchor === 'start' ? [word.x, word.x + long] : [word.x - long, word.x];
        expect(right < Math.min(dot, ring) - 5 || left > Math.max(dot, ring) + 5).toBe(true);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(scaleWidth + 20);
      }
    }
  });

  test('does not change its scale with the values when it is told where it ends', () => {
    const ends = [cases.whySeptember, cases.whyExtremes].map((given) => layoutOf(given, 388, 0.8).upTo);
    expect(ends).toEqual([1, 1]);
    expect(layoutOf(cases.whySeptember, 388).upTo).toBe(0.75);
    expect(layoutOf(cases.whyExtremes, 388).upTo).toBe(1);
  });

  test('labels its scale without one number on the other', () => {
    for (const width of [288, 358, 388, 980])
      for (const given of [cases.whySeptember, cases.whyExtremes]) {
        const labelled = layoutOf(given, width).ticks.filter((tick) => tick.labelled);
        labelled.slice(1).forEach((tick, i) => {
          expect(tick.x - (labelled[i]?.x ?? NaN)).toBeGreaterThan(22);
        });
      }
  });
});
