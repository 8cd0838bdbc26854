import { actLanes, perceiveLanes } from './actLanes.ts';
import { ageLanes, weighForce } from './laneAgreements.ts';
import { meetLanes } from './laneChannels.ts';
import { endLaneEffects, fireLanes, startLaneEffects } from './laneEvents.ts';
import { updateLaneRules } from './laneRules.ts';
import type { Lanes } from './lanes.ts';
import { learnLanes, rememberLanes } from './learnLanes.ts';
import { meanOfRows } from './meanOfRows.ts';
import { weighLanes } from './weighLanes.ts';

/**
 * One step of every lane, in the order of the model and of `step`. Throws an `Error` where another engine has begun since
 * these lanes did.
 */
export function stepLanes(lanes: Lanes): void {
  if (lanes.memory.holder !== lanes.rows)
    throw new Error('Other lanes stand in this memory now: begin again.');
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
  const { model, rows, reals, kernels, count, padded } = lanes;
  const { width } = rows;
  const { rivalryStart } = model.actors;
  const all = rows.restraintOfAll;
  let sides = 0;
  for (let actor = 0; actor < model.actorIds.length; actor += 1) {
    const start = rivalryStart[actor]!;
    const members = rivalryStart[actor + 1]! - start;
    if (members === 0) continue;
    const own = rows.restraint + actor * width;
    meanOfRows(lanes, rows.act + start * width, members, own);
    if (sides === 0) reals.copyWithin(all, own, own + count);
    else kernels.addRow(own, all, padded);
    sides += 1;
  }
  kernels.divideRow(all, sides, padded);
}
