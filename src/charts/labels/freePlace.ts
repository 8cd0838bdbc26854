export interface Span {
  from: number;
  to: number;
}

/**
 * The start, nearest to `wanted`, of a free stretch of `length` within low..high that keeps clear of what is taken.
 * @returns null where no such place exists.
 */
export function freePlace(
  wanted: number,
  length: number,
  low: number,
  high: number,
  taken: readonly Span[],
): number | null {
  const latest = high - length;
  if (latest < low) return null;
  const clamp = (x: number) => Math.min(Math.max(x, low), latest);
  const isFree = (x: number) => taken.every((t) => x + length <= t.from || x >= t.to);
  // A best place is the wanted one or touches a border of something taken.
  const candidates = [clamp(wanted), ...taken.flatMap((t) => [t.from - length, t.to])];
  let best: number | null = null;
  for (const x of candidates) {
    if (x < low || x > latest || !isFree(x)) continue;
    if (best === null || Math.abs(x - wanted) < Math.abs(best - wanted)) best = x;
  }
  return best;
}
