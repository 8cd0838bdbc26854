import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlap } from '../../../../src/charts/labels/box.ts';
import { measureByTable } from '../../../../src/charts/measureText.ts';
import { probabilityLayout, type ScaleSeries } from '../../../../src/charts/probability/probabilityLayout.ts';
import { intl } from '../diagram/setting.ts';

const layoutOf = (series: ScaleSeries, width: number) =>
  probabilityLayout(series, {
    width,
    face: { size: 13, line: 16 },
    small: { size: 12, line: 16 },
    measure: measureByTable,
    intl,
  });

const asked: ScaleSeries = { guess: 0.6, model: null, record: null, open: true };
const answered: ScaleSeries = {
  guess: 0.6,
  model: { share: 0.71, low: 0.68, high: 0.74 },
  record: null,
  open: false,
};
const textOf = (layout: ReturnType<typeof layoutOf>, of: string): string | undefined =>
  layout.labels
    .find((label) => label.of === of)
    ?.runs.map(({ text }) => text)
    .join('');

describe('the scale of probability', () => {
  test('says the guess, the model’s share and the record in words', () => {
    expect(textOf(layoutOf(asked, 500), 'guess')).toBe('60 in 100');
    const all = layoutOf({ ...answered, record: true }, 500);
    expect(textOf(all, 'guess')).toBe('you 60');
    expect(textOf(all, 'model')).toBe('model 71 (68 to 74)');
    expect(textOf(all, 'record')).toBe('in the record: yes');
  });

  test('lets the lower label end at its mark and the higher begin at its own, on one line', () => {
    const { labels, x } = layoutOf(answered, 500);
    const boxOf = (of: string) => labels.find((label) => label.of === of)?.box;
    expect(boxOf('guess')?.right).toBeCloseTo(x(0.6), 9);
    expect(boxOf('model')?.left).toBeCloseTo(x(0.71), 9);
    expect(boxOf('guess')?.top).toBe(boxOf('model')?.top);
  });

  test('asks for a move before there is a guess', () => {
    expect(textOf(layoutOf({ ...asked, guess: null }, 500), 'guess')).toBe('move the circle');
  });

  test('shows no guess where the question was skipped', () => {
    expect(textOf(layoutOf({ ...answered, guess: null }, 500), 'guess')).toBeUndefined();
  });

  test('never lets two labels meet or leave the scale', () => {
    const share = fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000);
    fc.assert(
      fc.property(
        share,
        share,
        fc.constantFrom(null, true, false),
        fc.integer({ min: 268, max: 700 }),
        (guess, model, record, width) => {
          const { labels, axis } = layoutOf(
            {
              guess,
              model: { share: model, low: Math.max(0, model - 0.1), high: Math.min(1, model + 0.1) },
              record,
              open: false,
            },
            width,
          );
          labels.forEach(({ box }, i) => {
            for (const other of labels.slice(i + 1)) expect(overlap(box, other.box, -0.01)).toBe(false);
            expect(box.left).toBeGreaterThanOrEqual(-0.01);
            expect(box.right).toBeLessThanOrEqual(width + 0.01);
            expect(box.top).toBeGreaterThanOrEqual(-0.01);
            expect(box.bottom).toBeLessThan(axis - 11);
          });
        },
      ),
    );
  });

  test('drops the numbers under the scale that would meet the words at its ends', () => {
    const textsAt = (width: number) => layoutOf(asked, width).ticks.map(({ text }) => text);
    expect(textsAt(500)).toEqual(['0, surely not', '25', '50', '75', '100, surely']);
    expect(textsAt(288)).toEqual(['0, surely not', '', '50', '', '100, surely']);
  });
});
