import * as code from '../codes.ts';
import { limitOf } from './happenLanes.ts';
import { draw } from './laneDraws.ts';
import { isAmong, type Lanes } from './lanes.ts';
import { seenRow } from './perceivedRows.ts';

/**
 * What counts as in force in this step, and the weight that this gives to costs and to the evidence of acts: to be called
 * when events have started what they start.
 */
export function weighForce(lanes: Lanes): void {
  const { model, rows, reals, ints, count, t } = lanes;
  const outside = rows.value + model.parameters.at.outside * rows.width;
  const recorded = lanes.recordStep ? model.record!.inForce[t]! : 0;
  let any = 0;
  for (let lane = 0; lane < count; lane += 1) {
    const force = ints[rows.inForce + lane]! | recorded;
    any |= force;
    reals[rows.force + lane] = force;
    reals[rows.weight + lane] = force + (1 - force) * reals[outside + lane]!;
  }
  lanes.anyInForce = any === 1;
}

/** Takes the step's violence into the window; the agreement collapses, is renewed or refused, ends; as `ageAgreement` has it. */
export function ageLanes(lanes: Lanes): void {
  const { rows, model, count, t } = lanes;
  sumViolence(lanes, rows.violencePast + (t % model.agreement.window) * rows.width);
  if (lanes.recordStep) {
    followRecord(lanes);
    return;
  }
  if (!lanes.anyInForce) {
    lanes.ints.fill(0, rows.violenceCount, rows.violenceCount + count);
    return;
  }
  collapse(lanes);
  for (let renewal = 0; renewal < model.agreement.renewalStep.length; renewal += 1) {
    if (model.agreement.renewalStep[renewal] === t) askToRenew(lanes, renewal);
  }
  endRefused(lanes);
  endByEvents(lanes);
}

/** v: mean over the field rivalries of 1 - the act as seen. */
function sumViolence(lanes: Lanes, into: number): void {
  const { model, reals, kernels, count, padded } = lanes;
  const { field } = model.rivalries;
  reals.fill(0, into, into + count);
  for (let n = 0; n < field.length; n += 1) kernels.addRest(seenRow(lanes, field[n]!), into, padded);
  if (field.length > 1) kernels.divideRow(into, field.length, padded);
}

function collapse(lanes: Lanes): void {
  const { model, rows, reals, ints, kernels, count, padded, t } = lanes;
  const { width } = rows;
  const { window } = model.agreement;
  const { inForce, violenceCount, windowSum } = rows;
  const line = rows.value + model.parameters.at.collapsed * width;
  let longest = 0;
  for (let lane = 0; lane < count; lane += 1) {
    const steps = ints[inForce + lane]! * (ints[violenceCount + lane]! + 1);
    ints[violenceCount + lane] = steps;
    if (steps > longest) longest = steps;
  }
  if (longest < window) return;
  const oldest = rows.violencePast + ((t + 1) % window) * width;
  reals.copyWithin(windowSum, oldest, oldest + count);
  for (let s = t + 2 - window; s <= t; s += 1) {
    kernels.addRow(rows.violencePast + (s % window) * width, windowSum, padded);
  }
  lanes.windowSumAt = t;
  for (let lane = 0; lane < count; lane += 1) {
    const isFull = ints[violenceCount + lane]! >= window;
    if (isFull && reals[windowSum + lane]! / window >= reals[line + lane]!)
      end(lanes, lane, code.BY_COLLAPSE, 0);
  }
}

function end({ rows, ints, t }: Lanes, lane: number, cause: number, by: number): void {
  ints[rows.inForce + lane] = 0;
  ints[rows.endAt + lane] = t;
  ints[rows.endCause + lane] = cause;
  ints[rows.endBy + lane] = by;
}

/** Every warring side that must renew signs with its propensity. Who refused is kept aside: several dates may fall together. */
function askToRenew(lanes: Lanes, renewal: number): void {
  const { model, rows, reals, ints, count } = lanes;
  const { agreement, rivalries } = model;
  const { limit, never, bits } = rows;
  for (let n = agreement.renewalStart[renewal]!; n < agreement.renewalStart[renewal + 1]!; n += 1) {
    const r = agreement.renewal[n]!;
    const propensity = rows.propensity + r * rows.width;
    for (let lane = 0; lane < count; lane += 1) ints[limit + lane] = limitOf(reals[propensity + lane]!);
    draw(lanes, rivalries.hash[r]!, code.PURPOSE.renewal, 0, limit, never, never, never, bits);
    for (let lane = 0; lane < count; lane += 1) {
      if ((ints[bits + lane]! & 1) === 0) lanes.refused[lane]! |= 1 << rivalries.from[r]!;
    }
    lanes.anyRefused = true;
  }
}

function endRefused(lanes: Lanes): void {
  if (!lanes.anyRefused) return;
  const { rows, ints, count, refused } = lanes;
  for (let lane = 0; lane < count; lane += 1) {
    if (refused[lane] !== 0 && ints[rows.inForce + lane] === 1)
      end(lanes, lane, code.BY_RENEWAL, refused[lane]!);
  }
  refused.fill(0);
  lanes.anyRefused = false;
}

function endByEvents(lanes: Lanes): void {
  const { model, rows, ints, count } = lanes;
  const { events } = model;
  for (const { event, lanes: mask } of lanes.fired) {
    for (let effect = events.effectStart[event]!; effect < events.effectStart[event + 1]!; effect += 1) {
      if (events.effectKind[effect] !== code.END) continue;
      for (let lane = 0; lane < count; lane += 1) {
        if (isAmong(lanes, mask, lane) && ints[rows.inForce + lane] === 1)
          end(lanes, lane, code.BY_EVENT, event);
      }
    }
  }
}

function followRecord(lanes: Lanes): void {
  const { model, rows, ints, count, t } = lanes;
  const { inForce, violenceCount, endAt } = rows;
  const recorded = model.record!.inForce[t]!;
  for (let lane = 0; lane < count; lane += 1) {
    const began = ints[inForce + lane]!;
    if ((began | recorded) === 0) {
      ints[violenceCount + lane] = 0;
    } else {
      if (began === 0) {
        ints[violenceCount + lane] = 0;
        ints[endAt + lane] = code.NEVER;
      }
      ints[violenceCount + lane]! += 1;
    }
    ints[inForce + lane] = recorded;
    if (began === 1 && recorded === 0) end(lanes, lane, code.BY_RECORD, 0);
  }
}
