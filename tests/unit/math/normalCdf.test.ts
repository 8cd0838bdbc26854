import { describe, expect, it } from 'vitest';
import { normalCdf } from '../../../src/math/normalCdf.ts';

describe('the normal distribution', () => {
  // 0.5 erfc(-z / sqrt 2) of the C library, as printed by Python 3.
  it.each([
    [0, 0.5],
    [0.5, 0.6914624612740131],
    [1, 0.8413447460685429],
    [2, 0.9772498680518208],
    [2.98, 0.99855875808266],
    [3, 0.9986501019683699],
    [-1, 0.15865525393145707],
    [-5, 2.866515718791946e-7],
    [-10, 7.619853024160593e-24],
  ])('has Phi(%d) = %d', (z, expected) => {
    expect(Math.abs(normalCdf(z) / expected - 1)).toBeLessThan(1e-13);
    expect(Math.abs(normalCdf(z) - expected)).toBeLessThan(1e-15);
  });

  it('runs from 0 to 1, is symmetric, and passes from series to fraction without a step', () => {
    expect(normalCdf(-40)).toBe(0);
    expect(normalCdf(40)).toBe(1);
    for (let z = 0; z < 8; z += 0.37) expect(normalCdf(z) + normalCdf(-z)).toBeCloseTo(1, 15);
    expect(normalCdf(3 - 1e-12) - normalCdf(3)).toBeCloseTo(0, 13);
    expect(normalCdf(Number.NaN)).toBeNaN();
  });
});
