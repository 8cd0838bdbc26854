import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coalitionImprovements, reachable, type GraphConflict } from '../../../src/theory/graphModel.ts';
import { stability, stabilityConcepts } from '../../../src/theory/graphStability.ts';

/** Random conflicts: moves closed under composition, ranks with ties. */
const conflicts = fc
  .record({ decisionMakers: fc.integer({ min: 1, max: 4 }), states: fc.integer({ min: 2, max: 8 }) })
  .chain(({ decisionMakers, states }) =>
    fc.record({
      decisionMakers: fc.constant(decisionMakers),
      states: fc.constant(states),
      moves: fc
        .array(
          fc.array(fc.array(fc.nat(states - 1), { maxLength: 2 }), { minLength: states, maxLength: states }),
          {
            minLength: decisionMakers,
            maxLength: decisionMakers,
          },
        )
        .map((all) => all.map(closed)),
      ranks: fc.array(fc.array(fc.nat(3), { minLength: states, maxLength: states }), {
        minLength: decisionMakers,
        maxLength: decisionMakers,
      }),
    }),
  ) as fc.Arbitrary<GraphConflict>;

function closed(moves: number[][]): number[][] {
  return moves.map((_, from) => {
    const reached = new Set<number>();
    const open = [from];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      for (const to of moves[at]!) {
        if (reached.has(to)) continue;
        reached.add(to);
        open.push(to);
      }
    }
    reached.delete(from);
    return [...reached].sort((a, b) => a - b);
  });
}

type Matrix = number[][];
const map = (a: Matrix, f: (x: number, i: number, j: number) => number): Matrix =>
  a.map((row, i) => row.map((x, j) => f(x, i, j)));
const times = (a: Matrix, b: Matrix): Matrix =>
  a.map((row) => b[0]!.map((_, j) => row.reduce((sum, x, k) => sum + x * b[k]![j]!, 0)));
const transposed = (a: Matrix): Matrix => a[0]!.map((_, j) => a.map((row) => row[j]!));
const sign = (a: Matrix): Matrix => map(a, (x) => (x > 0 ? 1 : 0));
const complement = (a: Matrix): Matrix => map(a, (x) => 1 - x);

/** The matrix form of Xu, Hipel & Kilgour 2009, as an independent second way. */
function byMatrices(conflict: GraphConflict) {
  const { decisionMakers, states, moves, ranks } = conflict;
  const square = (f: (i: number, j: number) => number): Matrix =>
    Array.from({ length: states }, (_, i) => Array.from({ length: states }, (_x, j) => f(i, j)));
  const everybody = [...Array(decisionMakers).keys()];
  const stable = everybody.map((who) => {
    const J = square((i, j) => (moves[who]![i]!.includes(j) ? 1 : 0));
    const better = square((i, j) => (ranks[who]![j]! > ranks[who]![i]! ? 1 : 0));
    const notBetter = square((i, j) => (i !== j && ranks[who]![j]! <= ranks[who]![i]! ? 1 : 0));
    const withSelf = map(notBetter, (x, i, j) => (i === j ? 1 : x));
    const gains = map(J, (x, i, j) => x * better[i]![j]!);
    const others = everybody.filter((other) => other !== who);
    const joint = (improving: boolean) =>
      square((i, j) => (others.length > 0 && reachable(conflict, others, i, improving).includes(j) ? 1 : 0));
    const E = square(() => 1);
    const inescapable = map(
      transposed(withSelf),
      (x, i, j) => x * complement(sign(times(J, transposed(better))))[i]![j]!,
    );
    const forms = {
      nash: times(gains, E),
      gmr: times(gains, complement(sign(times(joint(false), transposed(withSelf))))),
      smr: times(gains, complement(sign(times(joint(false), inescapable)))),
      seq: times(gains, complement(sign(times(joint(true), transposed(withSelf))))),
    };
    return Object.fromEntries(
      stabilityConcepts.map((concept) => [
        concept,
        [...Array(states).keys()].filter((s) => forms[concept][s]![s] === 0),
      ]),
    );
  });
  return stable;
}

describe('stable states of any conflict', () => {
  it('are nested: Nash in SMR in GMR, and Nash in SEQ in GMR', () => {
    fc.assert(
      fc.property(conflicts, (conflict) => {
        const found = stability(conflict);
        const inside = (inner: readonly number[], outer: readonly number[]) =>
          expect(inner.filter((state) => !outer.includes(state))).toEqual([]);
        for (let who = 0; who < conflict.decisionMakers; who++) {
          inside(found.nash.stable[who]!, found.smr.stable[who]!);
          inside(found.smr.stable[who]!, found.gmr.stable[who]!);
          inside(found.nash.stable[who]!, found.seq.stable[who]!);
          inside(found.seq.stable[who]!, found.gmr.stable[who]!);
        }
        inside(found.nash.equilibria, found.smr.equilibria);
        inside(found.seq.equilibria, found.gmr.equilibria);
      }),
    );
  });

  it('are those of the matrix form', () => {
    fc.assert(
      fc.property(conflicts, (conflict) => {
        const found = stability(conflict);
        byMatrices(conflict).forEach((expected, who) => {
          for (const concept of stabilityConcepts)
            expect(found[concept].stable[who]).toEqual(expected[concept]);
        });
      }),
    );
  });
});

describe('legal sequences', () => {
  // On a line of states 0-1-2-3 the first moves 0>1 and 2>3, the second 1>2.
  const line: GraphConflict = {
    decisionMakers: 2,
    states: 4,
    moves: [
      [[1], [], [3], []],
      [[], [2], [], []],
    ],
    ranks: [
      [0, 3, 1, 2],
      [0, 1, 2, 3],
    ],
  };

  it('let a decision maker move again after another one has moved', () => {
    expect(reachable(line, [0, 1], 0)).toEqual([1, 2, 3]);
  });

  it('never let one move twice in a row', () => {
    const stairs: GraphConflict = {
      ...line,
      moves: [
        [[1], [2], [3], []],
        [[], [], [], []],
      ],
    };
    expect(reachable(stairs, [0, 1], 0)).toEqual([1]);
  });

  it('of improvements stop where the next mover would lose', () => {
    expect(reachable(line, [0, 1], 0, true)).toEqual([1, 2, 3]);
    const worse: GraphConflict = { ...line, ranks: [line.ranks[0]!, [0, 2, 1, 3]] };
    expect(reachable(worse, [0, 1], 0, true)).toEqual([1]);
  });

  it('help a coalition only where every member gains', () => {
    expect(coalitionImprovements(line, [0, 1], 0)).toEqual([1, 2, 3]);
    expect(coalitionImprovements(line, [0, 1], 1)).toEqual([]);
  });
});
