import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freePlace } from '../../../src/charts/labels/freePlace.ts';
import { spreadLabels } from '../../../src/charts/labels/spreadLabels.ts';

const heights = fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { minLength: 1, maxLength: 12 });

test('keeps labels a row apart, in order and within bounds', () => {
  fc.assert(
    fc.property(heights, (wanted) => {
      const placed = spreadLabels(wanted, 15, 0, 200);
      const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
      order.slice(1).forEach((index, k) => {
        expect((placed[index] ?? 0) - (placed[order[k] ?? 0] ?? 0)).toBeGreaterThanOrEqual(15 - 1e-9);
      });
      for (const y of placed) {
        expect(y).toBeGreaterThanOrEqual(-1e-9);
        expect(y).toBeLessThanOrEqual(200 + 1e-9);
      }
    }),
  );
});

test('leaves labels that are apart where they are', () => {
  expect(spreadLabels([80, 10, 45], 17, 0, 200)).toEqual([80, 10, 45]);
});

test('moves two equal labels apart evenly', () => {
  expect(spreadLabels([50, 50], 16, 0, 200)).toEqual([42, 58]);
});

test('shrinks the gap where there is no room for all', () => {
  expect(spreadLabels([5, 5, 5], 20, 0, 20)).toEqual([0, 10, 20]);
});

test('finds the free place nearest to the wanted one, as a search of all places does', () => {
  const span = fc.record({ from: fc.integer({ min: 0, max: 90 }), length: fc.integer({ min: 1, max: 20 }) });
  fc.assert(
    fc.property(
      fc.integer({ min: -20, max: 120 }),
      fc.integer({ min: 1, max: 30 }),
      fc.array(span, { maxLength: 6 }),
      (wanted, length, spans) => {
        const taken = spans.map((s) => ({ from: s.from, to: s.from + s.length }));
        const all = Array.from({ length: 101 - length }, (_, x) => x).filter((x) =>
          taken.every((t) => x + length <= t.from || x >= t.to),
        );
        const found = freePlace(wanted, length, 0, 100, taken);
        if (all.length === 0) expect(found).toBeNull();
        else
          expect(Math.abs((found ?? NaN) - wanted)).toBe(Math.min(...all.map((x) => Math.abs(x - wanted))));
      },
    ),
  );
});
