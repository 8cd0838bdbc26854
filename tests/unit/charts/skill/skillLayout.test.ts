import { describe, expect, test } from 'vitest';
import { calibrationLayout } from '../../../../src/charts/skill/calibrationLayout.ts';
import { skillLayout } from '../../../../src/charts/skill/skillLayout.ts';
import * as cases from '../../../../src/places/dev/specimens/skillCases.ts';
import { settingOf } from '../diagram/setting.ts';
import { chartSettings, layoutFaults } from '../frame/layoutFaults.ts';

const { skill, skillEqual, skillGaps, skillLong, skillNothing } = cases;
const { calibration, calibrationHostile, calibrationNothing, calibrationZero } = cases;

describe.each(chartSettings)('at %s', (_, setting) => {
  test.each(Object.entries({ skill, skillEqual, skillGaps, skillLong, skillNothing }))(
    'the scores of %s keep all texts apart and inside',
    (_name, series) => {
      expect(layoutFaults(skillLayout(series, setting), setting.width)).toEqual([]);
    },
  );

  test.each(Object.entries({ calibration, calibrationHostile, calibrationNothing, calibrationZero }))(
    'the dots of %s keep all texts apart and inside',
    (_name, series) => {
      expect(layoutFaults(calibrationLayout(series, setting), setting.width)).toEqual([]);
    },
  );
});

describe('the scores by lead time', () => {
  const saysOf = (model: (lead: number) => number): string => {
    const points = [1, 2, 3, 4].map((lead) => ({ lead, score: model(lead), low: null, high: null }));
    const base = points.map((point) => ({ ...point, score: 0.2 }));
    return skillLayout(
      {
        ...skill,
        lines: [
          { id: 'model', name: 'Parley', points },
          { id: 'baseRate', name: 'base rate', points: base },
        ],
      },
      settingOf(992),
    ).says;
  };

  test('say up to when the model is of use', () => {
    expect(saysOf((lead) => 0.07 * lead)).toBe(
      'Better than the baselines up to 2\u00a0days ahead, not beyond.',
    );
    expect(saysOf(() => 0.1)).toBe('Better than the baselines at every lead time.');
    expect(saysOf(() => 0.2)).toBe('At no lead time better than the best baseline.');
    expect(saysOf((lead) => (lead === 2 ? 0.3 : 0.1))).toBe(
      'Better than the baselines at 3 of 4 lead times.',
    );
  });

  test('stand on a scale that begins at 0, with a name at the end of each line', () => {
    const { texts, plot } = skillLayout(skill, settingOf(992));
    expect(texts.some(({ key }) => key === 'y 0')).toBe(true);
    const ends = texts.filter(({ key }) => key.startsWith('line '));
    expect(ends).toHaveLength(3);
    for (const { box } of ends) expect(box.left).toBeGreaterThan(plot.right);
  });
});

describe('calibration', () => {
  test('puts a forecast that came as often as it was forecast on the diagonal', () => {
    const { bins, plot } = calibrationLayout(
      { ...calibration, bins: [{ forecast: 0.3, came: 0.3, low: 0.2, high: 0.4, count: 9 }] },
      settingOf(500),
    );
    expect((bins[0]?.x ?? NaN) - plot.left).toBeCloseTo(plot.bottom - (bins[0]?.y ?? NaN), 9);
  });

  test('has dots whose areas are as their numbers', () => {
    const { bins } = calibrationLayout(
      {
        ...calibration,
        bins: [25, 100].map((count) => ({ forecast: 0.3, came: 0.3, low: 0.2, high: 0.4, count })),
      },
      settingOf(500),
    );
    expect((bins[1]?.radius ?? NaN) / (bins[0]?.radius ?? NaN)).toBeCloseTo(2, 9);
  });

  test('says which way the forecasts err', () => {
    expect(calibrationLayout(calibration, settingOf(500)).says).toBe(
      'In 10 of 10 groups what was forecast lies within the 95\u00a0% interval of what came. On average the forecast is 5 of 100 too high.',
    );
  });
});
