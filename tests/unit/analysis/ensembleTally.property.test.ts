import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  columnCounts,
  countKeys,
  listedRuns,
  mergeTallies,
  openTally,
  tallyMean,
  tallyValue,
  tallyValues,
  type Tally,
} from '../../../src/analysis/tally.ts';
import { histogramBins } from '../../../src/math/histogramQuantiles.ts';

const series = 2;
const steps = 2;

function tallyOf(values: readonly (readonly number[])[], ends: readonly number[] = []): Tally {
  const tally = openTally({ runs: values.length, series, steps, outcomes: 1 });
  values.forEach((row, run) => row.forEach((value, column) => tallyValue(tally, column, run, value)));
  return { ...tally, ...countKeys(ends) };
}

/** All that a summary reads of a tally. */
function content(tally: Tally) {
  const counts = new Uint32Array(histogramBins);
  return {
    runs: tally.runs,
    columns: Array.from({ length: tally.columns }, (_, column) => {
      columnCounts(tally, column, counts);
      return Array.from(counts.entries()).filter(([, n]) => n > 0);
    }),
    sums: [...tally.sums],
    ends: [[...tally.endKeys], [...tally.endCounts]],
  };
}

const row = fc.tuple(
  ...Array.from({ length: series * steps }, () => fc.double({ min: 0, max: 1, noNaN: true })),
);

describe('merging tallies', () => {
  it('gives the same whatever the division into parts and their order', () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 2, maxLength: 40 }),
        fc.integer({ min: 1, max: 39 }),
        fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 20 }),
        (rows, cut, ends) => {
          const at = Math.min(cut, rows.length - 1);
          const a = tallyOf(rows.slice(0, at), ends.slice(0, 3));
          const b = tallyOf(rows.slice(at), ends.slice(3));
          const whole = content(tallyOf(rows, ends));
          expect(content(mergeTallies(a, b))).toEqual(whole);
          expect(content(mergeTallies(b, a))).toEqual(whole);
        },
      ),
    );
  });

  it('counts instead of listing beyond the limit, with the same content', () => {
    const value = (run: number, column: number) => ((run * 37 + column * 11) % 101) / 101;
    const rows = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, i) =>
        Array.from({ length: series * steps }, (_, c) => value(from + i, c)),
      );
    const half = listedRuns / 2;
    const parts = [rows(0, half), rows(half, 2 * half), rows(2 * half, 2 * half + 100)].map((part) =>
      tallyOf(part),
    );
    const together = mergeTallies(...parts);
    const inTurn = mergeTallies(mergeTallies(parts[0]!, parts[2]!), parts[1]!);
    expect(together.counted).not.toBeNull();
    expect(content(together)).toEqual(content(inTurn));
    expect(content(together)).toEqual(content(tallyOf(rows(0, 2 * half + 100))));
    expect(content(mergeTallies(together, parts[0]!)).runs).toBe(3 * half + 100);
  });

  it('adds the means exactly', () => {
    const a = tallyOf([[0.25, 0, 0, 0]]);
    const b = tallyOf([
      [0.5, 0, 0, 0],
      [1, 0, 0, 0],
    ]);
    expect(tallyMean(mergeTallies(a, b), 0)).toBe(1.75 / 3);
  });
});

describe('booking values side by side', () => {
  it('equals booking them one by one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 }),
        (values) => {
          const size = { runs: values.length, series: 1, steps: 1, outcomes: 0 };
          const one = openTally(size);
          values.forEach((value, run) => tallyValue(one, 0, run, value));
          const all = openTally(size);
          tallyValues(all, 0, 0, Float64Array.from([9, ...values]), 1, values.length);
          expect(all.listed).toEqual(one.listed);
          expect(all.sums).toEqual(one.sums);
        },
      ),
    );
  });
});
