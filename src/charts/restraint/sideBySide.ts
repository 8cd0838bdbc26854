import { spreadLabels } from '../labels/spreadLabels.ts';

/** From the middle of one line to the next where lines have the same value, px. */
const apart = 3.2;
/** A bundle of lines is at most so high, px. */
const bundle = 26;

/**
 * Places the lines' points so that equal ones run side by side and none hides another.
 * @param heights by line, by point: y in px, NaN where there is none. All lines have the same points.
 * @returns the same shape, moved.
 */
export function sideBySide(heights: readonly (readonly number[])[]): number[][] {
  const count = heights.length;
  const points = Math.max(0, ...heights.map((h) => h.length));
  const gap = Math.min(apart, bundle / Math.max(1, count - 1));
  const placed = heights.map(() => Array.from({ length: points }, () => NaN));
  const before = heights.map((_, i) => i * 1e-9);
  const order: number[] = [];
  for (let p = 0; p < points; p++) {
    const at = (i: number) => heights[i]?.[p] ?? NaN;
    order.length = 0;
    for (let i = 0; i < count; i++) {
      if (Number.isNaN(at(i))) continue;
      let rank = order.length;
      for (; rank > 0 && at(order[rank - 1] ?? 0) > at(i); rank--) order[rank] = order[rank - 1] ?? 0;
      order[rank] = i;
    }
    const isCrowded = order.some((i, rank) => rank > 0 && at(i) - at(order[rank - 1] ?? 0) < gap);
    // Among equals the one that came from above stays above.
    const moved = isCrowded
      ? spreadLabels(
          order.map((i) => at(i) + (before[i] ?? 0) * 1e-6),
          gap,
          -Infinity,
          Infinity,
        )
      : order.map(at);
    order.forEach((i, rank) => {
      const y = moved[rank] ?? NaN;
      before[i] = y;
      const line = placed[i];
      if (line) line[p] = y;
    });
  }
  return placed;
}
