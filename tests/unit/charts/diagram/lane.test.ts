import { describe, expect, test } from 'vitest';
import { atTrust, layPair } from '../../../../src/charts/diagram/lane.ts';
import { tieCase } from '../../../../src/places/dev/specimens/diagramCases.ts';

const a = { id: 'a', at: { x: 50, y: 80 } };
const b = { id: 'b', at: { x: 250, y: 80 } };
const up = { x: 0, y: -1 };

describe('a pair of lanes', () => {
  const ties = [tieCase('a', 'b', 40, 50, 30, 1), tieCase('b', 'a', 25, 25, 30, 0)];
  const [there, back] = layPair(ties, a, b, up);

  test('runs from the one who trusts to the trusted, in both directions', () => {
    expect(there?.scale.from.x).toBe(80);
    expect(there?.mark.x).toBe(215);
    expect(back?.scale.from.x).toBe(220);
    expect(back?.mark.x).toBe(85);
  });

  test('puts the first actor’s lane outside and the second’s inside', () => {
    expect(there?.scale.from.y).toBe(73);
    expect(back?.scale.from.y).toBe(87);
  });

  test('ends the scale before the mark of the act', () => {
    expect((there?.mark.x ?? 0) - (there?.scale.to.x ?? 0)).toBe(8);
  });

  test('measures trust along its scale and stays on it', () => {
    if (!there) throw new Error('no lane');
    const { from, to } = there.scale;
    expect(atTrust(there, 0.4).x).toBeCloseTo(from.x + 0.4 * (to.x - from.x), 9);
    expect(atTrust(there, 1.7)).toEqual(to);
    expect(atTrust(there, -0.2)).toEqual(from);
  });
});

test('a tie without a tie back runs between the two', () => {
  const [there, back] = layPair([tieCase('b', 'a', 25, 25, 30, 0)], a, b, up);
  expect(there).toBeUndefined();
  expect(back?.scale.from.y).toBe(80);
  expect(back?.hit.map(({ y }) => y)).toEqual([102, 102, 58, 58]);
});
