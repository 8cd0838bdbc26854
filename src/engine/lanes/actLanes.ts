import { PURPOSE } from '../codes.ts';
import { limitOf } from './happenLanes.ts';
import { draw, drawAct } from './laneDraws.ts';
import type { Lanes } from './lanes.ts';
import { chooseByRule } from './laneRules.ts';

/** Every side acts: as the record says, as a force fixes, or by its rule; as `chooseActs` has it. */
export function actLanes(lanes: Lanes): void {
  const { model, rows, reals, count, t } = lanes;
  const rivalries = model.rivalryIds.length;
  for (let r = 0; r < rivalries; r += 1) {
    const act = rows.act + r * rows.width;
    if (lanes.recordStep) reals.fill(model.record!.acts[t * rivalries + r]!, act, act + count);
    else if (model.rivalries.rule[r]!.choice === 'propensity') actByPropensity(lanes, r, act);
    else chooseByRule(lanes, r);
  }
  if (!lanes.recordStep) for (const force of lanes.forces) applyForce(lanes, force.effect, force.lanes);
}

/** What others see: spoilers first, then who errs; as `perceiveActs` has it. */
export function perceiveLanes(lanes: Lanes): void {
  const { model, plan, rows, reals, count } = lanes;
  const { width } = rows;
  for (let r = 0; r < plan.spoilt.length; r += 1) {
    const act = rows.act + r * width;
    if (plan.spoilt[r] === 1) reals.copyWithin(rows.seen + r * width, act, act + count);
  }
  if (!lanes.recordStep && lanes.anyInForce) {
    for (let spoiler = 0; spoiler < model.spoilerIds.length; spoiler += 1) strike(lanes, spoiler);
  }
  for (let r = 0; r < plan.errs.length; r += 1) if (plan.errs[r] === 1) err(lanes, r);
}

function actByPropensity(lanes: Lanes, r: number, act: number): void {
  const { model, rows } = lanes;
  drawAct(lanes, model.rivalries.hash[r]!, rows.limits + r * rows.width, act);
}

function applyForce(lanes: Lanes, effect: number, among: Int32Array | null): void {
  const { model, rows, reals, count } = lanes;
  const { width } = rows;
  const act = rows.act + model.events.effectTarget[effect]! * width;
  const level = rows.value + (model.parameters.at.effect + effect) * width;
  for (let lane = 0; lane < count; lane += 1) {
    if (among === null || among[lane] === 1) reals[act + lane] = reals[level + lane]!;
  }
}

function strike(lanes: Lanes, spoiler: number): void {
  const { model, rows, reals, ints, count } = lanes;
  const { at } = model.parameters;
  const rate = rows.value + (at.spoilerRate + spoiler) * rows.width;
  const size = rows.value + (at.spoilerSize + spoiler) * rows.width;
  const seen = rows.seen + model.spoilers.laidTo[spoiler]! * rows.width;
  const { limit, inForce, bits, never } = rows;
  for (let lane = 0; lane < count; lane += 1) {
    ints[limit + lane] = ints[inForce + lane]! * limitOf(reals[rate + lane]!);
  }
  draw(lanes, model.spoilers.hash[spoiler]!, PURPOSE.spoiler, 0, limit, never, never, never, bits);
  for (let lane = 0; lane < count; lane += 1) {
    reals[seen + lane]! *= 1 - (ints[bits + lane]! & 1) * reals[size + lane]!;
  }
}

function err(lanes: Lanes, r: number): void {
  const { model, plan, rows, ints } = lanes;
  const { observerStart, observer, hash } = model.rivalries;
  const { width } = rows;
  const first = observerStart[r]!;
  const end = observerStart[r + 1]!;
  const limitOfPlace = (place: number) =>
    first + place < end ? rows.noise + observer[first + place]! * width : rows.never;
  for (let block = 0; first + 4 * block < end; block += 1) {
    const turned = rows.turned + (plan.turnedStart[r]! + block) * width;
    if (lanes.recordStep) {
      ints.fill(0, turned, turned + lanes.padded);
      continue;
    }
    const place = 4 * block;
    draw(
      lanes,
      hash[r]!,
      PURPOSE.seen,
      block,
      limitOfPlace(place),
      limitOfPlace(place + 1),
      limitOfPlace(place + 2),
      limitOfPlace(place + 3),
      turned,
    );
  }
}
