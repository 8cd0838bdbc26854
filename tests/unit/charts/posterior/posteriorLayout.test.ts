import { describe, expect, test } from 'vitest';
import { pairLayout } from '../../../../src/charts/posterior/pairLayout.ts';
import { predictiveLayout } from '../../../../src/charts/posterior/predictiveLayout.ts';
import { posteriorLayout } from '../../../../src/charts/posterior/posteriorLayout.ts';
import { isLearned, posteriorFigures } from '../../../../src/charts/posterior/posteriorWords.ts';
import { rankCorrelation } from '../../../../src/charts/posterior/rankCorrelation.ts';
import * as cases from '../../../../src/places/dev/specimens/posteriorCases.ts';
import { intl, settingOf } from '../diagram/setting.ts';
import { chartSettings, layoutFaults } from '../frame/layoutFaults.ts';

const { posterior, posteriorNothing, posteriorSame, posteriorHostile } = cases;
const { pair, pairMany, pairNone, pairZero, pairHostile } = cases;
const { predictive, predictiveAll, predictiveShort } = cases;
const empty = { ...posterior, parameters: [] };

describe.each(chartSettings)('at %s', (_, setting) => {
  test.each(Object.entries({ posterior, posteriorNothing, posteriorSame, posteriorHostile, empty }))(
    'the ranges of %s keep all texts apart and inside',
    (_name, series) => {
      expect(layoutFaults(posteriorLayout(series, setting), setting.width)).toEqual([]);
    },
  );

  test.each(Object.entries({ pair, pairMany, pairNone, pairZero, pairHostile }))(
    'the draws of %s keep all texts apart and inside',
    (_name, series) => {
      expect(layoutFaults(pairLayout(series, setting), setting.width)).toEqual([]);
    },
  );

  test.each(Object.entries({ predictive, predictiveAll, predictiveShort }))(
    'the cone of %s keeps all texts apart and inside',
    (_name, series) => {
      expect(layoutFaults(predictiveLayout(series, setting), setting.width)).toEqual([]);
    },
  );
});

describe('what the record teaches', () => {
  test('is said in words, also where it is nothing', () => {
    expect(posterior.parameters.map((one) => posteriorFigures(one, intl)).slice(0, 3)).toEqual([
      '0.66 (0.52 to 0.78), was 0.50',
      '46 (22 to 71), was 50',
      'not learned: 10 (3 to 24) as before',
    ]);
    expect(posteriorLayout(posterior, settingOf(992)).says).toBe(
      'The record taught something about 4 of 6 parameters, most about Attacks by outside groups: its range shrank to 21 of 100 of what it was.',
    );
    expect(posteriorLayout(posteriorSame, settingOf(992)).says).toContain('taught nothing');
  });

  test('is something where a range of the same width has moved', () => {
    const [first] = posterior.parameters;
    const moved = { low: 0.2, median: 0.6, high: 1 };
    expect(first && isLearned({ ...first, posterior: moved })).toBe(true);
    expect(first && isLearned({ ...first, posterior: first.prior })).toBe(false);
    expect(first && isLearned({ ...first, posterior: null })).toBe(false);
  });
});

describe('a pair of parameters', () => {
  test('is said to trade off where more of one needs less of the other', () => {
    expect(pairLayout(pair, settingOf(358)).says).toContain('The more of one, the less of the other');
    expect(pairLayout(pairMany, settingOf(358)).says).toContain('No trade-off');
  });

  test('draws at most 800 dots, and says of how many', () => {
    const { dots, texts } = pairLayout(pairMany, settingOf(358));
    expect(dots.length).toBeLessThanOrEqual(800);
    expect(texts.at(-1)?.runs[0]?.text).toBe('715 of 5,000 accepted draws');
  });
});

test('the rank correlation is 1 for what rises together, whatever the shape, and takes the mean of equal ranks', () => {
  expect(rankCorrelation([1, 2, 3, 4].map((x) => [x, x * x * x]))).toBeCloseTo(1, 12);
  expect(rankCorrelation([1, 2, 3, 4].map((x) => [x, -x]))).toBeCloseTo(-1, 12);
  // By hand: ranks 0, 1.5, 1.5, 3 against 0, 1, 2, 3.
  expect(
    rankCorrelation([
      [1, 1],
      [2, 2],
      [2, 3],
      [3, 4],
    ]),
  ).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5), 12);
  expect(rankCorrelation([])).toBe(null);
  expect(
    rankCorrelation([
      [1, 1],
      [1, 2],
      [1, 3],
    ]),
  ).toBe(null);
});

describe('the cone against the record', () => {
  test('says how often it holds the record, apart for the days held out, and marks where they begin', () => {
    const { until, plot, says } = predictiveLayout(predictive, settingOf(992));
    expect(says).toMatch(/in \d+ % of the time that was fitted, and in \d+ % of the time held out/);
    expect((until! - plot.left) / (plot.right - plot.left)).toBeCloseTo((35 - 8) / (48 - 8), 9);
    const all = predictiveLayout(predictiveAll, settingOf(992));
    expect(all.until).toBeNull();
    expect(all.says).toContain('all of which was fitted');
  });
});
