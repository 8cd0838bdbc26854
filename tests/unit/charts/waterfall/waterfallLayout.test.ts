import { describe, expect, test } from 'vitest';
import { type Box, overlap } from '../../../../src/charts/labels/box.ts';
import { measureByTable } from '../../../../src/charts/measureText.ts';
import { waterfallLayout } from '../../../../src/charts/waterfall/waterfallLayout.ts';
import type { WaterfallSeries } from '../../../../src/charts/waterfall/waterfallProps.ts';
import * as cases from '../../../../src/places/dev/specimens/waterfallCases.ts';
import { intl, pageSizes, projectorSizes } from '../diagram/setting.ts';

const layoutOf = (series: WaterfallSeries, width: number, sizes = pageSizes) =>
  waterfallLayout(series, {
    width,
    sizes,
    measure: measureByTable,
    intl,
    beforeWord: 'Before the strike',
    most: 6,
  });

const widths = [
  ['500 px', 500, pageSizes],
  ['536 px on a projector', 536, projectorSizes],
  ['358 px', 358, pageSizes],
  ['288 px', 288, pageSizes],
] as const;

describe.each(widths)('the waterfall at %s', (_, width, sizes) => {
  test.each(Object.entries(cases))('keeps all texts of %s apart and inside', (_name, series) => {
    const layout = layoutOf(series, width, sizes);
    const { scaleStart, rows, narrow } = layout;
    const fromPage = (box: Box): Box => ({
      ...box,
      left: box.left + scaleStart,
      right: box.right + scaleStart,
    });
    const half = sizes.value.size / 2;
    const labels = rows.map((row): [string, Box] => {
      const tall = row.labelLines * sizes.value.line;
      const top = narrow ? row.top : row.top + (row.height - tall) / 2;
      const weight = row.bar ? 400 : 600;
      const long = measureByTable(row.label, { size: sizes.value.size, weight });
      return [row.label, { left: 0, right: Math.min(layout.labelWidth, long), top, bottom: top + tall }];
    });
    const values = rows
      .filter(({ bar }) => bar !== null)
      .map((row): [string, Box] => {
        const long = measureByTable(row.value, { size: sizes.value.size, weight: 400 });
        return [row.value, { left: width - long, right: width, top: row.y - half, bottom: row.y + half }];
      });
    const ticks = layout.scale.ticks.map(({ share, x }, i): [string, Box] => {
      const last = i === layout.scale.ticks.length - 1;
      const text = `${share * 100}${last ? ' %' : ''}`;
      const long = measureByTable(text, { size: sizes.small.size, weight: 400 });
      return [text, fromPage({ left: x - long / 2, right: x + long / 2, top: 0, bottom: sizes.small.line })];
    });
    const head = measureByTable('log-odds', { size: sizes.small.size, weight: 400 });
    const texts: [string, Box][] = [
      ...labels,
      ...values,
      ...ticks,
      ['log-odds', { left: width - head, right: width, top: 0, bottom: sizes.small.line }],
      [layout.before.label.text, fromPage(layout.before.label.box)],
      [layout.now.label.text, fromPage(layout.now.label.box)],
      ...(layout.note ? [[layout.note.text, fromPage(layout.note.box)] satisfies [string, Box]] : []),
    ];
    const met = texts.flatMap(([a, one], i) =>
      texts
        .slice(i + 1)
        .filter(([, other]) => overlap(one, other, -0.5))
        .map(([b]) => `${a} | ${b}`),
    );
    expect(met).toEqual([]);
    const outside = texts.filter(
      ([, box]) => box.left < -0.5 || box.right > width + 0.5 || box.bottom > layout.height + 0.5,
    );
    expect(outside.map(([text]) => text)).toEqual([]);
  });

  test('never draws the words at a dot over the bar of the threshold', () => {
    const { before, now, threshold } = layoutOf(cases.strike, width, sizes);
    for (const { label } of [before, now])
      expect(label.box.left > (threshold ?? NaN) || label.box.right < (threshold ?? NaN)).toBe(true);
  });
});

describe('the waterfall', () => {
  test('sets its words above the bars where they have no room beside them', () => {
    expect([layoutOf(cases.strike, 500).narrow, layoutOf(cases.strike, 358).narrow]).toEqual([false, true]);
  });

  test('says the threshold, or the regime that has none', () => {
    const noteOf = (series: WaterfallSeries) => layoutOf(series, 500).note?.text;
    expect(noteOf(cases.strike)).toBe('just enough: 38');
    expect(noteOf(cases.never)).toBe('no trust is enough');
    expect(noteOf(cases.limited)).toBe('no trust is needed');
    expect(noteOf(cases.reversed)).toBe('only below: 38');
    expect(noteOf({ ...cases.strike, regime: null, threshold: null })).toBeUndefined();
  });

  test('prints log-odds with a true minus', () => {
    expect(layoutOf(cases.strike, 500).rows.map(({ value }) => value)).toEqual([
      '',
      '−0.81',
      '+0.16',
      '+0.04',
      '−0.04',
      '',
    ]);
  });

  test('gives a row at least 24 px, and 44 px on a narrow page', () => {
    for (const row of layoutOf(cases.twelve, 500).rows) expect(row.height).toBeGreaterThanOrEqual(24);
    for (const row of layoutOf(cases.twelve, 358).rows) expect(row.height).toBeGreaterThanOrEqual(44);
  });
});
