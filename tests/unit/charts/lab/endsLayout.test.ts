import { describe, expect, test } from 'vitest';
import { endRows } from '../../../../src/charts/ends/endRows.ts';
import { boxHeight, endsLayout, type EndsLayout } from '../../../../src/charts/ends/endsLayout.ts';
import { endsCases, type EndsCase } from '../../../../src/places/dev/specimens/labCases.ts';
import { overlap } from '../../../../src/charts/labels/box.ts';
import { layoutFaults } from '../frame/layoutFaults.ts';
import { intl, pageSizes, projectorSizes, said, settingOf, widths } from './chartFaults.ts';

const seriesOf = (series: EndsCase) => ({ ...series, eventName: (id: string) => id });
const rowsOf = (series: EndsCase, most = 8) => endRows(seriesOf(series), most, intl);
const figuresOf = ({ texts }: EndsLayout): string[] =>
  texts.filter(({ key }) => key.startsWith('figures')).map(said);
const caseAt = (i: number): EndsCase => {
  const found = endsCases[i];
  if (!found) throw new Error('no such case');
  return found[1];
};

describe('how the runs end', () => {
  for (const [name, series] of endsCases)
    test(`keeps words and bars apart at every width: ${name}`, () => {
      for (const width of widths)
        for (const sizes of [pageSizes, projectorSizes])
          for (const most of [8, 40]) {
            const layout = endsLayout(rowsOf(series, most), {
              ...settingOf(width, sizes),
              title: 'How the runs end',
            });
            expect(layoutFaults(layout, width), `${width} px`).toEqual([]);
            const { left } = layout.placed;
            for (const { bar, box, y } of layout.rows) {
              expect(bar).toBeGreaterThanOrEqual(0);
              const drawn = {
                left,
                right: left + Math.max(bar, box ?? 0),
                top: y - boxHeight / 2,
                bottom: y + boxHeight / 2,
              };
              for (const text of layout.texts) expect(overlap(text.box, drawn)).toBe(false);
            }
          }
    });

  test('says who did not renew, in that side’s colour', () => {
    const rows = rowsOf(caseAt(0));
    const texts = rows.map(({ label }) => label.map(({ text }) => text).join(''));
    expect(texts).toEqual([
      'Holds to 3 October',
      'Collapses',
      'Government does not renew',
      'Opposition does not renew',
      'Government and Opposition do not renew',
    ]);
    expect(rows.map(({ fill }) => fill)).toEqual([
      'var(--ink)',
      'var(--ink)',
      'var(--a3)',
      'var(--a4)',
      'var(--ink)',
    ]);
    expect(rows[4]?.label.map(({ fill }) => fill)).toEqual(['var(--a3)', undefined, 'var(--a4)', undefined]);
  });

  test('tells each share and what it was', () => {
    const layout = endsLayout(rowsOf(caseAt(0)), { ...settingOf(452), title: null });
    expect(figuresOf(layout)).toEqual(['44 was 18', '15 was 50', '13 was 13', '24 was 15', '5 was 5']);
  });

  test('draws shares at one scale, the unchanged scenario’s too', () => {
    const { rows } = endsLayout(rowsOf(caseAt(0)), { ...settingOf(452), title: null });
    const unit = rows.map(({ bar, row }) => bar / row.share);
    const unitWas = rows.map(({ box, row }) => (box ?? 0) / (row.was ?? 1));
    for (const one of [...unit, ...unitWas]) expect(one).toBeCloseTo(unit[0] ?? NaN);
  });

  test('keeps all runs: what finds no row is counted in the last one', () => {
    const rows = rowsOf(caseAt(2), 8);
    const sum = (of: (row: (typeof rows)[number]) => number) =>
      rows.reduce((total, row) => total + of(row), 0);
    expect(rows).toHaveLength(8);
    expect(sum(({ share }) => share)).toBeCloseTo(1);
    expect(sum(({ was }) => was ?? 0)).toBeCloseTo(1);
  });

  test('tells few from none', () => {
    const rows = rowsOf(caseAt(2), 40);
    const layout = endsLayout(rows, { ...settingOf(600), title: null });
    expect(figuresOf(layout)[rows.findIndex(({ key }) => key.startsWith('null'))]).toBe('<1 was 0');
  });

  test('keeps the order of its rows while their shares change', () => {
    const turned = { ...caseAt(0), yours: caseAt(0).baseline ?? caseAt(0).yours, baseline: caseAt(0).yours };
    expect(rowsOf(turned).map(({ key }) => key)).toEqual(rowsOf(caseAt(0)).map(({ key }) => key));
  });
});
