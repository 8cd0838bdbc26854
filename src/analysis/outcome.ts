import type { ChannelStatus, Id } from '../engine/setup.ts';

/**
 * A yes-or-no question about a run. Steps count from 0; what stands at a step is the state at its end. Steps before the
 * ensemble's start are answered from the record, the same for every run.
 */
export type Outcome =
  | { readonly kind: 'inForce'; readonly at: number }
  | {
      readonly kind: 'channel';
      readonly channel: Id;
      readonly is: readonly ChannelStatus[];
      readonly at: number;
    }
  | {
      readonly kind: 'restraint';
      /** `all`, an actor or a rivalry. */
      readonly of: Id;
      /** The mean over the steps from `fromStep` to `toStep`, both included, must reach it. 0..1. */
      readonly atLeast: number;
      readonly fromStep: number;
      readonly toStep: number;
    };
