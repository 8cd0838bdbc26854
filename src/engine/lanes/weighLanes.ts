import { SUSPENDED } from '../codes.ts';
import type { Lanes } from './lanes.ts';

/**
 * What every actor makes of the state at the start of the step, as `weighChoices` has it: pressure, cost, pi; and the limit
 * that each place's draw is compared with. Costs come before the first new pi, so that all is made of old values.
 */
export function weighLanes(lanes: Lanes): void {
  const { model, rows, kernels, padded } = lanes;
  const { width } = rows;
  const { at } = model.parameters;
  const { from, tie } = model.rivalries;
  if (lanes.anyInForce) weighPressure(lanes);
  for (let r = 0; r < from.length; r += 1) weighCost(lanes, r);
  for (let r = 0; r < from.length; r += 1) {
    kernels.weighDrive(
      rows.logOdds + tie[r]! * width,
      rows.slope + r * width,
      rows.value + (at.benefit + from[r]!) * width,
      rows.progressOf + from[r]! * width,
      rows.exposure + r * width,
      rows.cost + r * width,
      rows.steepness + r * width,
      rows.drive + r * width,
      padded,
    );
  }
  if (model.common) averageDrives(lanes);
  for (let r = 0; r < from.length; r += 1) lean(lanes, r);
}

/** G of every actor: the mean progress of the channels that serve it. To be called when progress has changed. */
export function weighProgress(lanes: Lanes): void {
  const { model, rows, reals, kernels, count, padded } = lanes;
  const { width } = rows;
  const { channelStart, channel } = model.actors;
  for (let actor = 0; actor < model.actorIds.length; actor += 1) {
    const start = channelStart[actor]!;
    const end = channelStart[actor + 1]!;
    const into = rows.progressOf + actor * width;
    reals.fill(0, into, into + count);
    if (end === start) continue;
    for (let n = start; n < end; n += 1) kernels.addRow(rows.progress + channel[n]! * width, into, padded);
    kernels.divideRow(into, end - start, padded);
  }
}

/** pi, and (control pi)(1 - provocation (1 - a')) as draws are compared with it. */
function lean(lanes: Lanes, r: number): void {
  const { model, plan, rows, kernels, padded } = lanes;
  const { width } = rows;
  const { at } = model.parameters;
  const drive = rows.drive + r * width;
  const propensity = rows.propensity + r * width;
  const control = rows.value + (at.control + model.rivalries.from[r]!) * width;
  const limit = rows.limits + r * width;
  if (plan.provoked[r]! < 0) {
    // Without provocation, or without acts that come back, the second factor is 1.
    kernels.leanFreely(drive, propensity, control, limit, padded);
    return;
  }
  const provocation = rows.value + (at.provocation + r) * width;
  const received = rows.received + r * width;
  kernels.leanProvoked(drive, propensity, control, provocation, received, limit, padded);
}

function weighPressure(lanes: Lanes): void {
  const { model, rows, reals, ints, kernels, count, padded } = lanes;
  const { width } = rows;
  const { viaStart, via, joinStart, join } = model.patronages;
  for (let patronage = 0; patronage < model.patronageIds.length; patronage += 1) {
    const into = rows.pressure + patronage * width;
    const start = viaStart[patronage]!;
    const end = viaStart[patronage + 1]!;
    reals.fill(0, into, into + count);
    for (let n = start; n < end; n += 1) {
      const propensity = rows.propensity + via[n]! * width;
      const first = joinStart[n]!;
      if (joinStart[n + 1] === first) kernels.addRow(propensity, into, padded);
      else if (joinStart[n + 1] === first + 1) {
        addUnlessShut(reals, ints, propensity, rows.channelStatus + join[first]! * width, into, count);
      } else {
        addUnlessAllShut(lanes, propensity, first, joinStart[n + 1]!, into);
      }
    }
    kernels.divideRow(into, end - start, padded);
  }
}

function weighCost(lanes: Lanes, r: number): void {
  const { model, rows, reals, kernels, count, padded } = lanes;
  const { width } = rows;
  const { at } = model.parameters;
  const { patronStart, patron } = model.actors;
  const cost = rows.cost + r * width;
  if (!lanes.anyInForce) {
    reals.fill(0, cost, cost + count);
    return;
  }
  const holder = model.rivalries.from[r]!;
  const start = patronStart[holder]!;
  const end = patronStart[holder + 1]!;
  const audience = rows.value + (at.audience + r) * width;
  if (end === start) {
    kernels.multiplyRows(rows.force, audience, cost, padded);
    return;
  }
  reals.copyWithin(cost, audience, audience + count);
  for (let n = start; n < end; n += 1) {
    const patronage = patron[n]!;
    const leverage = rows.value + (at.leverage + patronage) * width;
    kernels.addProduct(leverage, rows.pressure + patronage * width, cost, padded);
  }
  kernels.multiplyRows(rows.force, cost, cost, padded);
}

/** The drives of an actor's rivalries are replaced by their mean. */
function averageDrives(lanes: Lanes): void {
  const { model, rows, reals, kernels, count, padded } = lanes;
  const { width } = rows;
  const { rivalryStart } = model.actors;
  for (let actor = 0; actor + 1 < rivalryStart.length; actor += 1) {
    const start = rivalryStart[actor]!;
    const end = rivalryStart[actor + 1]!;
    if (end === start) continue;
    reals.fill(0, rows.scratch, rows.scratch + count);
    for (let r = start; r < end; r += 1) kernels.addRow(rows.drive + r * width, rows.scratch, padded);
    kernels.divideRow(rows.scratch, end - start, padded);
    for (let r = start; r < end; r += 1) {
      reals.copyWithin(rows.drive + r * width, rows.scratch, rows.scratch + count);
    }
  }
}

function addUnlessAllShut(
  lanes: Lanes,
  from: number,
  firstJoin: number,
  endJoin: number,
  into: number,
): void {
  const { model, rows, reals, ints, count } = lanes;
  const { join } = model.patronages;
  for (let lane = 0; lane < count; lane += 1) {
    let shut = true;
    for (let j = firstJoin; j < endJoin; j += 1) {
      if (ints[rows.channelStatus + join[j]! * rows.width + lane]! < SUSPENDED) shut = false;
    }
    if (!shut) reals[into + lane]! += reals[from + lane]!;
  }
}

function addUnlessShut(
  reals: Float64Array,
  ints: Int32Array,
  from: number,
  status: number,
  into: number,
  count: number,
): void {
  for (let lane = 0; lane < count; lane += 1) {
    // 1 below SUSPENDED, else 0.
    const open = (ints[status + lane]! - SUSPENDED) >>> 31;
    reals[into + lane]! += open * reals[from + lane]!;
  }
}
