/**
 * A player of the repeated game as a state machine with plain values: what `match`, the exact chains and the
 * tournaments run. The engine's own rules are wrapped into this shape by `fromEngineRule.ts`.
 */

/** Everything a player remembers, as a short list of numbers. Never changed in place. */
export type State = readonly number[];

/** One finished turn as this player knows it: C is true. */
export interface Turn {
  /** What it had meant to do. */
  readonly intended: boolean;
  /** What it did: the intended act, or its opposite after an execution error. */
  readonly own: boolean;
  /** What the other did, as this player saw it. */
  readonly other: boolean;
}

export interface Strategy {
  /** As written, parameters included: `random:0.3`. */
  readonly name: string;
  /** Whether its kind can choose by lot; with numbers of 0 and 1 it may never do so. */
  readonly stochastic: boolean;
  /** Turns that it looks back on; `state` or `all` where no fixed number is enough. */
  readonly memory: number | 'state' | 'all';
  readonly start: State;
  /** Chance 0..1 that it means to play C. */
  chance(state: State): number;
  next(state: State, turn: Turn): State;
}

/** C as 1, D as 0: for states. */
export const bit = (cooperates: boolean): number => (cooperates ? 1 : 0);
