import { expect, test } from 'vitest';
import { looksOf } from '../../../src/charts/lookOf.ts';

const actor = (role: 'a1' | 'a2' | 'a3' | 'a4') => ({ name: 'N', short: 'N', role });

test('the four roles keep their own shapes', () => {
  const looks = looksOf({ w: actor('a1'), x: actor('a2'), y: actor('a3'), z: actor('a4') });
  expect(looks.map(({ shape }) => shape)).toEqual(['circle', 'square', 'triangle', 'diamond']);
});

test('actors of one colour are told apart by shape', () => {
  const looks = looksOf({
    p: actor('a1'),
    q: actor('a1'),
    r: actor('a2'),
    s: actor('a3'),
    t: actor('a4'),
    u: actor('a4'),
  });
  expect(new Set(looks.map(({ shape }) => shape)).size).toBe(6);
});

test('the order in the file changes no look', () => {
  const one = looksOf({ p: actor('a1'), q: actor('a1') });
  const other = looksOf({ q: actor('a1'), p: actor('a1') });
  expect(one).toEqual(other);
});
