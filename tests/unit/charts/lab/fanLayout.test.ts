import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fanGround, fanLayout } from '../../../../src/charts/fan/fanLayout.ts';
import type { FanQuantiles, FanSeries } from '../../../../src/charts/fan/fanProps.ts';
import { fanReading, fanSummary } from '../../../../src/charts/fan/fanSentences.ts';
import { bandPath, extentOf, quantilePath } from '../../../../src/charts/restraint/coneBands.ts';
import { fanCases } from '../../../../src/places/dev/specimens/labCases.ts';
import {
  crosses,
  intl,
  isDrawable,
  pageSizes,
  projectorSizes,
  said,
  settingOf,
  textFaults,
  widths,
} from './chartFaults.ts';

const height = 290;
const layoutOf = (series: FanSeries, width = 600, sizes = pageSizes) => {
  const setting = settingOf(width, sizes);
  const ground = fanGround(series, { title: 'Restraint', height }, setting);
  return { ...fanLayout(series, ground, setting), ground };
};
const caseOf = (name: string): FanSeries => {
  const found = fanCases.find(([of]) => of === name)?.[1];
  if (!found) throw new Error(`There is no case ${name}.`);
  return found;
};

function faultsOf(series: FanSeries, width: number, sizes = pageSizes): string[] {
  const layout = layoutOf(series, width, sizes);
  const words = layout.words.map(({ text }) => text);
  const faults = textFaults(
    [...layout.ground.texts, ...layout.ground.dates, ...layout.notes, ...words],
    width,
    height,
  );
  for (const text of words) {
    const { box } = text;
    const lines = [
      extentOf(layout.points, 'q50', box.left, box.right),
      ...(['q10', 'q50', 'q90'] as const).map((edge) => extentOf(layout.baseline, edge, box.left, box.right)),
    ];
    if (lines.some((line) => crosses(box, line))) faults.push(`a line runs through ${said(text)}`);
  }
  for (const points of [layout.points, layout.baseline])
    for (const path of [bandPath(points, 'q025', 'q975'), quantilePath(points, 'q50')])
      if (!isDrawable(path)) faults.push('a path has a number that is none');
  return faults;
}

describe('a fan', () => {
  for (const [name, series] of fanCases)
    test(`keeps its words apart and off its lines at every width: ${name}`, () => {
      for (const width of widths) {
        expect(faultsOf(series, width)).toEqual([]);
        expect(faultsOf(series, width, projectorSizes)).toEqual([]);
      }
    });

  test('keeps its words apart whatever the runs say', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const one = fc.array(share, { minLength: 7, maxLength: 7 }).map((list) => list.toSorted((a, b) => a - b));
    const fan = fc.tuple(one, one).map(([first, last]): FanQuantiles => {
      const at = (i: number) =>
        Array.from({ length: 43 }, (_, t) => first[i]! + ((last[i]! - first[i]!) * t) / 42);
      return {
        '0.025': at(0),
        '0.1': at(1),
        '0.25': at(2),
        '0.5': at(3),
        '0.75': at(4),
        '0.9': at(5),
        '0.975': at(6),
      };
    });
    fc.assert(
      fc.property(
        fan,
        fan,
        fc.integer({ min: 286, max: 1200 }),
        fc.boolean(),
        (quantiles, baseline, width, isCoarse) => {
          const series = {
            ...caseOf('three changes'),
            start: null,
            quantiles,
            baseline,
            runs: isCoarse ? 50 : 2000,
          };
          expect(faultsOf(series, width)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('calls both medians by name, inside or over the plot', () => {
    for (const [name, series] of fanCases.filter(([of]) => of !== 'nothing yet'))
      for (const width of widths) {
        const { words, notes } = layoutOf(series, width);
        const all = [...words.map(({ text }) => said(text)), ...notes.map(said)].join(' | ');
        expect(all, `${name} at ${width}`).toContain('median');
        if (series.baseline) expect(all, `${name} at ${width}`).toContain('scenario’s median');
      }
  });

  test('does not call a median yours while nothing is changed', () => {
    const { words } = layoutOf(caseOf('nothing changed'));
    expect(words.map(({ text }) => said(text))).toContain('median');
    expect(words.map(({ text }) => said(text))).not.toContain('your median');
  });

  test('says what its bands hold', () => {
    const { words } = layoutOf(caseOf('without the strike'));
    expect(words.map(({ text }) => said(text))).toEqual(
      expect.arrayContaining(['95 of 100', '80 of 100', 'half']),
    );
  });

  test('shows the 80 band alone while it is coarse, and how far the runs have come', () => {
    const { words, notes, isCoarse, progress } = layoutOf(caseOf('the first 50 runs'));
    expect(isCoarse).toBe(true);
    expect(progress).toBeCloseTo(50 / 2000);
    expect(notes.map(said)).toContain('The first 50 of 2,000 runs');
    expect(words.map(({ key }) => key)).not.toContain('band95');
    expect(words.map(({ text }) => said(text))).toContain('about 8 of 10');
  });

  test('reserves room for the values that will stand in a word’s place', () => {
    const { words } = layoutOf(caseOf('three changes'));
    const yours = words.find(({ key }) => key === 'yours');
    if (!yours) throw new Error('no name');
    const room = yours.text.box.right - yours.text.box.left;
    expect(settingOf(0).measure('your median 100', { size: 12, weight: 600 })).toBeLessThanOrEqual(
      room + 0.01,
    );
  });

  test('begins where all runs still agree, if that is known', () => {
    const { points, ground } = layoutOf(caseOf('three changes'));
    const { y, plot } = ground;
    expect(points[0]?.x).toBe(plot.left);
    expect(points[0]?.y.q025).toBeCloseTo(y(0.66));
    expect(points[0]?.y.q975).toBeCloseTo(y(0.66));
  });

  test('says in a sentence what it shows', () => {
    expect(fanSummary(caseOf('three changes'), intl)).toBe(
      'On 3 October the median of 2,000 runs is 63\u00a0%, and half of them lie between 38\u00a0% and 84\u00a0%. In the unchanged scenario the median is 31\u00a0%.',
    );
    expect(fanReading(caseOf('nothing changed'), 0, intl)).toMatch(
      /^13 September, 07:00: median \d+\u00a0%, half/,
    );
    expect(fanSummary(caseOf('nothing yet'), intl)).toBeNull();
  });
});
