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
  const placed: number[][] = heights.map(() => []);
  const points = Math.max(0, ...heights.map((h) => h.length));
  const gap = Math.min(apart, bundle / Math.max(1, heights.length - 1));
  let before: number[] = heights.map((_, i) => i * 1e-9);
  for (let p = 0; p < points; p++) {
    const there = heights.map((_, i) => i).filter((i) => !Number.isNaN(heights[i]?.[p] ?? NaN));
    // Among equals the one that came from above stays above.
    const wanted = there.map((i) => (heights[i]?.[p] ?? 0) + (before[i] ?? 0) * 1e-6);
    const moved = spreadLabels(wanted, gap, -Infinity, Infinity);
    const now = [...before];
    heights.forEach((_, i) => {
      const at = there.indexOf(i);
      const y = at < 0 ? NaN : (moved[at] ?? NaN);
      placed[i]?.push(y);
      if (at >= 0) now[i] = y;
    });
    before = now;
  }
  return placed;
}
