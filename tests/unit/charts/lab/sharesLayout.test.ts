import { describe, expect, test } from 'vitest';
import { overlap } from '../../../../src/charts/labels/box.ts';
import { barHeight, sharesLayout } from '../../../../src/charts/shares/sharesLayout.ts';
import { sharesCases } from '../../../../src/places/dev/specimens/labCases.ts';
import { layoutFaults } from '../frame/layoutFaults.ts';
import { pageSizes, projectorSizes, said, settingOf, widths } from './chartFaults.ts';

const title = 'Which event mattered for collapse by 25 September?';

describe('event shares', () => {
  for (const [name, series] of sharesCases) {
    test(`keep words and steps apart at every width: ${name}`, () => {
      for (const width of widths)
        for (const sizes of [pageSizes, projectorSizes]) {
          const layout = sharesLayout(series, { ...settingOf(width, sizes), title });
          expect(layoutFaults(layout, width), `${width} px`).toEqual([]);
          for (const { from, to, interval, spread, y } of layout.rows) {
            const drawn = [from, to, ...Object.values(interval ?? {}), ...Object.values(spread ?? {})];
            expect(drawn.every(Number.isFinite)).toBe(true);
            const bar = {
              left: Math.min(...drawn),
              right: Math.max(...drawn),
              top: y - barHeight / 2,
              bottom: y + barHeight / 2,
            };
            for (const { box } of layout.texts) expect(overlap(box, bar)).toBe(false);
          }
        }
    });

    test(`end where all events together end: ${name}`, () => {
      const { rows, zero } = sharesLayout(series, { ...settingOf(500), title });
      rows.slice(1, -1).forEach((row, i) => expect(row.from).toBe(rows[i]?.to));
      const total = rows.at(-1);
      expect(total?.isTotal).toBe(true);
      expect(total?.from).toBe(zero);
      // What the shares leave of the total by being rounded.
      expect(Math.abs((total?.to ?? NaN) - (rows.at(-2)?.to ?? NaN))).toBeLessThan(1.5);
    });
  }

  test('tell whole numbers with a true sign', () => {
    const drawn = sharesCases.find(([name]) => name === 'as drawn');
    if (!drawn) throw new Error('no such case');
    const { rows, texts } = sharesLayout(drawn[1], { ...settingOf(500), title });
    expect(texts.filter(({ key }) => key.startsWith('figures')).map(said)).toEqual([
      '+14',
      '+11',
      '+8',
      '+3',
      '−4',
      '+32',
    ]);
    expect(rows.map(({ raises }) => raises)).toEqual([true, true, true, true, false, true]);
  });

  test('speak of a spread only where there is one', () => {
    const noteOf = (i: number): string => {
      const found = sharesCases[i];
      if (!found) throw new Error('no such case');
      return sharesLayout(found[1], { ...settingOf(992), title })
        .texts.filter(({ key }) => key.startsWith('note'))
        .map(said)
        .join(' ');
    };
    expect(noteOf(1)).not.toContain('spread');
    expect(noteOf(2)).toContain('spread');
  });
});
