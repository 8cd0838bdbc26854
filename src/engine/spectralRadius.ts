import { radiusOfMap, type LinearMap } from '../math/radiusOfMap.ts';
import { logistic } from '../math/logistic.ts';
import { BROKEN_OFF, SUSPENDED } from './codes.ts';
import type { Workspace } from './workspace.ts';

const LIMIT = 6;

/**
 * rho of the expected step map at the state after the step at hand: how much a small deviation of all trusts and propensities
 * grows in a step. Above 1 two resting points exist, a kept and a broken truce, and the present state lies between them; below
 * 1 deviations die out. The map is the model's own with every chance replaced by its mean; what talks, agreement and events
 * change in a jump is held as it is, and so are the acts of rivalries that follow another rule.
 */
export function spectralRadius(work: Workspace): number {
  return radiusOfMap(expectedStep(work));
}

/** The linearised map of (log-odds by tie, pi by rivalry, and where fighters answer fire: expected acts of the last 12 hours). */
function expectedStep(work: Workspace): LinearMap {
  const { model, state, derived, values } = work;
  const { at } = model.parameters;
  const { rivalries, routes } = model;
  const ties = model.tieIds.length;
  const count = model.rivalryIds.length;
  const inForce = state.inForce === 1;
  const spoiled = spoiledShare(work, inForce);
  const answers = rivalries.back.map((back, r) => (back >= 0 && values[at.provocation + r]! > 0 ? 1 : 0));
  const lags = answers.includes(1) ? model.lookback : 0;

  // d pi' / d L, d act / d pi' and d act / d a' by rivalry, at the expected next step.
  const byTrust = new Float64Array(count);
  const byCost = new Float64Array(count);
  const byPropensity = new Float64Array(count);
  const byAnswer = new Float64Array(count);
  const next = nextPropensity(work, inForce);
  for (let r = 0; r < count; r += 1) {
    const holder = rivalries.from[r]!;
    const trust = logistic(state.logOdds[rivalries.tie[r]!]!);
    const slope = derived.slope[r]! + values[at.benefit + holder]! * progressAfter(work, holder);
    byTrust[r] = derived.steepness[r]! * slope * trust * (1 - trust);
    byCost[r] = derived.steepness[r]!;
    if (rivalries.rule[r]!.choice !== 'propensity' || isForced(work, r)) continue;
    const control = values[at.control + holder]!;
    const provocation = answers[r] === 1 ? values[at.provocation + r]! : 0;
    byPropensity[r] = control * (1 - provocation * (1 - lastPerceived(work, r)));
    byAnswer[r] = control * next[r]! * provocation;
  }
  const byAct = Float64Array.from(routes.tie, (tie, route) => {
    const kappa = inForce ? derived.kappa[route]! : derived.kappaOutside[route]!;
    const noise = values[at.noise + routes.observer[route]!]!;
    const free = state.logOdds[tie]! > -LIMIT && state.logOdds[tie]! < LIMIT;
    const weight = derived.weightC[route]! - derived.weightD[route]!;
    return free ? kappa * weight * (1 - 2 * noise) * spoiled[routes.rivalry[route]!]! : 0;
  });

  const drive = new Float64Array(count);
  const acts = new Float64Array(count);
  return {
    size: ties + count + lags * count,
    apply(from, to) {
      for (let r = 0; r < count; r += 1) {
        drive[r] = byTrust[r]! * from[rivalries.tie[r]!]! + byCost[r]! * costBy(work, inForce, r, from, ties);
      }
      if (model.common) meanByActor(work, drive);
      for (let r = 0; r < count; r += 1) {
        const propensity = next[r]! * (1 - next[r]!) * drive[r]!;
        to[ties + r] = propensity;
        let answer = 0;
        const back = rivalries.back[r]!;
        if (answers[r] === 1) {
          for (let lag = 0; lag < lags; lag += 1) answer += from[ties + (1 + lag) * count + back]!;
          answer *= ((1 - 2 * values[at.noise + rivalries.from[r]!]!) * spoiled[back]!) / lags;
        }
        acts[r] = byPropensity[r]! * propensity + byAnswer[r]! * answer;
      }
      for (let tie = 0; tie < ties; tie += 1) to[tie] = derived.kept[tie]! * from[tie]!;
      for (let route = 0; route < byAct.length; route += 1) {
        to[routes.tie[route]!]! += byAct[route]! * acts[routes.rivalry[route]!]!;
      }
      for (let lag = lags - 1; lag > 0; lag -= 1) {
        for (let r = 0; r < count; r += 1) to[ties + (1 + lag) * count + r] = from[ties + lag * count + r]!;
      }
      if (lags > 0) for (let r = 0; r < count; r += 1) to[ties + count + r] = acts[r]!;
    },
  };
}

