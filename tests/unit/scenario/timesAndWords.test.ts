import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateAdvice } from '../../../src/scenario/dateAdvice.ts';
import { remedyText } from '../../../src/scenario/wording/englishRemedies.ts';
import { editDistance, nearestWord } from '../../../src/math/nearestWord.ts';
import { numberAdvice } from '../../../src/scenario/numberAdvice.ts';
import { addDays, isDay, readInstant, writeInstant } from '../../../src/scenario/time.ts';
import { dayInZone, isZone, noonInZone } from '../../../src/scenario/zone.ts';

describe('times', () => {
  test.each([
    ['2016-09-12T19:00+03:00', '2016-09-12T16:00:00Z'],
    ['2016-09-12T16:00Z', '2016-09-12T16:00:00Z'],
    ['2016-09-12T16:00:30-02:30', '2016-09-12T18:30:30Z'],
    ['2016-02-29T00:00Z', '2016-02-29T00:00:00Z'],
  ])('%s is %s', (written, utc) => {
    expect(writeInstant(readInstant(written)!)).toBe(utc);
  });

  test.each([
    '2016-09-12',
    '2016-09-12T19:00',
    '2015-02-29T00:00Z',
    '2016-13-01T00:00Z',
    '2016-09-12T24:00Z',
    '2016-09-12T19:60Z',
    '2016-09-12T19:00+19:00',
    '12.9.2016',
    '',
  ])('%j is no moment', (written) => {
    expect(readInstant(written)).toBeNull();
  });

  test('days follow each other over months and leap years', () => {
    expect(addDays('2016-02-28', 1)).toBe('2016-02-29');
    expect(addDays('2016-12-31', 1)).toBe('2017-01-01');
    expect(isDay('2016-02-30')).toBe(false);
  });

  test.each([
    ['2016-09-10', 'Asia/Damascus', '2016-09-10T09:00:00Z'],
    // Syria put its clocks forward at 00:00 on 25 March 2016.
    ['2016-03-24', 'Asia/Damascus', '2016-03-24T10:00:00Z'],
    ['2016-03-26', 'Asia/Damascus', '2016-03-26T09:00:00Z'],
    ['2016-09-10', 'UTC', '2016-09-10T12:00:00Z'],
    ['2016-09-10', 'America/New_York', '2016-09-10T16:00:00Z'],
    ['2016-09-10', 'Pacific/Kiritimati', '2016-09-09T22:00:00Z'],
  ])('noon of %s in %s is %s', (day, zone, utc) => {
    expect(writeInstant(noonInZone(day, zone))).toBe(utc);
    expect(dayInZone(noonInZone(day, zone), zone)).toBe(day);
  });

  test('a zone is one that the platform knows', () => {
    expect([isZone('Asia/Damascus'), isZone('Asia/Nowhere'), isZone('')]).toEqual([true, false, false]);
  });
});

describe('advice on a date', () => {
  test.each([
    ['2016-9-5', 'day', 'Write 2016-09-05.'],
    ['12 September 2016', 'day', 'Write 2016-09-12.'],
    ['2016-09-31', 'day', 'Correct the day or the month.'],
    ['2016-09-12', 'instant', 'Write the time and the zone, too: 2016-09-12T12:00+03:00.'],
    ['2016-09-12T19:00', 'instant', 'Write 2016-09-12T19:00+03:00.'],
    ['2016-09-12 19:00+03:00', 'instant', 'Write 2016-09-12T19:00+03:00.'],
    ['2016-09-12 7:00', 'instantOrDay', 'Write 2016-09-12T07:00+03:00.'],
    ['2016-09-12T25:00Z', 'instant', 'Hours go from 00 to 23, minutes from 00 to 59.'],
    ['soon', 'instant', 'Write it like 2016-09-12T19:00+03:00.'],
  ] as const)('%s as %s: %s', (found, kind, suggestion) => {
    expect(remedyText(dateAdvice(found, kind, 'Asia/Damascus').remedy, '')).toBe(suggestion);
  });
});

test.each([
  ['half', '0.5'],
  ['35 %', '0.35'],
  ['0,35', '0.35'],
  ['1/4', '0.25'],
  ['two', '2'],
  ['"0.3"', '0.3'],
  ['much', null],
  ['', null],
])('the number meant by %j is %s', (text, number) => {
  expect(numberAdvice(text)).toBe(number);
});

describe('the nearest word', () => {
  test.each([
    ['patiense', 'patience'],
    ['oposition', 'opposition'],
    ['RUSSIA', 'russia'],
    ['uss', 'us'],
    ['x', null],
    ['quite something else', null],
    ['__proto__', null],
  ])('of %s is %s', (wrong, right) => {
    expect(nearestWord(wrong, ['patience', 'opposition', 'russia', 'us', 'assad'])).toBe(right);
  });

  test('counts a swap of neighbours once', () => {
    expect(editDistance('ab', 'ba')).toBe(1);
    expect(editDistance('kitten', 'sitting')).toBe(3);
  });

  test('is a distance: nothing to itself, the same both ways, never more than the longer word', () => {
    const word = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, a)).toBe(0);
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(editDistance(a, b)).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      }),
    );
  });
});
