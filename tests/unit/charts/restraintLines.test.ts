import { describe, expect, test } from 'vitest';
import {
  bends,
  knownPoints,
  restraintLines,
  stepsPerPoint,
  valueAtCursor,
} from '../../../src/charts/restraint/restraintLines.ts';
import { sideBySide } from '../../../src/charts/restraint/sideBySide.ts';
import { septemberActors } from '../../../src/places/dev/specimens/restraintCases.ts';

const values = (n: number) => ({ all: [n, n], actors: septemberActors.map(() => [n, n]) });

describe('which lines a mode shows', () => {
  const both = { actors: septemberActors, record: values(0.5), run: values(0.25), cursor: 2 };

  test('the record alone, with the line of all last so that it lies on top', () => {
    const lines = restraintLines({ ...both, mode: 'record' });
    expect(lines.map((l) => l.kind)).toEqual(['actor', 'actor', 'actor', 'actor', 'all']);
    expect(lines.every((l) => !l.isModel)).toBe(true);
  });

  test('in "both" only the run of all joins the record', () => {
    const lines = restraintLines({ ...both, mode: 'both' });
    expect(lines.map((l) => l.kind)).toEqual(['actor', 'actor', 'actor', 'actor', 'all', 'run']);
  });

  test('an actor without any value has no line', () => {
    const record = { all: [0.5], actors: [[NaN], [0.5], [0.5], [0.5]] };
    const lines = restraintLines({ ...both, record, mode: 'record' });
    expect(lines.map((l) => l.id)).not.toContain('us');
  });

  test('the cone begins at the run in mode model, else at the record', () => {
    expect(valueAtCursor({ ...both, mode: 'model' })).toBe(0.25);
    expect(valueAtCursor({ ...both, mode: 'both' })).toBe(0.5);
    expect(valueAtCursor({ ...both, mode: 'record', cursor: 0 })).toBeNull();
  });
});

describe('points of a line', () => {
  test('stand at the ends of the known steps', () => {
    expect(knownPoints([0.1, 0.2, 0.3], 2, 1)).toEqual([
      { time: 1, value: 0.1 },
      { time: 2, value: 0.2 },
    ]);
  });

  test('are means where steps are narrow, but exact at the cursor', () => {
    const points = knownPoints([0, 1, 0, 1, 0, 1, 0.25, 0.5, 0.75], 9, 2);
    expect(points.slice(0, 3).map((p) => p.value)).toEqual([0.5, 0.5, 0.5]);
    expect(points.at(-1)).toEqual({ time: 9, value: 0.75 });
  });

  test('gather so many steps that a point has about five px, in parts or multiples of a day', () => {
    expect(stepsPerPoint(18, 12)).toBe(1);
    expect(stepsPerPoint(0.526, 1)).toBe(12);
    expect(stepsPerPoint(1.2, 12)).toBe(4);
  });

  test('leave out steps that only repeat their coded day', () => {
    const points = knownPoints([0.5, 0.5, 0.7, 0.7, 0.7, 0.2], 5, 1);
    expect(bends(points, new Set([0, 2, 4]))).toEqual([true, false, true, false, true]);
  });

  test('keep a half-day that departs from its day', () => {
    const points = knownPoints([0.5, 0.5, 0.25, 1, 0.4, 0.4], 6, 1);
    expect(bends(points, new Set([0, 2, 4]))[3]).toBe(true);
  });

  test('all count for a run of the model', () => {
    expect(bends(knownPoints([0.5, 0.5, 0.5], 3, 1), new Set())).toEqual([true, true, true]);
  });
});

describe('equal lines', () => {
  test('run 3.2 px apart', () => {
    const [a, b] = sideBySide([
      [100, 100],
      [100, 100],
    ]);
    expect((b?.[0] ?? 0) - (a?.[0] ?? 0)).toBeCloseTo(3.2, 3);
  });

  test('keep above what came from above', () => {
    const [a, b] = sideBySide([
      [120, 100],
      [80, 100],
    ]);
    expect(a?.[1]).toBeGreaterThan(b?.[1] ?? Infinity);
  });

  test('leave lines that are apart where they are', () => {
    expect(sideBySide([[100], [110]])).toEqual([[expect.closeTo(100, 3)], [expect.closeTo(110, 3)]]);
  });

  test('pass over points that a line does not have', () => {
    const [a, b] = sideBySide([
      [NaN, 50],
      [50, 90],
    ]);
    expect(a?.[0]).toBeNaN();
    expect(b?.[0]).toBeCloseTo(50, 3);
  });
});
