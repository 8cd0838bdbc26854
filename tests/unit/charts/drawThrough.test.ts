import { expect, test } from 'vitest';
import { drawThrough } from '../../../src/charts/drawnLine/drawThrough.ts';

test('the first touch of an empty line makes it level', () => {
  expect(drawThrough(null, null, { day: 1, value: 0.6 }, 3)).toEqual([0.6, 0.6, 0.6]);
});

test('days that the hand passed over lie on the way, in either direction', () => {
  const level = [0.5, 0.5, 0.5, 0.5, 0.5];
  expect(drawThrough(level, { day: 0, value: 0 }, { day: 4, value: 1 }, 5)).toEqual([0, 0.25, 0.5, 0.75, 1]);
  expect(drawThrough(level, { day: 3, value: 0.9 }, { day: 1, value: 0.7 }, 5)).toEqual([
    0.5, 0.7, 0.8, 0.9, 0.5,
  ]);
});

test('values stay between none and all, in hundredths', () => {
  expect(drawThrough([0.5, 0.5], null, { day: 0, value: -2 }, 2)).toEqual([0, 0.5]);
  expect(drawThrough([0.5, 0.5], null, { day: 1, value: 1.234 }, 2)).toEqual([0.5, 1]);
  expect(drawThrough([0.5, 0.5], null, { day: 1, value: 0.123456 }, 2)).toEqual([0.5, 0.12]);
});
