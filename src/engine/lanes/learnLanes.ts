import { ln } from '../../math/ln.ts';
import { DUE, EVIDENCE, INCIDENT, PURPOSE } from '../codes.ts';
import { draw, perceivedBack, seenRow } from './actLanes.ts';
import { limitOf } from './happenLanes.ts';
import { isAmong, type Fired, type Lanes } from './lanes.ts';

/** Trust is kept within these log-odds. */
const LIMIT = 6;

/** Trust after the step: forgetting, acts, events, limit; as `weighEvidence` has it. */
export function learnLanes(lanes: Lanes): void {
  const { model, rows, reals, count } = lanes;
  const { width } = rows;
  const ties = model.tieIds.length;
  for (let tie = 0; tie < ties; tie += 1) {
    const row = tie * width;
    forget(reals, rows.logOdds + row, rows.prior + row, rows.kept + row, count);
  }
  for (let r = 0; r < model.rivalryIds.length; r += 1) learnFromAct(lanes, r);
  for (const fired of lanes.fired) learnFromEvent(lanes, fired);
  for (let tie = 0; tie < ties; tie += 1) clamp(reals, rows.logOdds + tie * width, count);
}

/** Takes the acts into the windows of preconditions and provocation, and works out a' for the next step. */
export function rememberLanes(lanes: Lanes): void {
  const { model, plan, rows, reals, count, t } = lanes;
  const { width } = rows;
  const { watched, provoked } = plan.counts;
  const acts = rows.actsPast + (t % model.channels.longestWindow) * watched * width;
  const perceived = rows.perceivedPast + (t % model.lookback) * provoked * width;
  for (let r = 0; r < model.rivalryIds.length; r += 1) {
    const act = rows.act + r * width;
    if (plan.watched[r]! >= 0) reals.copyWithin(acts + plan.watched[r]! * width, act, act + count);
    if (plan.provoked[r]! >= 0) perceivedBack(lanes, r, perceived + plan.provoked[r]! * width);
  }
  receive(lanes, t + 1);
}

/** a' of every provoked rivalry before step t: mean over the last 12 hours from oldest to newest; 1 if there are none. */
export function receive(lanes: Lanes, t: number): void {
  const { model, plan, rows, reals, count } = lanes;
  const { width } = rows;
  const { lookback } = model;
  const steps = Math.min(t, lookback);
  for (let r = 0; r < model.rivalryIds.length; r += 1) {
    const n = plan.provoked[r]!;
    if (n < 0) continue;
    const into = rows.received + r * width;
    reals.fill(steps === 0 ? 1 : 0, into, into + count);
    for (let s = t - steps; s < t; s += 1) {
      const from = rows.perceivedPast + ((s % lookback) * plan.counts.provoked + n) * width;
      for (let lane = 0; lane < count; lane += 1) reals[into + lane]! += reals[from + lane]!;
    }
    if (steps > 1) for (let lane = 0; lane < count; lane += 1) reals[into + lane]! /= steps;
  }
}

function learnFromAct(lanes: Lanes, r: number): void {
  const { model, plan, rows, reals, ints, count } = lanes;
  const { width } = rows;
  const { routeStart, observerStart } = model.rivalries;
  const { tie, seenBy } = model.routes;
  const seen = seenRow(lanes, r);
  for (let route = routeStart[r]!; route < routeStart[r + 1]!; route += 1) {
    const logOdds = rows.logOdds + tie[route]! * width;
    const kappa = rows.kappa + route * width;
    const weightC = rows.weightC + route * width;
    const weightD = rows.weightD + route * width;
    if (plan.errs[r] === 0) {
      learnSeen(reals, logOdds, rows.weight, kappa, weightC, weightD, seen, count);
      continue;
    }
    const place = seenBy[route]! - observerStart[r]!;
    const turned = rows.turned + (plan.turnedStart[r]! + (place >> 2)) * width;
    learnPerceived(
      reals,
      ints,
      logOdds,
      rows.weight,
      kappa,
      weightC,
      weightD,
      seen,
      turned,
      place & 3,
      count,
    );
  }
}

