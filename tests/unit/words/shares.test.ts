import { expect, test } from 'vitest';
import { outOfHundred, percent, signed } from '../../../src/words/shares.ts';

test('some runs are never told as none, nor some missing as all', () => {
  expect(outOfHundred(0)).toBe(0);
  expect(outOfHundred(0.001)).toBe(1);
  expect(outOfHundred(0.999)).toBe(99);
  expect(outOfHundred(1)).toBe(100);
  expect(outOfHundred(0.404)).toBe(40);
});

test('differences carry a true minus sign, and zero no sign', () => {
  expect(signed(-0.814, 'en-GB')).toBe('−0.81');
  expect(signed(0.04, 'en-GB')).toBe('+0.04');
  expect(signed(-0.001, 'en-GB')).toBe('0.00');
});

test('per cent stand behind a no-break space', () => {
  expect(percent(0.376, 'en-GB')).toBe('38\u00a0%');
});
