import { logistic } from '../math/logistic.ts';
import { meanViolence } from './ageAgreement.ts';
import * as code from './codes.ts';
import { happens } from './draw.ts';
import type { Workspace } from './workspace.ts';

/**
 * Decides which events happen in this step, by time and id. A triggered event counts at the start of the step. In the record
 * every dated event happens and no triggered one.
 */
export function fireEvents(work: Workspace): void {
  const { events } = work.model;
  const { t } = work.state;
  let dated = events.datedStart[t]!;
  const datedEnd = events.datedStart[t + 1]!;
  let triggered = 0;
  const triggeredEnd = work.recordStep ? 0 : events.triggered.length;
  work.firedCount = 0;
  while (dated < datedEnd || triggered < triggeredEnd) {
    const next = dated < datedEnd ? events.dated[dated]! : -1;
    const other = triggered < triggeredEnd ? events.triggered[triggered]! : -1;
    const datedFirst = other < 0 || (next >= 0 && events.time[next]! <= t && next < other);
    if (datedFirst) {
      dated += 1;
      if (work.recordStep || plays(work, next)) fire(work, next);
    } else {
      triggered += 1;
      if (isReady(work, other) && holds(work, other) && plays(work, other)) fire(work, other);
    }
  }
  // Whether something has happened before is asked of the state at the start of the step.
  for (let n = 0; n < work.firedCount; n += 1) work.state.firedAt[work.fired[n]!] = t;
}

function fire(work: Workspace, event: number): void {
  work.fired[work.firedCount] = event;
  work.firedCount += 1;
}

function plays(work: Workspace, event: number): boolean {
  const { events, parameters } = work.model;
  if (events.class[event] === code.ENDOGENOUS && !work.endogenous) return false;
  const probability = work.values[parameters.at.probability + event]!;
  return happens(work, events.hash[event]!, code.PURPOSE.event, probability);
}

function isReady(work: Workspace, event: number): boolean {
  const { events } = work.model;
  const last = work.state.firedAt[event]!;
  return last < 0 || (events.once[event] === 0 && work.state.t - last >= events.cooldown[event]!);
}

function holds(work: Workspace, event: number): boolean {
  const { conditionStart } = work.model.events;
  for (let n = conditionStart[event]!; n < conditionStart[event + 1]!; n += 1)
    if (!isMet(work, n)) return false;
  return true;
}

function isMet(work: Workspace, condition: number): boolean {
  const { events, parameters } = work.model;
  const comparison = events.comparison[condition]!;
  if (events.conditionOf[condition] === code.OF_CHANNEL) {
    const status = work.state.channelStatus[events.conditionTarget[condition]!]!;
    const plain = status === code.STRAINED || status === code.THREATENED ? code.OPEN : status;
    return (plain === events.conditionStatus[condition]) === (comparison === code.IS);
  }
  const value = quantity(work, condition);
  const limit = work.values[parameters.at.condition + condition]!;
  if (value !== value) return false;
  switch (comparison) {
    case 0:
      return value < limit;
    case 1:
      return value <= limit;
    case 2:
      return value > limit;
    case 3:
      return value >= limit;
    case code.IS:
      return value === limit;
    default:
      return value !== limit;
  }
}

/** The quantity that a condition looks at, at the start of the step; NaN for what does not exist yet. */
function quantity(work: Workspace, condition: number): number {
  const { model, state } = work;
  const target = model.events.conditionTarget[condition]!;
  switch (model.events.conditionOf[condition]) {
    case code.OF_TRUST:
      return logistic(state.logOdds[target]!);
    case code.OF_PROPENSITY:
      return state.propensity[target]!;
    case code.OF_ACT: {
      if (state.t === 0) return NaN;
      const { longestWindow } = model.channels;
      return state.actsPast[((state.t - 1) % longestWindow) * model.rivalryIds.length + target]!;
    }
    case code.OF_VIOLENCE:
      return meanViolence(work);
    case code.OF_IN_FORCE:
      return state.inForce;
    case code.OF_PROGRESS:
      return state.progress[target]!;
    default:
      return state.t;
  }
}
