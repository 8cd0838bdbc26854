import { describe, expect, test } from 'vitest';
import { heatMapLayout } from '../../../../src/charts/sweep/heatMapLayout.ts';
import { scenarioCell } from '../../../../src/charts/sweep/heatWords.ts';
import { sweepLineLayout } from '../../../../src/charts/sweep/sweepLineLayout.ts';
import { pointWords } from '../../../../src/charts/sweep/sweepLineWords.ts';
import * as cases from '../../../../src/places/dev/specimens/sweepCases.ts';
import { intl, settingOf } from '../diagram/setting.ts';
import { chartSettings, layoutFaults } from '../frame/layoutFaults.ts';

const lines = {
  patience: cases.patienceSweep,
  'half computed': cases.halfComputed,
  'nothing computed': cases.nothingComputed,
  'all zero': cases.flat,
  hostile: cases.hostileSweep,
  'one point': cases.onePoint,
  'no point': cases.noPoint,
};
const maps = {
  'two parameters': cases.patienceAndControl,
  'half computed': cases.mapHalfComputed,
  'nothing computed': cases.mapNothing,
  'all zero': cases.mapFlat,
  hostile: cases.mapHostile,
  'one cell': cases.mapOneCell,
  'no cell': cases.mapNoCell,
};

describe.each(chartSettings)('at %s', (_, setting) => {
  test.each(Object.entries(lines))('the line of %s keeps all texts apart and inside', (_name, series) => {
    expect(layoutFaults(sweepLineLayout(series, setting), setting.width)).toEqual([]);
  });

  test.each(Object.entries(maps))('the map of %s keeps all texts apart and inside', (_name, series) => {
    expect(layoutFaults(heatMapLayout(series, setting), setting.width)).toEqual([]);
  });
});

describe('the line of a sweep', () => {
  test('says where the outcome is least and where most', () => {
    expect(sweepLineLayout(cases.patienceSweep, settingOf(992)).says).toBe(
      'From 12 (at 0) to 77 of 100 runs (at 1).',
    );
    expect(sweepLineLayout(cases.flat, settingOf(992)).says).toBe('The same everywhere: 0 of 100 runs.');
    expect(sweepLineLayout(cases.halfComputed, settingOf(992)).says).toContain('6 of 11 are computed.');
  });

  test('reads a point with its interval, and says where nothing is computed yet', () => {
    expect(pointWords(cases.halfComputed, 3, intl)).toBe('0.3: 18 of 100 runs, between 15 and 21');
    expect(pointWords(cases.halfComputed, 2, intl)).toBe('0.2: not computed yet');
  });

  test('breaks off where a point is missing', () => {
    expect(sweepLineLayout(cases.halfComputed, settingOf(992)).line.split('M')).toHaveLength(3);
  });

  test('lets every place of the plot answer to one point', () => {
    const { points, plot } = sweepLineLayout(cases.patienceSweep, settingOf(358));
    expect(points[0]?.left).toBe(plot.left);
    expect(points.at(-1)?.right).toBe(plot.right);
    points.slice(1).forEach((point, i) => expect(point.left).toBe(points[i]?.right));
  });
});

describe('the map of a sweep', () => {
  test('gets darker with the outcome, in eight steps', () => {
    const { cells } = heatMapLayout(cases.patienceAndControl, settingOf(992));
    const fogs = cells.filter(({ iy }) => iy === 4).map(({ fog }) => fog ?? NaN);
    expect(fogs).toEqual(fogs.toSorted((a, b) => a - b));
    expect(new Set(cells.map(({ fog }) => fog)).size).toBe(8);
  });

  test('draws its least y lowest', () => {
    const { cells } = heatMapLayout(cases.patienceAndControl, settingOf(992));
    expect(cells[0]?.box.top).toBeGreaterThan(cells.at(-1)?.box.top ?? NaN);
  });

  test('names its contours at 25, 50 and 75', () => {
    const { texts } = heatMapLayout(cases.patienceAndControl, settingOf(992));
    expect(
      texts
        .filter(({ key }) => key.startsWith('level'))
        .map(({ runs }) => runs.map(({ text }) => text).join('')),
    ).toEqual(['25', '50', '75']);
  });

  test('leaves cells empty that are not computed, and says so', () => {
    const { cells, says } = heatMapLayout(cases.mapHalfComputed, settingOf(992));
    expect(cells.filter(({ fog }) => fog === null)).toHaveLength(37);
    expect(says).toContain('62 of 99 are computed.');
  });

  test('marks the cell nearest to the scenario, and none where the scenario lies beyond it', () => {
    expect(scenarioCell(cases.patienceAndControl.x)).toBe(6);
    expect(scenarioCell({ ...cases.patienceAndControl.x, scenario: 1.2 })).toBe(null);
    expect(scenarioCell({ ...cases.patienceAndControl.x, scenario: null })).toBe(null);
  });
});
