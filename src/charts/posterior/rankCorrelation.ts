/** Ranks of values from 0, those of equal ones their mean. */
function ranks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const found: number[] = values.map(() => 0);
  for (let i = 0; i < order.length;) {
    let end = i;
    while (end + 1 < order.length && values[order[end + 1] ?? 0] === values[order[i] ?? 0]) end++;
    for (let k = i; k <= end; k++) found[order[k] ?? 0] = (i + end) / 2;
    i = end + 1;
  }
  return found;
}

/** Rank correlation (Spearman 1904), -1 to 1; null for fewer than three pairs or where one side does not vary. */
export function rankCorrelation(pairs: readonly (readonly [number, number])[]): number | null {
  if (pairs.length < 3) return null;
  const [a, b] = [ranks(pairs.map(([x]) => x)), ranks(pairs.map(([, y]) => y))];
  const mean = (pairs.length - 1) / 2;
  let [both, ofA, ofB] = [0, 0, 0];
  a.forEach((rank, i) => {
    const [da, db] = [rank - mean, (b[i] ?? 0) - mean];
    both += da * db;
    ofA += da * da;
    ofB += db * db;
  });
  return ofA > 0 && ofB > 0 ? both / Math.sqrt(ofA * ofB) : null;
}
