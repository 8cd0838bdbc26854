import { describe, expect, test } from 'vitest';
import { ridgeLayout } from '../../../../src/charts/ridge/ridgeLayout.ts';
import { byMargin, radiusWords, ridgeFigures } from '../../../../src/charts/ridge/ridgeWords.ts';
import * as cases from '../../../../src/places/dev/specimens/ridgeCases.ts';
import { intl, settingOf } from '../diagram/setting.ts';
import { chartSettings, layoutFaults } from '../frame/layoutFaults.ts';

const radii = {
  'no number': { ...cases.ridge, radius: { value: NaN, low: null, high: null } },
  'no tie': { ...cases.ridge, ties: [] },
};

describe.each(chartSettings)('the ridge at %s', (_, setting) => {
  test.each(Object.entries({ ...cases, ...radii }))(
    'keeps all texts of %s apart and inside',
    (_name, series) => {
      expect(layoutFaults(ridgeLayout(series, setting), setting.width)).toEqual([]);
    },
  );
});

describe('the lanes of the ridge', () => {
  test('begin with what falls shortest and end with what is not known', () => {
    const margins = byMargin(cases.ridge.ties).map(
      ({ trust, threshold }) => (trust ?? NaN) - (threshold ?? NaN),
    );
    expect(margins).toEqual(margins.toSorted((a, b) => a - b));
    expect(byMargin(cases.ridgeRegimes.ties).map(({ regime, trust }) => [regime, trust])).toEqual([
      ['never', 0.46],
      ['threshold', 0],
      ['threshold', 0],
      ['always', 0.36],
      ['threshold', NaN],
      ['threshold', null],
    ]);
  });

  test('say what is short and what is to spare, with the spread of draws', () => {
    const [first] = byMargin(cases.ridge.ties);
    expect(first && ridgeFigures(first, intl)).toBe('12, needs 40: short by 28 (−33 to −24)');
    const spare = cases.ridgeNoSpread.ties[0];
    expect(spare && ridgeFigures(spare, intl)).toBe('46, needs 31: 15 to spare');
  });

  test('have the spread of the margin beside the threshold', () => {
    for (const { spread, threshold, trust } of ridgeLayout(cases.ridge, settingOf(992)).lanes) {
      expect(spread?.low).toBeLessThan(trust ?? NaN);
      expect(spread?.high).toBeGreaterThan(trust ?? NaN);
      expect(threshold).not.toBe(null);
    }
  });
});

describe('the spectral radius', () => {
  test('says how many basins there are, and that draws disagree', () => {
    expect(radiusWords({ value: 0.84, low: 0.71, high: 1.08 }, intl)).toBe(
      'Spectral radius (rho) 0.84: one basin. Between 0.71 and 1.08 in 80 of 100 draws, so the other is possible too.',
    );
    expect(radiusWords({ value: 1.31, low: null, high: null }, intl)).toBe(
      'Spectral radius (rho) 1.31: two basins.',
    );
  });

  test('stands on its side of 1', () => {
    const scaleOf = (series: typeof cases.ridge) => ridgeLayout(series, settingOf(358)).radius;
    expect(scaleOf(cases.ridge)?.dot).toBeLessThan(scaleOf(cases.ridge)?.one ?? NaN);
    expect(scaleOf(cases.ridgeNoSpread)?.dot).toBeGreaterThan(scaleOf(cases.ridgeNoSpread)?.one ?? NaN);
  });
});
