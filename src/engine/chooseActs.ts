import { happensAt } from '../math/threefry.ts';
import { PURPOSE } from './codes.ts';
import { drawWords, happens } from './draw.ts';
import type { Workspace } from './workspace.ts';

/** Every side acts: as the record says, as a force fixes, as a person decides, or by its rule. */
export function chooseActs(work: Workspace): void {
  const { model, state } = work;
  const rivalries = model.rivalryIds.length;
  if (work.recordStep) {
    const first = state.t * rivalries;
    const { acts } = model.record!;
    for (let r = 0; r < rivalries; r += 1) work.acts[r] = work.intended[r] = acts[first + r]!;
    return;
  }
  const forces = state.forceCount > 0;
  if (forces) findForces(work);
  for (let r = 0; r < rivalries; r += 1) {
    const forced = forces ? work.forced[r]! : NaN;
    if (forced === forced) work.acts[r] = work.intended[r] = forced;
    else if (work.seats === null || !actFromSeat(work, r)) actByRule(work, r);
  }
}

/** The level of the force that started last, for every rivalry that has one. */
function findForces(work: Workspace): void {
  const { events, parameters } = work.model;
  const { state } = work;
  work.forced.fill(NaN);
  for (let n = 0; n < state.forceCount; n += 1) {
    const effect = state.forceEffect[n]!;
    work.forced[events.effectTarget[effect]!] = work.values[parameters.at.effect + effect]!;
  }
}

/** A person's decision, if there is one for this rivalry: an act as it stands, or places to keep. */
function actFromSeat(work: Workspace, r: number): boolean {
  const { executed, keep, gesture } = work.seats!;
  const act = executed[r]!;
  if (act === act) {
    work.acts[r] = work.intended[r] = act;
    return true;
  }
  const places = gesture[r]! > 0 ? work.model.places : keep[r]!;
  if (places < 0) return false;
  work.intended[r] = places / work.model.places;
  work.seats!.chose[r] = 1;
  keepPlaces(work, r, controlUnderFire(work, r, 1), places);
  return true;
}

function actByRule(work: Workspace, r: number): void {
  const { model, state, values } = work;
  const { rivalries } = model;
  const { at } = model.parameters;
  const rule = rivalries.rule[r]!;
  if (rule.choice === 'propensity') {
    const propensity = work.propensity[r]!;
    work.intended[r] = propensity;
    keepPlaces(work, r, controlUnderFire(work, r, propensity), model.places);
    return;
  }
  const view = work.views[r]!;
  view.turn = state.t;
  view.ownIntended = state.ownIntended[r]!;
  view.ownExecuted = state.ownExecuted[r]!;
  view.other = state.other[r]!;
  view.propensity = work.propensity[r]!;
  const chosen = rule.decide(view);
  if (rule.choice === 'listed') {
    work.acts[r] = work.intended[r] = chosen;
    return;
  }
  const hash = rivalries.hash[r]!;
  const holder = rivalries.from[r]!;
  const restrains = happens(work, hash, PURPOSE.rule, chosen);
  work.intended[r] = restrains ? 1 : 0;
  if (restrains) keepPlaces(work, r, values[at.control + holder]!, model.places);
  else work.acts[r] = 0;
  if (happens(work, hash, PURPOSE.lapse, values[at.lapse + holder]!)) work.acts[r] = 1 - work.acts[r]!;
}

/** (control pi)(1 - provocation (1 - a')): how likely each place is kept, with a' what came back in the last 12 hours. */
function controlUnderFire(work: Workspace, r: number, propensity: number): number {
  const { model, values } = work;
  const { at } = model.parameters;
  const sure = values[at.control + model.rivalries.from[r]!]! * propensity;
  const provocation = values[at.provocation + r]!;
  return provocation === 0 ? sure : sure * (1 - provocation * (1 - recentlyPerceived(work, r)));
}

/** a': mean of the other's acts of the last 12 hours as the holder perceived them, from oldest to newest; 1 if there are none. */
export function recentlyPerceived(work: Workspace, r: number): number {
  const { model, state } = work;
  const { lookback } = model;
  if (model.rivalries.back[r]! < 0) return 1;
  const steps = Math.min(state.t, lookback);
  if (steps === 0) return 1;
  const rivalries = model.rivalryIds.length;
  let place = (state.t - steps) % lookback;
  let sum = 0;
  for (let n = 0; n < steps; n += 1) {
    sum += state.perceivedPast[place * rivalries + r]!;
    place = place + 1 === lookback ? 0 : place + 1;
  }
  return sum / steps;
}

/** Keeps each of the first places with the same probability, by its own word of the act's draw; the others are not kept. */
function keepPlaces(work: Workspace, r: number, probability: number, places: number): void {
  let kept = 0;
  if (probability >= 1) {
    kept = places;
  } else if (probability > 0 && places > 0) {
    drawWords(work, work.model.rivalries.hash[r]!, PURPOSE.act, 0);
    for (let n = 0; n < places; n += 1) if (happensAt(work.words[n]!, probability)) kept += 1;
  }
  work.acts[r] = kept / work.model.places;
}
