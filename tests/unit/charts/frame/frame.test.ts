import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ended } from '../../../../src/charts/frame/ended.ts';
import { namedRows } from '../../../../src/charts/frame/namedRows.ts';
import { numberScale } from '../../../../src/charts/frame/numberScale.ts';
import { cut, wrapped } from '../../../../src/charts/frame/words.ts';
import { measureByTable } from '../../../../src/charts/measureText.ts';
import { settingOf } from '../diagram/setting.ts';

const face = { size: 13, line: 16 };

describe('a scale of numbers', () => {
  test('holds every value between its ends, whatever they are', () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { maxLength: 8 }), (values) => {
        const scale = numberScale(values, 10, 300, 40);
        for (const one of values) {
          expect(scale.at(one)).toBeGreaterThanOrEqual(10 - 1e-6);
          expect(scale.at(one)).toBeLessThanOrEqual(300 + 1e-6);
        }
        expect(scale.high).toBeGreaterThan(scale.low);
        expect(scale.ticks.length).toBeGreaterThan(0);
      }),
    );
  });

  test('of a share is read in quarters', () => {
    expect(numberScale([], 0, 300, 40, { low: 0, high: 1 }).ticks).toEqual([0, 0.25, 0.5, 0.75, 1]);
  });
});

describe('words', () => {
  test('are never wider than their room, however long', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.integer({ min: 20, max: 300 }), (text, room) => {
        for (const line of wrapped(text, room, face, measureByTable, { most: 3 }))
          expect(measureByTable(line, { size: 13, weight: 400 })).toBeLessThanOrEqual(room);
      }),
    );
  });

  test('are broken between words, and cut with an ellipsis where the last line ends', () => {
    expect(wrapped('Cost at home of breaking the truce', 110, face, measureByTable)).toEqual([
      'Cost at home of',
      'breaking the truce',
    ]);
    expect(cut('Government: patience', 90, face, 400, measureByTable)).toMatch(/^Governm.*…$/);
    expect(cut('US', 90, face, 400, measureByTable)).toBe('US');
  });

  test('end with a full stop where they have no end of their own', () => {
    expect([ended('Why?'), ended('Because')]).toEqual(['Why?', 'Because.']);
  });
});

test('rows stand their names above what is drawn where both have no room side by side', () => {
  const items = [{ id: 'a', name: 'Government: patience', figures: 'alone 23, with others 31' }];
  expect(namedRows(items, 0, 16, settingOf(992)).stacked).toBe(false);
  expect(namedRows(items, 0, 16, settingOf(358)).stacked).toBe(true);
});
