import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayTicks, rowsOf } from '../../../src/places/editor/forms/timelineGround.ts';
import { formatTime } from '../../../src/words/dates.ts';

test('marks in one row are never nearer than asked, and a row is used again as soon as it is free', () => {
  expect(rowsOf([0, 10, 30, 35, 61], 28)).toEqual([0, 1, 0, 2, 0]);
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 500, noNaN: true })), (given) => {
      const places = given.toSorted((a, b) => a - b);
      const rows = rowsOf(places, 28);
      for (const row of new Set(rows)) {
        const inRow = places.filter((_, n) => rows[n] === row);
        inRow.slice(1).forEach((x, n) => expect(x - inRow[n]!).toBeGreaterThanOrEqual(28));
      }
    }),
  );
});

test('days begin at midnight in the zone of the clock, and have names as far as there is room', () => {
  const start = Date.UTC(2016, 8, 9, 4);
  const ticks = dayTicks(start, start + 25 * 86_400_000, 'Asia/Damascus', 440);
  expect(formatTime(ticks[0]!.at, 'en-GB', 'Asia/Damascus')).toBe('00:00');
  expect(ticks).toHaveLength(25);
  expect(ticks.filter(({ isLabelled }) => isLabelled)).toHaveLength(7);
  expect(dayTicks(start, start + 4 * 365 * 86_400_000, 'UTC', 440).length).toBeLessThan(80);
});
