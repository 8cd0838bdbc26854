import { createIntl } from 'react-intl';
import { describe, expect, test } from 'vitest';
import type { ChartSetting } from '../../../../src/charts/frame/setting.ts';
import {
  forecastersLayout,
  markRadius,
  type ForecastersSeries,
} from '../../../../src/charts/forecasters/forecastersLayout.ts';
import { movedLayout, type MovedSeries } from '../../../../src/charts/moved/movedLayout.ts';
import { stripLayout } from '../../../../src/charts/strip/stripLayout.ts';
import type { StripSeries } from '../../../../src/charts/strip/stripProps.ts';
import { english } from '../../../../src/words/catalog.ts';
import { classEnglish } from '../../../../src/words/classCatalog.ts';
import { labEnglish } from '../../../../src/words/labCatalog.ts';
import { chartSettings, layoutFaults } from '../frame/layoutFaults.ts';

const intl = createIntl({ locale: 'en-GB', messages: { ...english, ...labEnglish, ...classEnglish } });
const settings = chartSettings.map(([name, setting]): [string, ChartSetting] => [name, { ...setting, intl }]);

const ladder = Array.from({ length: 30 }, (_, i) => ((i * 37) % 101) / 100);
const strip: StripSeries = {
  title: 'Syria, the morning of 13 September 2016: a truce has held for one night. How likely is it?',
  kind: 'probability',
  low: 0,
  high: 1,
  rows: [
    { id: 'before', name: 'Before the lesson', values: ladder },
    { id: 'after', name: 'After the lesson', values: ladder.map((value) => value / 2) },
  ],
  model: { share: 0.46, low: 0.43, high: 0.49 },
  record: false,
};
const strips: Readonly<Record<string, StripSeries>> = {
  forecasts: strip,
  'one answer of all': { ...strip, rows: [{ id: 'once', name: 'Answers', values: ladder.map(() => 0.5) }] },
  'two hundred the same': {
    ...strip,
    rows: [{ id: 'once', name: 'Answers', values: Array.from({ length: 200 }, () => 1) }],
    record: true,
    model: { share: 1, low: 0.99, high: 1 },
  },
  'a number': { ...strip, kind: 'number', low: -5, high: 250, model: null, record: null },
  'no answers': { ...strip, rows: [], model: null, record: null },
  'ends of a scale that are equal': { ...strip, kind: 'number', low: 3, high: 3, model: null, record: null },
};

const moved: MovedSeries = {
  title: 'Right answers before and after',
  rows: [
    {
      id: 'a',
      name: 'The commitment problem, told at some length as translations do',
      before: 4,
      after: 20,
      of: 27,
    },
    { id: 'b', name: 'Forgiveness', before: 9, after: 3, of: 27 },
    { id: 'c', name: 'Spoilers', before: 5, after: 5, of: 5 },
  ],
};

const bin = (forecast: number, came: number, count: number) => ({
  forecast,
  came,
  low: came / 2,
  high: (1 + came) / 2,
  count,
});
const forecasters: Readonly<Record<string, ForecastersSeries>> = {
  both: {
    title: 'Class and model on the same events',
    says: 'Brier score on the same 4 events, 0 is best: the students 0.34 on average, the model 0.34.',
    class: [bin(0.2, 0.3, 61), bin(0.5, 0.15, 52), bin(0.8, 0, 37)],
    model: [bin(0.49, 0, 2), bin(0.8, 0.5, 2)],
  },
  'the class alone': { title: 'Class', says: 'Nothing.', class: [bin(0, 0, 200), bin(1, 1, 1)], model: [] },
  'all at one place': {
    title: 'Class and model',
    says: 'Nothing.',
    class: [bin(1, 0, 30)],
    model: [bin(1, 0, 1)],
  },
};

describe.each(settings)('at %s', (_, setting) => {
  test.each(Object.entries(forecasters))(
    'the forecasters of %s keep all texts apart and inside, and every mark within the plot',
    (_name, series) => {
      const layout = forecastersLayout(series, setting);
      expect(layoutFaults(layout, setting.width)).toEqual([]);
      const { left, right, top, bottom } = layout.plot;
      for (const { x, y, low, high } of layout.marks) {
        expect(x).toBeGreaterThan(left);
        expect(x).toBeLessThan(right);
        // The numbers of the scale stand outside, where no mark may cover them.
        expect(y + markRadius).toBeLessThanOrEqual(bottom);
        expect(y - markRadius).toBeGreaterThanOrEqual(top);
        expect(high).toBeLessThanOrEqual(low);
      }
    },
  );

  test('marks of class and model never cover each other', () => {
    const covered = Object.values(forecasters).flatMap((series) => {
      const { marks } = forecastersLayout(series, setting);
      return marks.flatMap((one) =>
        marks
          .filter((other) => one.of !== other.of && Math.abs(one.x - other.x) <= 2 * markRadius)
          .map((other) => `${one.id} and ${other.id}`),
      );
    });
    expect(covered).toEqual([]);
  });

  test.each(Object.entries(strips))('the dots of %s keep all texts apart and inside', (_name, series) => {
    expect(layoutFaults(stripLayout(series, setting), setting.width)).toEqual([]);
  });

  test('what moved keeps all texts apart and inside', () => {
    expect(layoutFaults(movedLayout(moved, setting), setting.width)).toEqual([]);
    expect(layoutFaults(movedLayout({ ...moved, rows: [] }, setting), setting.width)).toEqual([]);
  });
});

describe('the dots of a class', () => {
  const setting = settings[1]![1];

  test('are one a student, none on another, each near its answer', () => {
    const { strips: placed, left, right, radius } = stripLayout(strip, setting);
    placed.forEach(({ dots }, row) => {
      expect(new Set(dots.map(({ x, y }) => `${x} ${y}`)).size).toBe(30);
      const said = strip.rows[row]!.values.toSorted((a, b) => a - b);
      const drawn = dots.map(({ x }) => x).toSorted((a, b) => a - b);
      drawn.forEach((x, i) => {
        expect(Math.abs(x - (left + said[i]! * (right - left)))).toBeLessThanOrEqual(radius + 0.6);
      });
    });
  });

  test('are told in words', () => {
    const { says } = stripLayout(
      { ...strip, rows: [{ id: 'once', name: 'Answers', values: [0.2, 0.4, 0.6] }] },
      setting,
    );
    expect(says).toBe('Answers: the middle answer is 40, half of the answers lie from 30 to 50.');
  });
});

test('what moved is told in words', () => {
  expect(movedLayout(moved, settings[0]![1]).says).toBe(
    'More students were right after than before at 1 of 3 questions, fewer at 1.',
  );
});
