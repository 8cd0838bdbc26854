import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namedRows } from '../../../../src/charts/frame/namedRows.ts';
import { numberScale } from '../../../../src/charts/frame/numberScale.ts';
import { plotArea } from '../../../../src/charts/frame/plotArea.ts';
import { datesUnder, timePlot } from '../../../../src/charts/frame/timePlot.ts';
import { septemberClock } from '../../../../src/places/dev/specimens/restraintCases.ts';
import { chartSettings, layoutFaults } from './layoutFaults.ts';

const share = (name: string) => ({
  name,
  times: 100 as const,
  scale: (from: number, to: number) => numberScale([], from, to, 40, { low: 0, high: 1 }),
});

describe('a plot over two scales', () => {
  test.each(chartSettings)('keeps its words apart and inside at %s', (_, setting) => {
    for (const tall of [{ height: 200 }, { square: 380 }])
      for (const name of [
        'Cost',
        'What is asked of a government that has more to lose than it can say '.repeat(3),
      ]) {
        const area = plotArea({ x: share(name), y: share(name), top: 0, tall, right: 14 }, setting);
        expect(layoutFaults({ texts: area.texts, height: area.bottom }, setting.width)).toEqual([]);
        expect(area.plot.right).toBeLessThanOrEqual(setting.width);
      }
  });

  test('is a square where it is asked to be one', () => {
    for (const [, setting] of chartSettings) {
      const { plot } = plotArea(
        { x: share('a'), y: share('b'), top: 0, tall: { square: 380 }, right: 14 },
        setting,
      );
      expect(plot.right - plot.left).toBe(plot.bottom - plot.top);
    }
  });

  test('gives each of its lines the place of its tick', () => {
    const { rows, columns, x, y } = plotArea(
      { x: share('a'), y: share('b'), top: 0, tall: { height: 200 }, right: 0 },
      chartSettings[0]![1],
    );
    expect(rows).toEqual(y.ticks.map(y.at));
    expect(columns).toEqual(x.ticks.map(x.at));
  });
});

describe('a plot over time', () => {
  const plotOf = (from: number, height: number, setting = chartSettings[0]![1]) =>
    timePlot({ clock: septemberClock, from, title: 'Restraint', titleLines: 2, height, right: 60 }, setting);

  test.each(chartSettings)('keeps title, scale and dates apart and inside at %s', (_, setting) => {
    for (const height of [200, 280]) {
      const plot = plotOf(7, height, setting);
      const texts = [...plot.texts, ...datesUnder(plot, [], setting)];
      expect(layoutFaults({ texts, height }, setting.width)).toEqual([]);
    }
  });

  test('begins with its first step and ends with the clock', () => {
    const { plot, x, y, step } = plotOf(7, 280);
    expect([x(7), x(septemberClock.steps)]).toEqual([plot.left, plot.right]);
    expect(x(8) - x(7)).toBeCloseTo(step);
    expect([y(1), y(0)]).toEqual([plot.top, plot.bottom]);
  });

  test('lets dates give way to what stands among them', () => {
    const setting = chartSettings[0]![1];
    const plot = plotOf(7, 280);
    const taken = { left: 300, right: 400, top: 0, bottom: 280 };
    for (const { box } of datesUnder(plot, [taken], setting))
      expect(box.right <= taken.left || box.left >= taken.right).toBe(true);
  });
});

test('rows keep names, figures and what is drawn apart, whatever they say', () => {
  const words = fc.string({ maxLength: 60 });
  fc.assert(
    fc.property(
      fc.array(fc.record({ name: words, figures: words }), { maxLength: 6 }),
      fc.constantFrom(...chartSettings),
      (items, [, setting]) => {
        const { rows, texts, left, right, bottom } = namedRows(
          items.map((item, i) => ({ id: String(i), ...item })),
          0,
          18,
          setting,
        );
        expect(layoutFaults({ texts, height: bottom }, setting.width)).toEqual([]);
        for (const { y } of rows)
          for (const { box } of texts)
            expect(box.right <= left || box.left >= right || box.bottom <= y - 9 || box.top >= y + 9).toBe(
              true,
            );
      },
    ),
  );
});
