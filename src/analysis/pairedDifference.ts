/** Mean difference of two variants that shared their luck, with its standard error. */
export interface PairedDifference {
  mean: number;
  /** NaN for fewer than two pairs. */
  standardError: number;
}

/** Run i of both had the same seed, so only variant - base varies (common random numbers, Glasserman & Yao 1992). */
export function pairedDifference(base: ArrayLike<number>, variant: ArrayLike<number>): PairedDifference {
  const n = base.length;
  let mean = 0;
  for (let i = 0; i < n; i++) mean += (variant[i]! - base[i]!) / n;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    const deviation = variant[i]! - base[i]! - mean;
    squares += deviation * deviation;
  }
  return { mean, standardError: Math.sqrt(squares / (n - 1) / n) };
}
