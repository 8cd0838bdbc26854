import type { FourVector } from './memoryOnePair.ts';
import type { State, Strategy, Turn } from './strategy.ts';

/** What a strategy shows in the states that it can reach without errors. */
export interface ObservedTraits {
  /** Chance of C in the first turn. */
  first: number;
  /** Chooses by lot in some state. */
  stochastic: boolean;
  /** Least number of last turns that fix the chance of C; null if more than `longestMemory`, or too many states. */
  memory: number | null;
  /** The same when any act can come out as its opposite. */
  memoryWithErrors: number | null;
  /** Chance of C after CC, CD, DC, DD whatever else was, errors included; null where that is not fixed. */
  vector: FourVector | null;
}

const longestMemory = 4;
const mostStates = 400;
const acts = [true, false] as const;
const turns: readonly Turn[] = acts.flatMap((own) => acts.map((other) => ({ intended: own, own, other })));
const allTurns: readonly Turn[] = [...turns, ...turns.map((turn) => ({ ...turn, intended: !turn.own }))];
const errorFree = (turn: Turn, chance: number): boolean =>
  turn.intended === turn.own && (turn.own ? chance > 0 : chance < 1);
const withErrors = (turn: Turn, chance: number): boolean => (turn.intended ? chance > 0 : chance < 1);
type Possible = typeof errorFree;

/** Explores a strategy's states, breadth first and no more than some hundred of them. */
export function observedTraits(strategy: Strategy): ObservedTraits {
  const played = reachable(strategy, errorFree);
  const perturbed = reachable(strategy, withErrors);
  const vector = turns.map(({ own, other }) => {
    const chances = new Set<number>();
    for (const state of perturbed.states) {
      for (const turn of allTurns) {
        if (turn.own !== own || turn.other !== other || !withErrors(turn, strategy.chance(state))) continue;
        chances.add(strategy.chance(strategy.next(state, turn)));
      }
    }
    return chances.size === 1 ? [...chances][0]! : null;
  });
  return {
    first: strategy.chance(strategy.start),
    stochastic: perturbed.states.some((state) => {
      const chance = strategy.chance(state);
      return chance > 0 && chance < 1;
    }),
    memory: played.complete ? leastMemory(strategy, played.states, errorFree) : null,
    memoryWithErrors: perturbed.complete ? leastMemory(strategy, perturbed.states, withErrors) : null,
    vector: vector.includes(null) ? null : (vector as unknown as FourVector),
  };
}

function reachable(strategy: Strategy, possible: Possible) {
  const known = new Map<string, State>([[strategy.start.join(), strategy.start]]);
  for (const state of known.values()) {
    for (const turn of allTurns) {
      if (!possible(turn, strategy.chance(state))) continue;
      const next = strategy.next(state, turn);
      if (!known.has(next.join())) known.set(next.join(), next);
    }
    if (known.size > mostStates) return { states: [...known.values()], complete: false };
  }
  return { states: [...known.values()], complete: true };
}

/** Follows every row of turns from every state: do its executed acts alone fix the chance that comes after it? */
function leastMemory(strategy: Strategy, states: readonly State[], possible: Possible): number | null {
  let rows = new Map<string, State[]>([['', [...states]]]);
  for (let length = 0; length <= longestMemory; length++) {
    const fixed = [...rows.values()].every(
      (ends) => new Set(ends.map((end) => strategy.chance(end))).size === 1,
    );
    if (fixed) return length;
    const longer = new Map<string, Map<string, State>>();
    for (const [row, ends] of rows) {
      for (const turn of allTurns) {
        for (const end of ends) {
          if (!possible(turn, strategy.chance(end))) continue;
          const key = row + (turn.own ? 'C' : 'D') + (turn.other ? 'C' : 'D');
          const followed = longer.get(key) ?? new Map<string, State>();
          const next = strategy.next(end, turn);
          followed.set(next.join(), next);
          longer.set(key, followed);
        }
      }
    }
    rows = new Map([...longer].map(([row, followed]) => [row, [...followed.values()]]));
  }
  return null;
}
