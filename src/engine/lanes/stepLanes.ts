import { actLanes, perceiveLanes } from './actLanes.ts';
import { ageLanes, weighForce } from './laneAgreements.ts';
import { meetLanes } from './laneChannels.ts';
import { endLaneEffects, fireLanes, startLaneEffects } from './laneEvents.ts';
import { updateLaneRules } from './laneRules.ts';
import type { Lanes } from './lanes.ts';
import { learnLanes, rememberLanes } from './learnLanes.ts';
import { weighLanes } from './weighLanes.ts';

/** One step of every lane, in the order of the model and of `step`. */
export function stepLanes(lanes: Lanes): void {
  lanes.recordStep = lanes.t < lanes.from;
  endLaneEffects(lanes);
  fireLanes(lanes);
  startLaneEffects(lanes);
  weighForce(lanes);
  weighLanes(lanes);
  actLanes(lanes);
  perceiveLanes(lanes);
  learnLanes(lanes);
  updateLaneRules(lanes);
  rememberLanes(lanes);
  meetLanes(lanes);
  ageLanes(lanes);
  lanes.t += 1;
}

/** Mean act of every actor over its rivalries, and of all over the actors that have one, in the step just done. */
export function restrainLanes(lanes: Lanes): void {
  const { model, rows, reals, count } = lanes;
  const { width } = rows;
  const { rivalryStart } = model.actors;
  const all = rows.restraintOfAll;
  let sides = 0;
  reals.fill(0, all, all + count);
  for (let actor = 0; actor < model.actorIds.length; actor += 1) {
    const start = rivalryStart[actor]!;
    const end = rivalryStart[actor + 1]!;
    if (start === end) continue;
    sides += 1;
    meanRow(reals, rows.act + start * width, end - start, width, rows.restraint + actor * width, count);
    addRow(reals, rows.restraint + actor * width, all, count);
  }
  divideRow(reals, all, sides, count);
}

function meanRow(
  reals: Float64Array,
  from: number,
  members: number,
  width: number,
  into: number,
  count: number,
): void {
  for (let lane = 0; lane < count; lane += 1) {
    let sum = 0;
    for (let n = 0; n < members; n += 1) sum += reals[from + n * width + lane]!;
    reals[into + lane] = sum / members;
  }
}

function addRow(reals: Float64Array, from: number, into: number, count: number): void {
  for (let lane = 0; lane < count; lane += 1) reals[into + lane]! += reals[from + lane]!;
}

function divideRow(reals: Float64Array, into: number, by: number, count: number): void {
  for (let lane = 0; lane < count; lane += 1) reals[into + lane]! /= by;
}
