/**
 * A conflict in graph form (Kilgour, Hipel & Fang 1987): decision makers and states by number, who can move where, and how
 * much each likes each state.
 */
export interface GraphConflict {
  readonly decisionMakers: number;
  readonly states: number;
  /** By decision maker and state: the states that it alone can reach in one move, without the state itself. */
  readonly moves: readonly (readonly (readonly number[])[])[];
  /** By decision maker and state: rank of the state, higher is liked better, equal ranks are ties. */
  readonly ranks: readonly (readonly number[])[];
}

/** Moves of one decision maker to states that it likes better. */
export function improvements({ moves, ranks }: GraphConflict, who: number, state: number): number[] {
  return moves[who]![state]!.filter((to) => ranks[who]![to]! > ranks[who]![state]!);
}

/**
 * States that a coalition can reach from a state by legal sequences of moves: nobody moves twice in a row. With
 * `improving`, every single move must be an improvement for who makes it. One member alone makes one move. Sorted; the
 * state itself is among them only if a sequence comes back to it.
 */
export function reachable(
  conflict: GraphConflict,
  coalition: readonly number[],
  from: number,
  improving = false,
): number[] {
  const moves = (who: number, state: number): readonly number[] =>
    improving ? improvements(conflict, who, state) : conflict.moves[who]![state]!;
  if (coalition.length === 1) return [...moves(coalition[0]!, from)].sort((a, b) => a - b);
  // What can follow depends on the state and on who moved last.
  const reached = new Map<number, Set<number>>();
  const open: [state: number, last: number][] = [[from, -1]];
  for (let at = open.pop(); at; at = open.pop()) {
    const [state, last] = at;
    for (const who of coalition) {
      if (who === last) continue;
      for (const to of moves(who, state)) {
        const movers = reached.get(to) ?? new Set<number>();
        if (movers.has(who)) continue;
        movers.add(who);
        reached.set(to, movers);
        open.push([to, who]);
      }
    }
  }
  return [...reached.keys()].sort((a, b) => a - b);
}

/** States that a coalition of two or more can reach and that every member likes better than where it stands. */
export function coalitionImprovements(
  conflict: GraphConflict,
  coalition: readonly number[],
  from: number,
): number[] {
  return reachable(conflict, coalition, from).filter(
    (to) => to !== from && coalition.every((who) => conflict.ranks[who]![to]! > conflict.ranks[who]![from]!),
  );
}

/**
 * Score of a state by yes/no statements in order of importance (option prioritising): each counts for more than all that
 * follow it. A statement is true or false at the state.
 */
export function optionPriority(statements: readonly boolean[]): number {
  return statements.reduce((score, holds) => 2 * score + (holds ? 1 : 0), 0);
}
