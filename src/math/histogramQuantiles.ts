/** Bins of the histograms on 0..1: fine enough that a quantile is within 1/8192 of the sample's own. */
export const histogramBins = 4096;

/** The bin of a value in 0..1; bins are closed below, the last one above, too. */
export function histogramBin(value: number): number {
  return Math.min(histogramBins - 1, (value * histogramBins) | 0);
}

/**
 * Quantiles of values in 0..1 that were counted in 4,096 equal bins, linear within a bin: the quantile of p lies where
 * the cumulative count reaches p times the total.
 *
 * @param counts whole numbers, one a bin
 * @param total their sum, at least 1
 * @param probabilities ascending, in 0..1
 * @returns one quantile a probability, in 0..1
 */
export function histogramQuantiles(
  counts: ArrayLike<number>,
  total: number,
  probabilities: readonly number[],
): number[] {
  const quantiles: number[] = [];
  let bin = 0;
  let below = 0;
  for (const probability of probabilities) {
    const rank = probability * total;
    let count = counts[bin]!;
    while ((count === 0 || below + count < rank) && bin < histogramBins - 1) {
      below += count;
      bin += 1;
      count = counts[bin]!;
    }
    const within = count > 0 ? (rank - below) / count : 1;
    quantiles.push((bin + (within < 1 ? within : 1)) / histogramBins);
  }
  return quantiles;
}

/**
 * The same quantiles of few values, from their bins in ascending order: quicker than passing 4,096 counts.
 *
 * @param bins whole numbers, one a value, ascending; at least one
 */
export function sortedQuantiles(bins: ArrayLike<number>, probabilities: readonly number[]): number[] {
  const total = bins.length;
  let below = 0;
  let upTo = equalUpTo(bins, below);
  return probabilities.map((probability) => {
    const rank = probability * total;
    while (upTo < rank) {
      below = upTo;
      upTo = equalUpTo(bins, below);
    }
    const within = (rank - below) / (upTo - below);
    return (bins[below]! + Math.min(1, within)) / histogramBins;
  });
}

/** Where the values that equal the one at `first` end. */
function equalUpTo(bins: ArrayLike<number>, first: number): number {
  let end = first + 1;
  while (end < bins.length && bins[end] === bins[first]) end += 1;
  return end;
}
