import type { Outcome } from './outcome.ts';

/** Which futures are run. */
export interface Futures {
  /** Whole number, 0 to 2^53 - 1. */
  readonly seed: number;
  /** Before this step every run is the record; from it on it is the model's own. */
  readonly from: number;
  /** Each run draws the uncertain numbers; false: central values. */
  readonly draws: boolean;
  /** Endogenous events happen, too. */
  readonly endogenous: boolean;
}

/** Which futures are asked for, and what is to be kept of them. */
export interface EnsembleRequest extends Futures {
  readonly outcomes: readonly Outcome[];
  readonly want: { readonly actors: boolean; readonly trust: boolean };
}
