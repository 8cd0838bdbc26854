import type { Measure } from './measure.ts';

/** What is measured of a run to say how far it is from the record over the steps `from` to `until - 1`. */
export const distanceMeasures = (from: number, until: number): Measure[] => [
  { kind: 'squaredError', fromStep: from, toStep: until - 1 },
  { kind: 'forceError', fromStep: from, toStep: until - 1 },
];

/**
 * Distance of each run from the record, 0..1: the root of the mean of two mean squares, that of the actors' restraint (over
 * actors and steps) and that of "in force", 0 or 1 (over steps; the share of steps in which run and record differ). Both are
 * mean squares of numbers between 0 and 1, so they are joined as they are, half and half.
 *
 * @param values those of `distanceMeasures` of one point: measure m of run i at m * runs + i
 */
export function distancesOf(values: ArrayLike<number>, runs: number): Float64Array {
  return Float64Array.from({ length: runs }, (_, i) => Math.sqrt((values[i]! + values[runs + i]!) / 2));
}
