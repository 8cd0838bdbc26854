import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  histogramBin,
  histogramBins,
  histogramQuantiles,
  sortedQuantiles,
} from '../../../src/math/histogramQuantiles.ts';

const probabilities = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975];

function count(values: readonly number[]): Uint32Array {
  const counts = new Uint32Array(histogramBins);
  for (const value of values) counts[histogramBin(value)]! += 1;
  return counts;
}

describe('quantiles of a histogram', () => {
  it('are within a bin of the order statistic of the same rank', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 300 }),
        (values) => {
          const sorted = [...values].sort((a, b) => a - b);
          histogramQuantiles(count(values), values.length, probabilities).forEach((quantile, i) => {
            const rank = Math.max(1, Math.ceil(probabilities[i]! * values.length));
            expect(Math.abs(quantile - sorted[rank - 1]!)).toBeLessThanOrEqual(1 / histogramBins);
          });
        },
      ),
    );
  });

  it('ascend with their probabilities and stay in 0..1', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 300 }),
        (values) => {
          const quantiles = histogramQuantiles(count(values), values.length, probabilities);
          const bounded = [0, ...quantiles, 1];
          for (let i = 1; i < bounded.length; i++)
            expect(bounded[i]!).toBeGreaterThanOrEqual(bounded[i - 1]!);
        },
      ),
    );
  });

  it('go linearly through a bin', () => {
    const counts = new Uint32Array(histogramBins);
    counts[1024] = 4;
    expect(histogramQuantiles(counts, 4, [0.25, 0.5, 1])).toEqual([
      1024.25 / histogramBins,
      1024.5 / histogramBins,
      1025 / histogramBins,
    ]);
  });

  it('step over empty bins', () => {
    const counts = new Uint32Array(histogramBins);
    counts[0] = 1;
    counts[4095] = 1;
    expect(histogramQuantiles(counts, 2, [0.5, 0.75])).toEqual([1 / histogramBins, 4095.5 / histogramBins]);
  });
});

describe('the bin of a value', () => {
  it('is closed below, and the last one above, too', () => {
    expect([0, 0.25, 0.5, 1 - 1e-9, 1].map(histogramBin)).toEqual([0, 1024, 2048, 4095, 4095]);
  });
});

describe('the quantiles of sorted bins', () => {
  it('are to the bit those of the counted ones', () => {
    const value = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.5, 1));
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 130 }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 7 }),
        (values, unordered) => {
          const probabilities = [...unordered].sort((a, b) => a - b);
          const bins = Uint16Array.from(values, histogramBin).sort();
          expect(sortedQuantiles(bins, probabilities)).toEqual(
            histogramQuantiles(count(values), values.length, probabilities),
          );
        },
      ),
    );
  });
});