/** Derivative of K in the propensities of the step before: patrons lean on their clients as far as they restrain themselves. */
function costBy(work: Workspace, inForce: boolean, r: number, from: Float64Array, ties: number): number {
  if (!inForce) return 0;
  const { model, values } = work;
  const { patronStart, patron } = model.actors;
  const { viaStart, via } = model.patronages;
  const holder = model.rivalries.from[r]!;
  let sum = 0;
  for (let n = patronStart[holder]!; n < patronStart[holder + 1]!; n += 1) {
    const patronage = patron[n]!;
    let pressure = 0;
    for (let v = viaStart[patronage]!; v < viaStart[patronage + 1]!; v += 1) {
      if (!isShut(work, v)) pressure += from[ties + via[v]!]!;
    }
    const vias = viaStart[patronage + 1]! - viaStart[patronage]!;
    sum += (values[model.parameters.at.leverage + patronage]! * pressure) / vias;
  }
  return sum;
}

/** pi of the next step as it would be from the state after this one. */
function nextPropensity(work: Workspace, inForce: boolean): Float64Array {
  const { model, state, derived, values } = work;
  const { at } = model.parameters;
  const { from, tie } = model.rivalries;
  const drive = new Float64Array(from.length);
  // The propensities take the place of the deviations: K is linear in them.
  const shifted = new Float64Array(from.length);
  shifted.set(state.propensity);
  for (let r = 0; r < from.length; r += 1) {
    const cost = inForce ? values[at.audience + r]! + costBy(work, true, r, shifted, 0) : 0;
    const slope = derived.slope[r]! + values[at.benefit + from[r]!]! * progressAfter(work, from[r]!);
    drive[r] =
      derived.steepness[r]! * (logistic(state.logOdds[tie[r]!]!) * slope - derived.exposure[r]! + cost);
  }
  if (model.common) meanByActor(work, drive);
  return drive.map(logistic);
}

function progressAfter(work: Workspace, actor: number): number {
  const { channelStart, channel } = work.model.actors;
  const start = channelStart[actor]!;
  const end = channelStart[actor + 1]!;
  let sum = 0;
  for (let n = start; n < end; n += 1) sum += work.state.progress[channel[n]!]!;
  return end > start ? sum / (end - start) : 0;
}

function meanByActor(work: Workspace, drive: Float64Array): void {
  const { rivalryStart } = work.model.actors;
  for (let actor = 0; actor + 1 < rivalryStart.length; actor += 1) {
    const own = drive.subarray(rivalryStart[actor]!, rivalryStart[actor + 1]!);
    let sum = 0;
    for (const each of own) sum += each;
    own.fill(sum / own.length);
  }
}

function isShut(work: Workspace, via: number): boolean {
  const { joinStart, join } = work.model.patronages;
  for (let n = joinStart[via]!; n < joinStart[via + 1]!; n += 1) {
    const status = work.state.channelStatus[join[n]!]!;
    if (status !== SUSPENDED && status !== BROKEN_OFF) return false;
  }
  return joinStart[via + 1]! > joinStart[via]!;
}

function isForced(work: Workspace, r: number): boolean {
  const { state, model } = work;
  for (let n = 0; n < state.forceCount; n += 1) {
    if (model.events.effectTarget[state.forceEffect[n]!] === r && state.forceUntil[n]! > state.t + 1)
      return true;
  }
  return false;
}

/** Mean share of an act that spoilers leave to be seen, by rivalry. */
function spoiledShare(work: Workspace, inForce: boolean): Float64Array {
  const { model, values } = work;
  const { at } = model.parameters;
  const left = new Float64Array(model.rivalryIds.length).fill(1);
  if (!inForce) return left;
  model.spoilers.laidTo.forEach((r, spoiler) => {
    left[r] = left[r]! * (1 - values[at.spoilerRate + spoiler]! * values[at.spoilerSize + spoiler]!);
  });
  return left;
}

/** What came back in the last 12 hours, this step included. */
function lastPerceived(work: Workspace, r: number): number {
  const { model, state } = work;
  const steps = Math.min(state.t + 1, model.lookback);
  let sum = 0;
  for (let s = state.t + 1 - steps; s <= state.t; s += 1) {
    sum += state.perceivedPast[(s % model.lookback) * model.rivalryIds.length + r]!;
  }
  return sum / steps;
}
