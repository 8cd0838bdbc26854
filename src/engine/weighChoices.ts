import { logistic } from '../math/logistic.ts';
import { BROKEN_OFF, SUSPENDED } from './codes.ts';
import type { Workspace } from './workspace.ts';

/**
 * What every actor makes of the state at the start of the step: progress of talks, pressure of its patrons, cost of
 * violating, and the propensity to restrain itself. Everything comes from old values, so no order of actors matters.
 *
 * x = b (D + B G) - (1-w) l + K and pi = logistic(lambda x), after Kydd (2005).
 */
export function weighChoices(work: Workspace): void {
  weighProgress(work);
  if (work.inForce === 1) weighPressure(work);
  const { model, state, derived, values } = work;
  const { at } = model.parameters;
  const { from, tie } = model.rivalries;
  const { patronStart, patron } = model.actors;
  for (let r = 0; r < from.length; r += 1) {
    const holder = from[r]!;
    let cost = 0;
    if (work.inForce === 1) {
      cost = values[at.audience + r]!;
      for (let n = patronStart[holder]!; n < patronStart[holder + 1]!; n += 1) {
        const patronage = patron[n]!;
        cost += values[at.leverage + patronage]! * work.pressure[patronage]!;
      }
    }
    work.cost[r] = cost;
    const trust = logistic(state.logOdds[tie[r]!]!);
    const slope = derived.slope[r]! + values[at.benefit + holder]! * work.progressOf[holder]!;
    work.drive[r] = derived.steepness[r]! * (trust * slope - derived.exposure[r]! + cost);
  }
  if (model.common) averageDrives(work);
  for (let r = 0; r < from.length; r += 1) work.propensity[r] = logistic(work.drive[r]!);
}

/** G of every actor: the mean progress of the channels that serve it. */
function weighProgress(work: Workspace): void {
  const { channelStart, channel } = work.model.actors;
  for (let actor = 0; actor < work.progressOf.length; actor += 1) {
    const start = channelStart[actor]!;
    const end = channelStart[actor + 1]!;
    let sum = 0;
    for (let n = start; n < end; n += 1) sum += work.state.progress[channel[n]!]!;
    work.progressOf[actor] = end > start ? sum / (end - start) : 0;
  }
}

/** m of every patron: its restraint toward the counterparts of its bargain, where a channel to them is not shut. */
function weighPressure(work: Workspace): void {
  const { viaStart, via, joinStart, join } = work.model.patronages;
  const { propensity, channelStatus } = work.state;
  for (let patronage = 0; patronage < work.pressure.length; patronage += 1) {
    const start = viaStart[patronage]!;
    const end = viaStart[patronage + 1]!;
    let sum = 0;
    for (let n = start; n < end; n += 1) {
      let shut = joinStart[n + 1]! > joinStart[n]!;
      for (let j = joinStart[n]!; shut && j < joinStart[n + 1]!; j += 1) {
        const status = channelStatus[join[j]!]!;
        shut = status === SUSPENDED || status === BROKEN_OFF;
      }
      if (!shut) sum += propensity[via[n]!]!;
    }
    work.pressure[patronage] = sum / (end - start);
  }
}

/** One act for all: the drives of an actor's rivalries are replaced by their mean. */
function averageDrives(work: Workspace): void {
  const { rivalryStart } = work.model.actors;
  for (let actor = 0; actor + 1 < rivalryStart.length; actor += 1) {
    const start = rivalryStart[actor]!;
    const end = rivalryStart[actor + 1]!;
    let sum = 0;
    for (let r = start; r < end; r += 1) sum += work.drive[r]!;
    const mean = sum / (end - start);
    for (let r = start; r < end; r += 1) work.drive[r] = mean;
  }
}
