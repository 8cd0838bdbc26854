import type { Rule } from '../setup.ts';

/**
 * What a rule may look at when it decides, and where it keeps what it remembers.
 *
 * The caller owns one view a player and overwrites its fields; a rule keeps no reference to it and allocates nothing. An
 * act counts as C (1) when at least half of it is restraint, else as D (0).
 *
 * Outside a scenario, in a match on plain histories, a turn goes:
 *
 *     view.turn = 0; rule.start(view)                       once, before the first turn
 *     chance = rule.decide(view)                            each turn, both players from the same past
 *     intended = chance is 1, 0, or drawn; then noise       the caller's
 *     view.ownIntended, ownExecuted, other = this turn's    acts as this player knows them
 *     rule.observe?.(view); view.turn += 1
 *
 * In a turn that somebody else chooses (a record, a forced act) `decide` is left out, and the act counts as the intention.
 */
export interface RuleView {
  /** Turns played before this one. */
  turn: number;
  /** Own act intended last: 1 C, 0 D. Read only when `turn` > 0, like the next two. */
  ownIntended: number;
  /** Own act as it came out last. */
  ownExecuted: number;
  /** The other's act last, as this player perceived it. Without a rivalry back it is 1. */
  other: number;
  /** Chance of restraint from trust and payoffs (pi), for the rules that choose by it; NaN outside a scenario. */
  propensity: number;
  /** The rule's numbers, in the order of `numbersOf`. Never written by a rule. */
  numbers: Float64Array;
  /** The rule's memory, `stateNames.length` long. Copying it copies the player. */
  state: Float64Array;
}

/** Who chooses, and what `decide` returns. */
export type Choice =
  /** `decide` returns the chance of C; an intended C then passes through control, and the act may lapse. */
  | 'intention'
  /** The engine's pi keeps each place by itself; `decide` returns `view.propensity`. */
  | 'propensity'
  /** `decide` returns the act itself, 0..1: nothing is drawn, nothing lapses. */
  | 'listed';

export interface RuleTraits {
  /** How many of the last turns it looks at; Infinity where a state carries all of them. */
  memory: number;
  /** Whether its numbers can make it return a chance strictly between 0 and 1. */
  chance: boolean;
  /** Whether it updates its state from payoffs or counts after every turn, whoever chose the act. */
  learns: boolean;
}

/** A decision rule: one file in this folder, one entry in `list.ts`. */
export interface DecisionRule<R extends Rule = Rule> {
  readonly name: R['name'];
  /** Who described it first, and when; null for Parley's own devices. */
  readonly described: { readonly by: string; readonly year: number } | null;
  readonly choice: Choice;
  readonly traits: RuleTraits;
  /** Names of what `state` holds, in order. */
  readonly stateNames: readonly string[];
  /** Its numbers in order, with the defaults filled in. A name is the path inside the rule: `payoffs.T`, `vector.0`. */
  numbersOf(rule: R): readonly (readonly [name: string, value: number])[];
  /** Writes the state before the first turn. */
  start(view: RuleView): void;
  /** What it does now, from the past alone: see `choice`. */
  decide(view: RuleView): number;
  /** After every turn, whoever chose the act: `ownIntended`, `ownExecuted`, `other` are those of the turn just played. */
  observe?(view: RuleView): void;
}
