/**
 * Fair shares of n things in a value that every subset of them has (Shapley 1953): exact, from all 2^n values. `value` is
 * asked once per subset, as a bit mask (bit i: thing i is in); n from 1 to 20. Shares add up to value(all) - value(none).
 */
export function shapleyShares(n: number, value: (subset: number) => number): number[] {
  const size = 2 ** n;
  const values = Float64Array.from({ length: size }, (_, subset) => value(subset));
  const weights = weightsBySize(n);
  const shares = new Array<number>(n).fill(0);
  for (let subset = 0; subset < size; subset++) {
    const weight = weights[bitsOf(subset)];
    for (let i = 0; i < n; i++) {
      const bit = 1 << i;
      if ((subset & bit) === 0) shares[i]! += weight! * (values[subset | bit]! - values[subset]!);
    }
  }
  return shares;
}

/** Share of the orders in which just the things of one subset of this size come before a given thing: s!(n-s-1)!/n!. */
function weightsBySize(n: number): number[] {
  const weights = [1 / n];
  for (let s = 1; s < n; s++) weights.push((weights[s - 1]! * s) / (n - s));
  return weights;
}

function bitsOf(subset: number): number {
  let count = 0;
  for (let rest = subset; rest > 0; rest &= rest - 1) count++;
  return count;
}
