import { describe, expect, test } from 'vitest';
import {
  bare,
  digitsForRange,
  digitsOfValues,
  figure,
  inFull,
  ownFull,
  scaleName,
} from '../../../../src/charts/frame/quantity.ts';
import { intl } from '../diagram/setting.ts';

const runs = { name: 'Truce holds', kind: 'runs' } as const;
const trust = { name: 'Trust', kind: 'percent' } as const;
const lasting = { name: 'Lasts', kind: 'days' } as const;
const forgetting = { name: 'Forgetting', kind: 'number', unit: 'per 12 h' } as const;
const patience = { name: 'Patience', kind: 'number' } as const;

describe('a quantity', () => {
  test('is written in what it counts', () => {
    expect([runs, trust, patience].map((one) => inFull(0.62, one, one === patience ? 2 : 0, intl))).toEqual([
      '62 of 100 runs',
      '62\u00a0%',
      '0.62',
    ]);
    expect(inFull(0.04, forgetting, 2, intl)).toBe('0.04\u00a0per 12 h');
    expect([1, 7].map((value) => inFull(value, lasting, 0, intl))).toEqual(['1\u00a0day', '7\u00a0days']);
  });

  test('has its name and what it counts in over its scale', () => {
    expect([runs, trust, lasting, forgetting, patience].map((one) => scaleName(one, intl))).toEqual([
      'Truce holds, of 100 runs',
      'Trust, %',
      'Lasts, days',
      'Forgetting, per 12 h',
      'Patience',
    ]);
  });

  test('of runs is never told as none where there are some', () => {
    expect(figure(0.001, runs, 0, intl)).toBe('1');
  });

  test('carries a true minus sign, and zero none', () => {
    expect(bare(-0.814, 2, intl)).toBe('−0.81');
    expect(bare(-0.001, 2, intl)).toBe('0.00');
  });

  test('has as many decimals as tell a hundredth of its range apart, or as its values need', () => {
    expect(digitsForRange(0, 1, patience)).toBe(2);
    expect(digitsForRange(0, 250, patience)).toBe(0);
    expect(digitsForRange(0.4, 0.4, patience)).toBe(0);
    expect(digitsForRange(0, 1, trust)).toBe(0);
    expect(digitsOfValues([0.1, 0.25], patience)).toBe(2);
    expect(digitsOfValues([0.5, 0.125], trust)).toBe(1);
    expect(ownFull(0.1 + 0.2, patience, intl)).toBe('0.3');
  });
});
