import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contourLines } from '../../../../src/charts/sweep/contourLines.ts';

/** A plane that rises to the right: its contour stands upright. */
const plane = [0, 1, 2, 0, 1, 2, 0, 1, 2];

describe('contour lines', () => {
  test('run where the value is, from edge to edge', () => {
    const [piece = [], ...others] = contourLines(plane, 3, 3, 0.5);
    expect(others).toEqual([]);
    expect(piece.every(([x]) => Math.abs(x - 1) < 1e-9)).toBe(true);
    expect(Math.min(...piece.map(([, y]) => y))).toBeLessThanOrEqual(0);
    expect(Math.max(...piece.map(([, y]) => y))).toBeGreaterThanOrEqual(3);
  });

  test('do not go round a missing value', () => {
    const missing = plane.map((value, k) => (k === 4 ? null : value));
    for (const piece of contourLines(missing, 3, 3, 0.5))
      for (const [, y] of piece) expect(Math.abs(y - 1.5)).toBeGreaterThanOrEqual(0.5);
  });

  test('are nowhere where nothing, or the same everywhere, is known', () => {
    expect(contourLines([null, null, null, null], 2, 2, 0.5)).toEqual([]);
    expect(contourLines([0.4, 0.4, 0.4, 0.4], 2, 2, 0.5)).toEqual([]);
    expect(contourLines([0.6, 0.6, 0.6, 0.6], 2, 2, 0.5)).toEqual([]);
  });

  test('lie between a lower and a higher value, whatever the map', () => {
    const value = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null, freq: 6 });
    fc.assert(
      fc.property(fc.array(value, { minLength: 20, maxLength: 20 }), (values) => {
        for (const piece of contourLines(values, 5, 4, 0.5))
          for (const [x, y] of piece) {
            const [across, down] = [x - 0.5, y - 0.5];
            // Beyond the middles of the outer cells values are only thought on.
            if (across < 0 || down < 0 || across > 4 || down > 3) continue;
            const near = [Math.floor(across), Math.ceil(across)].flatMap((i) =>
              [Math.floor(down), Math.ceil(down)].map(
                (j) => values[Math.min(3, Math.max(0, j)) * 5 + Math.min(4, Math.max(0, i))],
              ),
            );
            expect(near.some((one) => typeof one === 'number' && one <= 0.5)).toBe(true);
            expect(near.some((one) => typeof one === 'number' && one >= 0.5)).toBe(true);
          }
      }),
    );
  });
});
