import { expect, test } from 'vitest';
import { inSeries } from '../../../src/words/inSeries.ts';

test.each([
  ['en', 'a, b, c', 'a; b; c'],
  ['ru', 'a, b, c', 'a; b; c'],
  ['ar-u-nu-arab', 'a، b، c', 'a؛ b؛ c'],
])('parts in %s are set apart by marks of its script', (locale, commas, semicolons) => {
  expect(inSeries(['a', 'b', 'c'], locale)).toBe(commas);
  expect(inSeries(['a', 'b', 'c'], locale, ';')).toBe(semicolons);
});
