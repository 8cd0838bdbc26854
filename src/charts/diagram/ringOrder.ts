import type { Point } from './geometry.ts';

/** Indices of two actors that have ties. */
export type Chord = readonly [number, number];

/** Places on a circle of radius 1, the first at the top, clockwise. */
export const ringPlaces = (count: number): readonly Point[] =>
  Array.from({ length: count }, (_, i) => {
    const angle = (2 * Math.PI * i) / count - Math.PI / 2;
    return { x: Math.cos(angle), y: Math.sin(angle) };
  });

/** Pairs of chords that cross when actor `order[k]` stands at place k. */
export function crossings(order: readonly number[], chords: readonly Chord[]): number {
  const place = new Array<number>(order.length).fill(0);
  order.forEach((actor, k) => {
    place[actor] = k;
  });
  const between = (low: number, high: number, x: number): boolean => x > low && x < high;
  let count = 0;
  for (let i = 0; i < chords.length; i += 1)
    for (let j = i + 1; j < chords.length; j += 1) {
      const [a, b] = chords[i] as Chord;
      const [c, d] = chords[j] as Chord;
      if (a === c || a === d || b === c || b === d) continue;
      const [pa, pb, pc, pd] = [place[a] ?? 0, place[b] ?? 0, place[c] ?? 0, place[d] ?? 0];
      const low = Math.min(pa, pb);
      const high = Math.max(pa, pb);
      if (between(low, high, pc) !== between(low, high, pd)) count += 1;
    }
  return count;
}

function reach(order: readonly number[], chords: readonly Chord[]): number {
  const n = order.length;
  return chords.reduce((sum, [a, b]) => {
    const apart = Math.abs(order.indexOf(a) - order.indexOf(b));
    return sum + Math.min(apart, n - apart);
  }, 0);
}

/**
 * The order round a ring in which fewest chords cross; among those the one with the shortest chords, then the one
 * nearest to the given order. Tries all orders: meant for at most 8.
 * @returns indices; the first actor keeps the first place.
 */
export function ringOrder(count: number, chords: readonly Chord[]): readonly number[] {
  let best: readonly number[] = Array.from({ length: count }, (_, i) => i);
  let fewest = crossings(best, chords);
  let shortest = reach(best, chords);
  const consider = (order: readonly number[]): void => {
    const crossed = crossings(order, chords);
    if (crossed > fewest) return;
    const long = reach(order, chords);
    if (crossed < fewest || long < shortest) {
      best = order;
      fewest = crossed;
      shortest = long;
    }
  };
  const extend = (order: readonly number[], left: readonly number[]): void => {
    if (left.length === 0) {
      // A ring and its mirror image cross alike: one of the two is enough.
      if ((order[1] ?? 0) <= (order.at(-1) ?? 0)) consider(order);
      return;
    }
    left.forEach((next, i) => extend([...order, next], [...left.slice(0, i), ...left.slice(i + 1)]));
  };
  if (count > 3)
    extend(
      [0],
      Array.from({ length: count - 1 }, (_, i) => i + 1),
    );
  return best;
}
