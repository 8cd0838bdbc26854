/** Standard normal quantile of a two-sided 95 % interval, as it is usually rounded. */
export const z95 = 1.959964;

/**
 * Interval for a share k of n (Wilson 1927), by default of 95 %; 0 <= k <= n, n >= 1. Ends lie in [0, 1] and are exactly 0
 * or 1 where no or all cases count.
 */
export function wilsonInterval(k: number, n: number, z: number = z95): { low: number; high: number } {
  const square = z * z;
  const centre = k + square / 2;
  const spread = z * Math.sqrt((k * (n - k)) / n + square / 4);
  return {
    low: k === 0 ? 0 : (centre - spread) / (n + square),
    high: k === n ? 1 : (centre + spread) / (n + square),
  };
}
