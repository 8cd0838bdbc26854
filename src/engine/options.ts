import type { Id } from './setup.ts';

export type Mode = 'record' | 'model' | 'play';

/** What a person decided for one actor in one step. Names left out follow the last decision, or the actor's own rule. */
export interface SeatDecision {
  /** By rivalry: how many of the m places are to be kept. Holds until changed. */
  keep?: Readonly<Record<Id, number>>;
  /** By rivalry: an act 0..1 that is taken as it is; nothing is drawn for it. */
  executed?: Readonly<Record<Id, number>>;
  /** By channel: comes to its next meetings or stays away. Holds until changed. */
  attend?: Readonly<Record<Id, boolean>>;
  /** Channels that it breaks off in this step. */
  leave?: readonly Id[];
  /** By channel and issue: the share conceded, 0..1. Holds until changed. */
  concede?: Readonly<Record<Id, Readonly<Record<Id, number>>>>;
  /** Signs at a renewal of this step. */
  renew?: boolean;
  /** By rivalry: severity of a gesture made in this step (0.1, 0.2 or 0.3; one per rivalry in 48 h). */
  gesture?: Readonly<Record<Id, number>>;
}

/** By actor, then by step. */
export type Decisions = Readonly<Record<Id, Readonly<Record<number, SeatDecision>>>>;

export interface RunOptions {
  mode: Mode;
  /** Whole number, 0 to 2^53 - 1. */
  seed: number;
  /** Number of the run in the ensemble of that seed, 0 to 2^32 - 1. */
  index: number;
  /** Draw the uncertain numbers of this run; false: central values. */
  draws: boolean;
  /** Before this step the run is the record; from it on the mode's own. 0 where there is no record. */
  from: number;
  /** Play endogenous events in model and play mode, too. Default false. */
  endogenous?: boolean;
  /** Play mode only. */
  decisions?: Decisions;
}
