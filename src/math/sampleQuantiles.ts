/**
 * Quantiles of a sample, linear between its order statistics (type 7 of Hyndman and Fan 1996).
 *
 * @param values at least one
 * @param probabilities in 0..1
 */
export function sampleQuantiles(values: ArrayLike<number>, probabilities: readonly number[]): number[] {
  const sorted = Float64Array.from(values).sort();
  return probabilities.map((probability) => {
    const at = probability * (sorted.length - 1);
    const below = Math.floor(at);
    const above = Math.min(sorted.length - 1, below + 1);
    return sorted[below]! + (at - below) * (sorted[above]! - sorted[below]!);
  });
}
