import { expect, test } from 'vitest';
import { csv } from '../../../src/words/csv.ts';

test('quotes, commas and line ends stay inside their cell', () => {
  expect(csv(['a', 'b'], [['say "no"', 'x,y\nz']])).toBe('a,b\r\n"say ""no""","x,y\nz"\r\n');
});

test('a text that a spreadsheet would run as a formula is kept from it', () => {
  expect(csv(['a'], [['=HYPERLINK("x")']])).toContain(`"'=HYPERLINK(`);
});

test('a number that is none is an empty cell', () => {
  expect(csv(['a', 'b', 'c'], [[NaN, null, -0.5]])).toBe('a,b,c\r\n,,-0.5\r\n');
});
