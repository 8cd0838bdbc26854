import { wilsonInterval, z95 } from './wilson.ts';

/** A number with its 95 % interval; the ends are NaN where one run alone tells nothing of the spread. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** One measure under two variants that shared their luck. */
export interface MeasureComparison {
  readonly base: Estimate;
  readonly variant: Estimate;
  /** Variant - base, paired run by run (common random numbers, Glasserman & Yao 1992). */
  readonly difference: Estimate;
  /** How much wider the interval would be had the runs not been paired; NaN where the paired one has no width. */
  readonly unpairedWidth: number;
}

/**
 * What is kept of pairs of values in 0..1: whole numbers of 2^-32, so that parts added in any order give the same to the
 * bit. Exact up to two million pairs.
 */
export interface PairSums {
  pairs: number;
  base: number;
  variant: number;
  baseSquares: number;
  variantSquares: number;
  products: number;
  /** Pairs of two different values. */
  other: number;
}

const unit = 4294967296;
const whole = (value: number): number => Math.floor(value * unit + 0.5);

export const emptyPairs = (): PairSums => ({
  pairs: 0,
  base: 0,
  variant: 0,
  baseSquares: 0,
  variantSquares: 0,
  products: 0,
  other: 0,
});

/** Adds pairs: entry i of both lists is the same run. */
export function addPairs(sums: PairSums, base: ArrayLike<number>, variant: ArrayLike<number>): void {
  for (let i = 0; i < base.length; i += 1) {
    const a = base[i]!;
    const b = variant[i]!;
    sums.base += whole(a);
    sums.variant += whole(b);
    sums.baseSquares += whole(a * a);
    sums.variantSquares += whole(b * b);
    sums.products += whole(a * b);
    if (a !== b) sums.other += 1;
  }
  sums.pairs += base.length;
}

/** Both variants and their difference, each with a 95 % interval: Wilson's (1927) for shares of runs, else the normal one. */
export function compareSums(sums: PairSums, isShare: boolean): MeasureComparison {
  const { pairs: n } = sums;
  const a = sums.base / unit / n;
  const b = sums.variant / unit / n;
  const squares = (sum: number, product: number) => Math.max(0, sum / unit - n * product) / (n - 1);
  const [varianceA, varianceB] = [squares(sums.baseSquares, a * a), squares(sums.variantSquares, b * b)];
  const covariance = (sums.products / unit - n * a * b) / (n - 1);
  const paired = Math.max(0, varianceA + varianceB - 2 * covariance);
  return {
    base: meanOfSums(n, a, varianceA, isShare),
    variant: meanOfSums(n, b, varianceB, isShare),
    difference: around(b - a, Math.sqrt(paired / n)),
    unpairedWidth: sums.other > 0 && paired > 0 ? Math.sqrt((varianceA + varianceB) / paired) : NaN,
  };
}

/** Mean of one value a run, at least one, with its interval. */
export function meanOfRuns(values: ArrayLike<number>, isShare: boolean): Estimate {
  const sums = emptyPairs();
  addPairs(sums, values, values);
  return compareSums(sums, isShare).base;
}

/** Two lists of the values of the same runs. */
export function compareRuns(
  base: ArrayLike<number>,
  variant: ArrayLike<number>,
  isShare: boolean,
): MeasureComparison {
  const sums = emptyPairs();
  addPairs(sums, base, variant);
  return compareSums(sums, isShare);
}

function meanOfSums(n: number, mean: number, variance: number, isShare: boolean): Estimate {
  if (isShare) return { value: mean, ...wilsonInterval(Math.round(mean * n), n) };
  return around(mean, Math.sqrt(variance / n));
}

const around = (value: number, standardError: number): Estimate => ({
  value,
  low: value - z95 * standardError,
  high: value + z95 * standardError,
});
