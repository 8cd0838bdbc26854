import { restraintOfActor, restraintOfAll } from './restraint.ts';
import type { Workspace } from './workspace.ts';

/**
 * Where a run without a trace writes: the caller's arrays, filled step by step; what is left out is not computed. Ids are by
 * number, in the model's order.
 */
export interface PlainOutput {
  /** step * rivalries + rivalry. */
  acts?: Float64Array;
  propensity?: Float64Array;
  /** step * ties + tie: log-odds at the end of the step. */
  logOdds?: Float64Array;
  /** By step: mean over the actors that have a rivalry. */
  restraint?: Float64Array;
  /** step * actors + actor; NaN for an actor without a rivalry. */
  actorRestraint?: Float64Array;
  /** By step: 1 if in force at the end of it, and the index in `AGREEMENT_STATUSES`. */
  inForce?: Uint8Array;
  agreement?: Uint8Array;
  /** step * channels + channel: index in `CHANNEL_STATUSES`, and progress. */
  channels?: Uint8Array;
  progress?: Float64Array;
  /** Last end of the agreement: its step or -1, index in `END_CAUSES`, bit mask of who refused or number of the event. */
  end?: Int32Array;
}

/** Writes the step that was just run. */
export function writeStep(work: Workspace, out: PlainOutput): void {
  const { state } = work;
  const t = state.t - 1;
  const rivalries = work.acts.length;
  if (out.acts !== undefined) out.acts.set(work.acts, t * rivalries);
  if (out.propensity !== undefined) out.propensity.set(work.propensity, t * rivalries);
  if (out.logOdds !== undefined) out.logOdds.set(state.logOdds, t * state.logOdds.length);
  if (out.restraint !== undefined) out.restraint[t] = restraintOfAll(work);
  if (out.actorRestraint !== undefined) {
    const actors = work.model.actorIds.length;
    for (let i = 0; i < actors; i += 1) out.actorRestraint[t * actors + i] = restraintOfActor(work, i);
  }
  if (out.inForce !== undefined) out.inForce[t] = state.inForce;
  if (out.agreement !== undefined) out.agreement[t] = state.agreement;
  if (out.channels !== undefined) out.channels.set(state.channelStatus, t * state.channelStatus.length);
  if (out.progress !== undefined) out.progress.set(state.progress, t * state.progress.length);
}

/** Writes how the agreement ended. */
export function writeEnd({ state }: Workspace, { end }: PlainOutput): void {
  if (end === undefined) return;
  end[0] = state.endAt;
  end[1] = state.endCause;
  end[2] = state.endBy;
}
