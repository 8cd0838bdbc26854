import { describe, expect, it } from 'vitest';
import { sobolDimensions, sobolWord } from '../../../src/math/sobolSequence.ts';

const point = (index: number, dimensions: number) =>
  Array.from({ length: dimensions }, (_, d) => sobolWord(index, d) / 4294967296);

describe('the sequence of Sobol', () => {
  it('begins with the points that Joe and Kuo publish', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => point(n, 3))).toEqual([
      [0, 0, 0],
      [0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25],
      [0.25, 0.75, 0.75],
      [0.375, 0.375, 0.625],
      [0.875, 0.875, 0.125],
      [0.625, 0.125, 0.875],
      [0.125, 0.625, 0.375],
      [0.1875, 0.3125, 0.9375],
      [0.6875, 0.8125, 0.4375],
    ]);
  });

  it('has in each dimension one point in each of 2^k equal parts among its first 2^k', () => {
    for (let d = 0; d < sobolDimensions; d += 1) {
      const cells = new Set(Array.from({ length: 256 }, (_, n) => sobolWord(n, d) >>> 24));
      expect(cells.size).toBe(256);
    }
  });
});
