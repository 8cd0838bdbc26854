import { AGREED, NEVER, NONE } from './codes.ts';
import type { Model } from './model.ts';

/**
 * Everything that the future of a run depends on beside its model, parameters and luck: the state before step `t`. Plain
 * numbers and typed arrays, so it can be copied, posted to a worker and stored; a run can start from the state at any step
 * of another one.
 */
export interface State {
  /** The step that comes next. */
  t: number;
  /** L by tie. */
  readonly logOdds: Float64Array;
  /** pi of the step before by rivalry, and what a seat intended in its place. */
  readonly propensity: Float64Array;

  /** Agreement: 1 in force, index of the status. */
  inForce: number;
  agreement: number;
  /** Steps since it came into force, and v of the last of them: step number n stands at n mod window. */
  violenceCount: number;
  readonly violencePast: Float64Array;
  /** Last end: its step, -1 while none; index of its cause; bit mask of who refused to renew, or number of the event. */
  endAt: number;
  endCause: number;
  endBy: number;

  /** Channels: index of the status, step of opening, whether the last meeting was missed, progress. */
  readonly channelStatus: Uint8Array;
  readonly openedAt: Int32Array;
  readonly missed: Uint8Array;
  readonly progress: Float64Array;
  /** By issue: 1 settled. */
  readonly settled: Uint8Array;
  /** By party: meetings in a row under its exit level. */
  readonly meetingsUnder: Int32Array;

  /** Acts of the last steps for preconditions: step s, rivalry r at (s mod longestWindow) * rivalries + r. */
  readonly actsPast: Float64Array;
  /** By rivalry, the acts that came back as its holder perceived them: step s at (s mod lookback) * rivalries + r. */
  readonly perceivedPast: Float64Array;

  /** Running forces and shifts in the order of their start: effect, and the first step without it. */
  forceCount: number;
  readonly forceEffect: Int32Array;
  readonly forceUntil: Int32Array;
  shiftCount: number;
  readonly shiftEffect: Int32Array;
  readonly shiftUntil: Int32Array;
  /** By event: step in which it last happened; -1 never. */
  readonly firedAt: Int32Array;

  /** Rules, by rivalry: the last turn as its holder knows it (1 C, 0 D), and the states of all rules end to end. */
  readonly ownIntended: Uint8Array;
  readonly ownExecuted: Uint8Array;
  readonly other: Uint8Array;
  readonly ruleState: Float64Array;
  /** By rivalry: step of a seat's last gesture; -1 never. */
  readonly gestureAt: Int32Array;
}

/** pi before the first step. */
const FIRST_PROPENSITY = 0.5;

/** Room for a state of this model; `begin` of `run.ts` or `copyState` fills it. */
export function createState(model: Model): State {
  const rivalries = model.rivalryIds.length;
  const channels = model.channelIds.length;
  return {
    t: 0,
    logOdds: new Float64Array(model.tieIds.length),
    propensity: new Float64Array(rivalries),
    inForce: 0,
    agreement: NONE,
    violenceCount: 0,
    violencePast: new Float64Array(model.agreement.window),
    endAt: NEVER,
    endCause: 0,
    endBy: 0,
    channelStatus: new Uint8Array(channels),
    openedAt: new Int32Array(channels),
    missed: new Uint8Array(channels),
    progress: new Float64Array(channels),
    settled: new Uint8Array(model.channels.issueIds.length),
    meetingsUnder: new Int32Array(model.channels.partyActor.length),
    actsPast: new Float64Array(model.channels.longestWindow * rivalries),
    perceivedPast: new Float64Array(model.lookback * rivalries),
    forceCount: 0,
    forceEffect: new Int32Array(model.events.mostForces),
    forceUntil: new Int32Array(model.events.mostForces),
    shiftCount: 0,
    shiftEffect: new Int32Array(model.events.mostShifts),
    shiftUntil: new Int32Array(model.events.mostShifts),
    firedAt: new Int32Array(model.eventIds.length),
    ownIntended: new Uint8Array(rivalries),
    ownExecuted: new Uint8Array(rivalries),
    other: new Uint8Array(rivalries),
    ruleState: new Float64Array(model.rivalries.ruleStateStart[rivalries]!),
    gestureAt: new Int32Array(rivalries),
  };
}

/** Sets a state to that before step 0, all but the states of the rules, which `startRules` sets. */
export function beginState(model: Model, prior: Float64Array, state: State): void {
  state.t = 0;
  state.logOdds.set(prior);
  state.propensity.fill(FIRST_PROPENSITY);
  state.inForce = 0;
  state.agreement = model.agreement.agreed === 0 ? AGREED : NONE;
  state.violenceCount = 0;
  state.violencePast.fill(0);
  state.endAt = NEVER;
  state.endCause = 0;
  state.endBy = 0;
  state.channelStatus.fill(0);
  state.openedAt.set(model.channels.opens);
  state.missed.fill(0);
  state.progress.fill(0);
  state.settled.fill(0);
  state.meetingsUnder.fill(0);
  state.actsPast.fill(0);
  state.perceivedPast.fill(0);
  state.forceCount = 0;
  state.forceEffect.fill(0);
  state.forceUntil.fill(0);
  state.shiftCount = 0;
  state.shiftEffect.fill(0);
  state.shiftUntil.fill(0);
  state.firedAt.fill(NEVER);
  state.ownIntended.fill(1);
  state.ownExecuted.fill(1);
  state.other.fill(1);
  state.ruleState.fill(0);
  state.gestureAt.fill(NEVER);
}

/** Makes `to` equal to `from`; both are of the same model. */
export function copyState(from: State, to: State): void {
  to.t = from.t;
  to.logOdds.set(from.logOdds);
  to.propensity.set(from.propensity);
  to.inForce = from.inForce;
  to.agreement = from.agreement;
  to.violenceCount = from.violenceCount;
  to.violencePast.set(from.violencePast);
  to.endAt = from.endAt;
  to.endCause = from.endCause;
  to.endBy = from.endBy;
  to.channelStatus.set(from.channelStatus);
  to.openedAt.set(from.openedAt);
  to.missed.set(from.missed);
  to.progress.set(from.progress);
  to.settled.set(from.settled);
  to.meetingsUnder.set(from.meetingsUnder);
  to.actsPast.set(from.actsPast);
  to.perceivedPast.set(from.perceivedPast);
  to.forceCount = from.forceCount;
  to.forceEffect.set(from.forceEffect);
  to.forceUntil.set(from.forceUntil);
  to.shiftCount = from.shiftCount;
  to.shiftEffect.set(from.shiftEffect);
  to.shiftUntil.set(from.shiftUntil);
  to.firedAt.set(from.firedAt);
  to.ownIntended.set(from.ownIntended);
  to.ownExecuted.set(from.ownExecuted);
  to.other.set(from.other);
  to.ruleState.set(from.ruleState);
  to.gestureAt.set(from.gestureAt);
}
