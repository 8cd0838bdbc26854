import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Chord, crossings, ringOrder, ringPlaces } from '../../../../src/charts/diagram/ringOrder.ts';

/** Counts crossings by geometry, on the drawn circle. */
function drawnCrossings(order: readonly number[], chords: readonly Chord[]): number {
  const places = ringPlaces(order.length);
  const at = (actor: number) => places[order.indexOf(actor)] ?? { x: NaN, y: NaN };
  const side = (a: number, b: number, p: number): number =>
    (at(b).x - at(a).x) * (at(p).y - at(a).y) - (at(b).y - at(a).y) * (at(p).x - at(a).x);
  let count = 0;
  chords.forEach(([a, b], i) => {
    for (const [c, d] of chords.slice(i + 1)) {
      if (new Set([a, b, c, d]).size < 4) continue;
      if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) count += 1;
    }
  });
  return count;
}

const graph = fc.integer({ min: 4, max: 7 }).chain((count) =>
  fc.tuple(
    fc.constant(count),
    fc.shuffledSubarray(
      Array.from({ length: count }, (_, i) => i),
      { minLength: count },
    ),
    fc.uniqueArray(
      fc
        .tuple(fc.nat(count - 1), fc.nat(count - 1))
        .filter(([a, b]) => a < b)
        .map((pair): Chord => pair),
      { maxLength: 9, selector: ([a, b]) => a * 10 + b },
    ),
  ),
);

describe('the order round a ring', () => {
  test('counts the crossings that are drawn', () => {
    fc.assert(
      fc.property(graph, ([, order, chords]) => {
        expect(crossings(order, chords)).toBe(drawnCrossings(order, chords));
      }),
    );
  });

  test('never crosses more than any other order', () => {
    fc.assert(
      fc.property(graph, ([count, order, chords]) => {
        expect(crossings(ringOrder(count, chords), chords)).toBeLessThanOrEqual(crossings(order, chords));
      }),
      { numRuns: 60 },
    );
  });

  test('unties a ring that was given in a tangle', () => {
    const chords: Chord[] = [
      [0, 2],
      [2, 4],
      [4, 1],
      [1, 3],
      [3, 5],
      [5, 0],
    ];
    expect(crossings([0, 1, 2, 3, 4, 5], chords)).toBeGreaterThan(0);
    expect(ringOrder(6, chords)).toEqual([0, 2, 4, 1, 3, 5]);
  });

  test('keeps the given order where that crosses nothing', () => {
    expect(
      ringOrder(5, [
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 4],
        [4, 0],
      ]),
    ).toEqual([0, 1, 2, 3, 4]);
  });
});
