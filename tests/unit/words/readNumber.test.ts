import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { languages } from '../../../src/words/languages.ts';
import { readNumber } from '../../../src/words/readNumber.ts';

describe.each(Object.values(languages))('a number in $name', ({ locale }) => {
  test('is read as the page writes it', () => {
    const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 3, useGrouping: false });
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), (thousandths) => {
        expect(readNumber(format.format(thousandths / 1000))).toBeCloseTo(thousandths / 1000, 9);
      }),
    );
  });
});

test('Persian digits, commas of every keyboard and spaces around are understood', () => {
  expect(['۱۲٫۵', '١٢،٥', ' 12,5 ', '+12.5', '−12.5', '.5', '5.'].map(readNumber)).toEqual([
    12.5, 12.5, 12.5, 12.5, -12.5, 0.5, 5,
  ]);
});

test('what is no plain number is none', () => {
  const others = ['', ' ', '.', '-', '1e5', '0x10', 'Infinity', 'NaN', '1.2.3', '1,2,3', '1 2', '٥٪', 'five'];
  expect(others.filter((text) => readNumber(text) !== null)).toEqual([]);
});
