import { compareRuns, type MeasureComparison } from '../analysis/comparison.ts';
import { endKeyWithoutStep } from '../analysis/endKey.ts';
import { wilsonInterval } from '../analysis/wilson.ts';
import type { LabResult } from './lab.ts';

/** What the runs say of the date: the share in force then under the changes and without them, on the same runs of both. */
export interface LabAnswer {
  readonly comparison: MeasureComparison;
  /** Mean restraint of all from the start to the horizon. */
  readonly restraint: MeasureComparison;
  /** Share of the runs that end otherwise than their twin. */
  readonly otherEnd: number;
  readonly runs: number;
}

/** Answers from the runs that both sides have; null before there are any. `days`: the steps that are measured, in order. */
export function labAnswer(
  base: LabResult | null,
  shown: LabResult | null,
  days: readonly number[],
  date: number,
): LabAnswer | null {
  const day = days.indexOf(date);
  if (base === null || shown === null || day < 0) return null;
  const runs = Math.min(base.runs, shown.runs);
  const of = ({ values, runs: all }: LabResult, measure: number) =>
    values.subarray(measure * all, measure * all + runs);
  const [before, after] = [of(base, days.length), of(shown, days.length)];
  let other = 0;
  for (let run = 0; run < runs; run += 1)
    if (endKeyWithoutStep(before[run]!) !== endKeyWithoutStep(after[run]!)) other += 1;
  return {
    comparison: compareRuns(of(base, day), of(shown, day), true),
    restraint: compareRuns(of(base, days.length + 1), of(shown, days.length + 1), false),
    otherEnd: other / runs,
    runs,
  };
}

/** Wilson's 95 % interval of each share of runs. */
export function shareBand(
  shares: ArrayLike<number>,
  runs: number,
): { low: Float64Array; high: Float64Array } {
  const intervals = Array.from(shares, (share) =>
    Number.isFinite(share) ? wilsonInterval(Math.round(share * runs), runs) : { low: NaN, high: NaN },
  );
  return {
    low: Float64Array.from(intervals, ({ low }) => low),
    high: Float64Array.from(intervals, ({ high }) => high),
  };
}
