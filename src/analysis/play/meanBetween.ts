/** Mean of the values of the steps from one up to, not including, another; NaN for none. */
export function meanBetween(values: ArrayLike<number>, from: number, until: number): number {
  let sum = 0;
  for (let t = from; t < until; t += 1) sum += values[t]!;
  return sum / (until - from);
}
