/** Sum of the weights squared over the sum of their squares (Kish 1965): as many particles of equal weight tell as much. */
export function effectiveSize(weights: readonly number[]): number {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return (sum * sum) / weights.reduce((total, weight) => total + weight * weight, 0);
}

/**
 * Quantiles of weighted values, linear between the middles of their steps in the distribution function.
 *
 * @param values at least one
 * @param weights of the values, not negative, at least one above 0
 * @param probabilities in 0..1
 */
export function weightedQuantiles(
  values: readonly number[],
  weights: readonly number[],
  probabilities: readonly number[],
): number[] {
  const order = values
    .map((_, i) => i)
    .filter((i) => weights[i]! > 0)
    .sort((a, b) => values[a]! - values[b]! || a - b);
  const total = order.reduce((sum, i) => sum + weights[i]!, 0);
  let below = 0;
  const middles = order.map((i) => {
    const middle = (below + weights[i]! / 2) / total;
    below += weights[i]!;
    return middle;
  });
  return probabilities.map((probability) => {
    const after = middles.findIndex((middle) => middle >= probability);
    if (after === 0) return values[order[0]!]!;
    if (after < 0) return values[order.at(-1)!]!;
    const share = (probability - middles[after - 1]!) / (middles[after]! - middles[after - 1]!);
    const [low, high] = [values[order[after - 1]!]!, values[order[after]!]!];
    return low + share * (high - low);
  });
}

/**
 * Spearman's rank correlation of weighted pairs, -1..1, equal values sharing their mean rank; NaN where one does not
 * vary.
 */
export function weightedRankCorrelation(
  x: readonly number[],
  y: readonly number[],
  weights: readonly number[],
): number {
  const [a, b] = [weightedRanks(x, weights), weightedRanks(y, weights)];
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = (of: (i: number) => number): number =>
    weights.reduce((sum, weight, i) => sum + weight * of(i), 0) / total;
  const [ma, mb] = [mean((i) => a[i]!), mean((i) => b[i]!)];
  const product = mean((i) => (a[i]! - ma) * (b[i]! - mb));
  const spread = mean((i) => (a[i]! - ma) * (a[i]! - ma)) * mean((i) => (b[i]! - mb) * (b[i]! - mb));
  return spread > 0 ? product / Math.sqrt(spread) : NaN;
}

/** Weight below each value and half of that at it. */
function weightedRanks(values: readonly number[], weights: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => values[a]! - values[b]!);
  const ranks = values.map(() => 0);
  let below = 0;
  for (let n = 0; n < order.length;) {
    let until = n;
    let own = 0;
    while (until < order.length && values[order[until]!] === values[order[n]!])
      own += weights[order[until++]!]!;
    for (; n < until; n += 1) ranks[order[n]!] = below + own / 2;
    below += own;
  }
  return ranks;
}

/**
 * `count` places drawn in proportion to weights, each as often as its weight asks give or take one (systematic resampling,
 * Kitagawa 1996).
 *
 * @param u where the comb begins, 0 <= u < 1
 */
export function systematicPlaces(weights: readonly number[], count: number, u: number): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const places: number[] = [];
  let below = 0;
  let place = 0;
  for (let n = 0; n < count; n += 1) {
    const at = ((n + u) / count) * total;
    while (place < weights.length - 1 && below + weights[place]! <= at) below += weights[place++]!;
    places.push(place);
  }
  return places;
}
