import * as code from './codes.ts';
import { happens } from './draw.ts';
import type { Workspace } from './workspace.ts';

/** The agreement comes into force, again if it had ended, and anew with an empty window if it is in force. */
export function startAgreement(work: Workspace): void {
  const { state } = work;
  state.inForce = 1;
  state.agreement = code.HOLDING;
  state.violenceCount = 0;
  state.endAt = code.NEVER;
}

/** Mean of v over the window as it stands, from oldest to newest; NaN while it is empty. */
export function meanViolence(work: Workspace): number {
  const { violenceCount, violencePast } = work.state;
  const { window } = work.model.agreement;
  const steps = Math.min(violenceCount, window);
  let sum = 0;
  for (let n = violenceCount - steps; n < violenceCount; n += 1) sum += violencePast[n % window]!;
  return sum / steps;
}

/**
 * Takes the step's violence into the window and lets the agreement grow old: strained, collapsed, renewed or refused, ended.
 * In the record its columns are taken as they are.
 */
export function ageAgreement(work: Workspace): void {
  const { model, state } = work;
  const { field } = model.rivalries;
  let violence = 0;
  for (let n = 0; n < field.length; n += 1) violence += 1 - work.seen[field[n]!]!;
  work.violence = field.length > 0 ? violence / field.length : 0;
  if (work.recordStep) {
    followRecord(work);
    return;
  }
  if (work.inForce === 0) {
    state.violenceCount = 0;
    work.windowMean = NaN;
    if (state.agreement === code.NONE && model.agreement.agreed >= 0 && state.t >= model.agreement.agreed) {
      state.agreement = code.AGREED;
    }
    return;
  }
  takeViolence(work);
  const { at } = model.parameters;
  const mean = work.windowMean;
  const strained = state.violenceCount >= model.agreement.minimum && mean >= work.values[at.strained]!;
  state.agreement = strained ? code.STRAINED_AGREEMENT : code.HOLDING;
  if (state.violenceCount >= model.agreement.window && mean >= work.values[at.collapsed]!) {
    endAgreement(work, code.COLLAPSED, code.BY_COLLAPSE, 0);
  }
  if (state.inForce === 1) renew(work);
  if (state.inForce === 1) endByEvent(work);
}

function takeViolence(work: Workspace): void {
  const { state } = work;
  state.violencePast[state.violenceCount % work.model.agreement.window] = work.violence;
  state.violenceCount += 1;
  work.windowMean = meanViolence(work);
}

function endAgreement(work: Workspace, status: number, cause: number, by: number): void {
  const { state } = work;
  state.inForce = 0;
  state.agreement = status;
  state.endAt = state.t;
  state.endCause = cause;
  state.endBy = by;
}

/** Every warring side that must renew in this step signs with its propensity; one refusal ends the agreement. */
function renew(work: Workspace): void {
  const { agreement, rivalries } = work.model;
  let refused = 0;
  let ends = false;
  for (let renewal = 0; renewal < agreement.renewalStep.length; renewal += 1) {
    if (agreement.renewalStep[renewal] !== work.state.t) continue;
    for (let n = agreement.renewalStart[renewal]!; n < agreement.renewalStart[renewal + 1]!; n += 1) {
      const r = agreement.renewal[n]!;
      const holder = rivalries.from[r]!;
      const decided = work.seats === null ? -1 : work.seats.renew[holder]!;
      const signs =
        decided >= 0
          ? decided === 1
          : happens(work, rivalries.hash[r]!, code.PURPOSE.renewal, work.propensity[r]!);
      if (signs) continue;
      ends = true;
      refused |= 1 << holder;
    }
  }
  if (ends) endAgreement(work, code.ENDED, code.BY_RENEWAL, refused);
}

function endByEvent(work: Workspace): void {
  const { events } = work.model;
  for (let n = 0; n < work.firedCount; n += 1) {
    const event = work.fired[n]!;
    for (let effect = events.effectStart[event]!; effect < events.effectStart[event + 1]!; effect += 1) {
      if (events.effectKind[effect] === code.END && work.state.inForce === 1) {
        endAgreement(work, code.ENDED, code.BY_EVENT, event);
      }
    }
  }
}

function followRecord(work: Workspace): void {
  const { state } = work;
  const record = work.model.record!;
  const began = state.inForce;
  const ends = record.inForce[state.t]!;
  if (work.inForce === 0) {
    state.violenceCount = 0;
    work.windowMean = NaN;
  } else {
    if (began === 0) {
      state.violenceCount = 0;
      state.endAt = code.NEVER;
    }
    takeViolence(work);
  }
  state.inForce = ends;
  state.agreement = record.agreement[state.t]!;
  if (began === 1 && ends === 0) {
    state.endAt = state.t;
    state.endCause = code.BY_RECORD;
    state.endBy = 0;
  }
}
