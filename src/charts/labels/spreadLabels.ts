/**
 * Moves labels apart along one axis: keeps their order, at least `gap` between neighbours, all within low..high, and the
 * sum of squared distances from where they belong as small as that allows (pool adjacent violators).
 * @param wanted where each would like to be, in any order.
 * @returns places in the order of `wanted`. Where there is no room for all, the gap shrinks evenly.
 */
export function spreadLabels(wanted: readonly number[], gap: number, low: number, high: number): number[] {
  const n = wanted.length;
  if (n === 0) return [];
  const room = n > 1 ? Math.min(gap, (high - low) / (n - 1)) : gap;
  const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
  // With the gaps taken out, "in order and apart" is just "not falling".
  const blocks: { mean: number; count: number }[] = [];
  order.forEach((index, rank) => {
    let block = { mean: (wanted[index] ?? 0) - rank * room, count: 1 };
    for (let last = blocks.at(-1); last && last.mean > block.mean; last = blocks.at(-1)) {
      blocks.pop();
      const count = last.count + block.count;
      block = { mean: (last.mean * last.count + block.mean * block.count) / count, count };
    }
    blocks.push(block);
  });
  const ceiling = high - (n - 1) * room;
  const placed: number[] = Array.from({ length: n }, () => 0);
  let rank = 0;
  for (const block of blocks) {
    const base = Math.min(Math.max(block.mean, low), Math.max(ceiling, low));
    for (let i = 0; i < block.count; i++, rank++) placed[order[rank] ?? 0] = base + rank * room;
  }
  return placed;
}
