import { studentT95 } from '../math/studentT95.ts';

/**
 * `better` or `worse`: the whole interval lies on that side of 0. Else, or without one: `perhaps better`, the score is
 * lower, which may be chance; `no better`, it is not even lower.
 */
export type Verdict = 'better' | 'perhaps better' | 'no better' | 'worse';

/** What is known of a difference of two scores over the same cases. */
export interface ScoreDifference {
  /** Mean of model - baseline: below 0 the model is better; NaN without cases. */
  readonly value: number;
  /** 95 % interval; NaN where fewer than three of the forecasts do not overlap. */
  readonly low: number;
  readonly high: number;
  readonly verdict: Verdict;
}

/** Forecasts that do not overlap, below which no interval is given. */
export const fewestApart = 3;

/**
 * Forecasts among `cases` consecutive ones that do not overlap, each of which shares time with `overlap - 1` that
 * follow.
 */
export const casesApart = (cases: number, overlap: number): number => Math.ceil(cases / overlap);

/**
 * Compares two forecasters on consecutive cases (Diebold and Mariano 1995): neighbours whose forecasts overlap are not
 * independent, so the variance of the mean takes their covariances with weights that fall to 0 at `overlap` cases (Newey
 * and West 1987), is widened for few cases, and read from Student's t (Harvey, Leybourne and Newbold 1997).
 *
 * @param differences score of the model - score of the baseline, in the order of time
 * @param overlap cases from one forecast to the next that shares no time with it, at least 1
 */
export function scoreDifference(differences: readonly number[], overlap: number): ScoreDifference {
  const n = differences.length;
  const value = differences.reduce((sum, one) => sum + one, 0) / n;
  const widening = n + 1 - 2 * overlap + (overlap * (overlap - 1)) / n;
  if (casesApart(n, overlap) < fewestApart || n < 4 || widening <= 0)
    return { value, low: NaN, high: NaN, verdict: verdictOf(value, NaN, NaN) };
  const covariance = (lag: number): number => {
    let sum = 0;
    for (let i = lag; i < n; i += 1) sum += (differences[i]! - value) * (differences[i - lag]! - value);
    return sum / n;
  };
  let variance = covariance(0);
  for (let lag = 1; lag < overlap; lag += 1) variance += 2 * (1 - lag / overlap) * covariance(lag);
  const reach = studentT95(n - 1) * Math.sqrt(Math.max(0, variance) / widening);
  const [low, high] = [value - reach, value + reach];
  return { value, low, high, verdict: verdictOf(value, low, high) };
}

function verdictOf(value: number, low: number, high: number): Verdict {
  if (high < 0) return 'better';
  if (low > 0) return 'worse';
  return value < 0 ? 'perhaps better' : 'no better';
}
