import { ln } from '../../math/ln.ts';
import { DUE, EVIDENCE, INCIDENT, PURPOSE } from '../codes.ts';
import { limitOf } from './happenLanes.ts';
import { draw } from './laneDraws.ts';
import { isAmong, type Fired, type Lanes } from './lanes.ts';
import { perceivedBack, seenRow } from './perceivedRows.ts';

/** Trust after the step: forgetting, acts, events, limit; as `weighEvidence` has it. */
export function learnLanes(lanes: Lanes): void {
  const { model, rows, kernels, padded } = lanes;
  const ties = model.tieIds.length;
  const anyEvent = lanes.fired.length > 0;
  for (let tie = 0; tie < ties; tie += 1) learnFromActs(lanes, tie, anyEvent ? 0 : 1);
  if (!anyEvent) return;
  for (const fired of lanes.fired) learnFromEvent(lanes, fired);
  for (let tie = 0; tie < ties; tie += 1) kernels.limitTrust(rows.logOdds + tie * rows.width, padded);
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
    if (plan.provoked[r]! < 0) continue;
    if (model.lookback === 1) perceivedBack(lanes, r, rows.received + r * width);
    else perceivedBack(lanes, r, perceived + plan.provoked[r]! * width);
  }
  if (model.lookback > 1) receive(lanes, t + 1);
}

/** a' of every provoked rivalry before step t: mean over the last 12 hours from oldest to newest; 1 if there are none. */
export function receive(lanes: Lanes, t: number): void {
  const { model, plan, rows, reals, kernels, count, padded } = lanes;
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
      kernels.addRow(from, into, padded);
    }
    if (steps > 1) kernels.divideRow(into, steps, padded);
  }
}

/** Forgetting, the acts on all routes of a tie in their order, and the limit if `limited` is 1, in few passes. */
function learnFromActs(lanes: Lanes, tie: number, limited: number): void {
  const { plan, rows, kernels, padded } = lanes;
  const { width, weight } = rows;
  const logOdds = rows.logOdds + tie * width;
  const prior = rows.prior + tie * width;
  const kept = rows.kept + tie * width;
  const start = plan.routeStart[tie]!;
  const routes = plan.routeStart[tie + 1]! - start;
  if (routes === 0) {
    forget(lanes.reals, logOdds, prior, kept, lanes.count);
    if (limited === 1) kernels.limitTrust(logOdds, padded);
    return;
  }
  const a = plan.route[start]!;
  const kappa = rows.kappa + a * width;
  const first = sightOf(lanes, a);
  if (routes === 1) {
    kernels.learnFromOne(
      logOdds,
      prior,
      kept,
      weight,
      kappa,
      first.seen,
      first.turned,
      first.bit,
      rows.weightC + a * width,
      rows.weightD + a * width,
      limited,
      padded,
    );
    return;
  }
  const b = plan.route[start + 1]!;
  const second = sightOf(lanes, b);
  kernels.learnFromTwo(
    logOdds,
    prior,
    kept,
    weight,
    kappa,
    first.seen,
    first.turned,
    first.bit,
    rows.weightC + a * width,
    rows.weightD + a * width,
    second.seen,
    second.turned,
    second.bit,
    rows.weightC + b * width,
    rows.weightD + b * width,
    routes === 2 ? limited : 0,
    padded,
  );
  if (routes === 2) return;
  for (let n = start + 2; n < start + routes; n += 1) {
    const route = plan.route[n]!;
    const { seen, turned, bit } = sightOf(lanes, route);
    const c = rows.weightC + route * width;
    const d = rows.weightD + route * width;
    kernels.learnFromNext(logOdds, weight, kappa, seen, turned, bit, c, d, padded);
  }
  if (limited === 1) kernels.limitTrust(logOdds, padded);
}

/** Where the act that a route carries stands as it is seen, and where whether its observer's picture is turned round. */
function sightOf(lanes: Lanes, route: number): { seen: number; turned: number; bit: number } {
  const { model, plan, rows } = lanes;
  const r = model.routes.rivalry[route]!;
  const place = model.routes.seenBy[route]! - model.rivalries.observerStart[r]!;
  return {
    seen: seenRow(lanes, r),
    turned: rows.turned + (plan.turnedStart[r]! + (place >> 2)) * rows.width,
    bit: place & 3,
  };
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