function learnFromEvent(lanes: Lanes, { event, lanes: mask }: Fired): void {
  const { model, rows, reals, count } = lanes;
  const { events, parameters } = model;
  const { width } = rows;
  for (let effect = events.effectStart[event]!; effect < events.effectStart[event + 1]!; effect += 1) {
    const target = events.effectTarget[effect]!;
    const amount = rows.value + (parameters.at.effect + effect) * width;
    switch (events.effectKind[effect]) {
      case INCIDENT:
        learnOnRoutes(lanes, target, amount, mask, () => events.effectFlag[effect] === 1);
        break;
      case DUE:
        deliver(lanes, event, effect, amount, mask);
        break;
      case EVIDENCE:
        for (let lane = 0; lane < count; lane += 1) {
          if (isAmong(lanes, mask, lane))
            reals[rows.logOdds + target * width + lane]! += ln(reals[amount + lane]!);
        }
        break;
    }
  }
}

/** An obligation falls due: delivered as coded in the record, else with the propensity of the step. */
function deliver(lanes: Lanes, event: number, effect: number, amount: number, mask: number): void {
  const { model, rows, reals, ints, count } = lanes;
  const { events } = model;
  const target = events.effectTarget[effect]!;
  if (lanes.recordStep) {
    learnOnRoutes(lanes, target, amount, mask, () => events.effectFlag[effect] === 1);
    return;
  }
  const { limit, never, bits } = rows;
  const propensity = rows.propensity + target * rows.width;
  for (let lane = 0; lane < count; lane += 1) ints[limit + lane] = limitOf(reals[propensity + lane]!);
  draw(lanes, events.hash[event]!, PURPOSE.due, 0, limit, never, never, never, bits);
  learnOnRoutes(lanes, target, amount, mask, (lane) => (ints[bits + lane]! & 1) === 1);
}

/** What is conspicuous counts in full on every route of the rivalry. */
function learnOnRoutes(
  lanes: Lanes,
  r: number,
  severity: number,
  mask: number,
  isRestraint: (lane: number) => boolean,
): void {
  const { model, rows, reals, count } = lanes;
  const { width } = rows;
  const { routeStart } = model.rivalries;
  for (let route = routeStart[r]!; route < routeStart[r + 1]!; route += 1) {
    const logOdds = rows.logOdds + model.routes.tie[route]! * width;
    for (let lane = 0; lane < count; lane += 1) {
      if (!isAmong(lanes, mask, lane)) continue;
      const weight = (isRestraint(lane) ? rows.weightC : rows.weightD) + route * width;
      reals[logOdds + lane]! += reals[severity + lane]! * reals[weight + lane]!;
    }
  }
}

function forget(reals: Float64Array, logOdds: number, prior: number, kept: number, count: number): void {
  for (let lane = 0; lane < count; lane += 1) {
    const first = reals[prior + lane]!;
    reals[logOdds + lane] = first + reals[kept + lane]! * (reals[logOdds + lane]! - first);
  }
}

function learnSeen(
  reals: Float64Array,
  logOdds: number,
  weight: number,
  kappa: number,
  weightC: number,
  weightD: number,
  seen: number,
  count: number,
): void {
  for (let lane = 0; lane < count; lane += 1) {
    const act = reals[seen + lane]!;
    reals[logOdds + lane]! +=
      reals[weight + lane]! *
      reals[kappa + lane]! *
      (act * reals[weightC + lane]! + (1 - act) * reals[weightD + lane]!);
  }
}

function learnPerceived(
  reals: Float64Array,
  ints: Int32Array,
  logOdds: number,
  weight: number,
  kappa: number,
  weightC: number,
  weightD: number,
  seen: number,
  turned: number,
  bit: number,
  count: number,
): void {
  for (let lane = 0; lane < count; lane += 1) {
    const shown = reals[seen + lane]!;
    const act = ((ints[turned + lane]! >> bit) & 1) === 1 ? 1 - shown : shown;
    reals[logOdds + lane]! +=
      reals[weight + lane]! *
      reals[kappa + lane]! *
      (act * reals[weightC + lane]! + (1 - act) * reals[weightD + lane]!);
  }
}

function clamp(reals: Float64Array, logOdds: number, count: number): void {
  for (let lane = 0; lane < count; lane += 1) {
    const free = reals[logOdds + lane]!;
    reals[logOdds + lane] = free > LIMIT ? LIMIT : free >= -LIMIT ? free : -LIMIT;
  }
}
