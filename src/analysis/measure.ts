import type { ChannelStatus, Id } from '../engine/setup.ts';

/**
 * A number about a run. Steps count from 0; what stands at a step is the state at its end, and a step beyond the horizon is
 * taken for the last one. Steps before the run's start are answered from the record, the same for every run.
 */
export type Measure =
  /** 1 where the agreement is in force, else 0. */
  | { readonly kind: 'inForce'; readonly at: number }
  /** 1 where the channel has one of these states, else 0. */
  | {
      readonly kind: 'channel';
      readonly channel: Id;
      readonly is: readonly ChannelStatus[];
      readonly at: number;
    }
  /** Mean restraint over the steps from `fromStep` to `toStep`, both included: 0..1. */
  | {
      readonly kind: 'restraint';
      /** `all`, an actor or a rivalry. */
      readonly of: Id;
      readonly fromStep: number;
      readonly toStep: number;
    }
  /** How the run ended, as in `endKey.ts`; -1 while in force or never begun. */
  | { readonly kind: 'end' }
  /** Mean squared distance of the actors' restraint from the record over the steps, 0..1; needs a record. */
  | { readonly kind: 'squaredError'; readonly fromStep: number; readonly toStep: number }
  /** Share of the steps in which the agreement is in force in the run and not in the record, or the reverse: 0..1. */
  | { readonly kind: 'forceError'; readonly fromStep: number; readonly toStep: number };
