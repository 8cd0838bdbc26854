import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extentOfStretches, stretches, stretchPath } from '../../../../src/charts/survival/stepLine.ts';
import { survivalGround } from '../../../../src/charts/survival/survivalGround.ts';
import { survivalLayout } from '../../../../src/charts/survival/survivalLayout.ts';
import type { SurvivalSeries } from '../../../../src/charts/survival/survivalProps.ts';
import { survivalCases } from '../../../../src/places/dev/specimens/labCases.ts';
import {
  crosses,
  isDrawable,
  pageSizes,
  projectorSizes,
  said,
  settingOf,
  textFaults,
  widths,
} from './chartFaults.ts';

const height = 290;
const layoutOf = (series: SurvivalSeries, date: number, width = 352, sizes = pageSizes) => {
  const setting = settingOf(width, sizes);
  const { clock, from, baseline } = series;
  const title = 'Runs in which the truce still holds';
  const ground = survivalGround(
    { clock, from, hasBaseline: baseline !== null, date, canMove: true, title, height },
    setting,
  );
  return { ...survivalLayout(series, ground, setting), ground };
};

function faultsOf(series: SurvivalSeries, date: number, width: number, sizes = pageSizes): string[] {
  const layout = layoutOf(series, date, width, sizes);
  const numbers = layout.connector?.numbers ?? [];
  const faults = textFaults(
    [
      // The handle may stand on the scale's lowest number.
      ...layout.ground.texts.filter(({ key }) => key !== 'y 0'),
      ...layout.ground.dates,
      layout.ground.handle.text,
      ...layout.names,
      ...(layout.note ? [layout.note] : []),
      ...numbers,
    ],
    width,
    height,
  );
  for (const text of numbers)
    for (const line of [layout.line, layout.scenario])
      if (crosses(text.box, extentOfStretches(line, text.box.left, text.box.right)))
        faults.push(`a line runs through ${said(text)}`);
  const { box } = layout.ground.handle;
  if (box.left < 0 || box.right > width) faults.push('the handle leaves the picture');
  for (const text of layout.ground.dates)
    if (text.box.right > box.left && text.box.left < box.right)
      faults.push(`the handle covers ${said(text)}`);
  if (![layout.path, layout.band, layout.scenarioPath].every(isDrawable)) faults.push('a path is broken');
  return faults;
}

describe('the survival chart', () => {
  for (const [name, series] of survivalCases)
    test(`keeps its words apart and off its lines at every width and date: ${name}`, () => {
      const last = series.from + series.shares.length - 1;
      const dates = Array.from({ length: 12 }, (_, i) =>
        Math.round(series.from + ((last - series.from) * i) / 11),
      );
      for (const width of widths)
        for (const date of dates) {
          expect(faultsOf(series, date, width), `${width} px, step ${date}`).toEqual([]);
          expect(faultsOf(series, date, width, projectorSizes)).toEqual([]);
        }
    });

  test('keeps its words apart whatever the shares are', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const falling = fc
      .array(share, { minLength: 43, maxLength: 43 })
      .map((list) => list.toSorted((a, b) => b - a));
    const [, series] = survivalCases[0]!;
    fc.assert(
      fc.property(
        falling,
        falling,
        fc.integer({ min: 7, max: 49 }),
        fc.integer({ min: 286, max: 1200 }),
        (shares, baseline, date, width) => {
          expect(faultsOf({ ...series, shares, baseline }, date, width)).toEqual([]);
        },
      ),
      { numRuns: 80 },
    );
  });

  test('tells both shares at its date', () => {
    const [, series, date] = survivalCases[0]!;
    expect(layoutOf(series, date).connector?.numbers.map(said)).toEqual(['63', '29']);
  });

  test('tells one number where both are the same', () => {
    const found = survivalCases.find(([name]) => name === 'changed, to no effect');
    if (!found) throw new Error('no such case');
    expect(layoutOf(found[1], found[2]).connector?.numbers.map(said)).toEqual(['29']);
  });

  test('has no connector before the agreement is in force', () => {
    const found = survivalCases.find(([name]) => name.startsWith('not yet'));
    if (!found) throw new Error('no such case');
    expect(layoutOf(found[1], found[2]).connector).toBeNull();
  });

  test('calls nothing yours while nothing is changed', () => {
    const found = survivalCases.find(([name]) => name === 'nothing changed');
    if (!found) throw new Error('no such case');
    expect(layoutOf(found[1], found[2]).names).toEqual([]);
  });

  test('gives the date of the step’s end a place exactly under its share', () => {
    const [, series, date] = survivalCases[0]!;
    const { connector, ground } = layoutOf(series, date);
    const { handle, plot, step } = ground;
    expect(connector?.x).toBe(handle.x);
    expect(handle.x).toBeCloseTo(plot.left + (date + 1 - series.from) * step);
    expect(said(handle.text)).toBe('25 Sept');
  });
});

describe('a step line', () => {
  const same = (value: number) => value;

  test('joins equal neighbours and leaves out what is not known', () => {
    const line = stretches([1, 1, NaN, 0.5], 0, 10, same, same);
    expect(line).toEqual([
      { left: 0, right: 2, y: 1 },
      { left: 3, right: 4, y: 0.5 },
    ]);
    expect(stretchPath(line)).toBe('M0,1H2M3,0.5H4');
  });

  test('does not run on after the horizon', () => {
    expect(stretches([1, 0.5, 0], 8, 10, same, same).at(-1)?.right).toBe(10);
  });
});
