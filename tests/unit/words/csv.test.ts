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

test('neither is one that begins where some spreadsheets end a cell', () => {
  expect(csv(['a'], [['no;=1+1;-2']])).toBe("a\r\nno;'=1+1;'-2\r\n");
  expect(csv(['a'], [["\t='x"]])).toBe("a\r\n'\t'='x\r\n");
  expect(csv(['a'], [['a - b = c; d']])).toBe('a\r\na - b = c; d\r\n');
});
