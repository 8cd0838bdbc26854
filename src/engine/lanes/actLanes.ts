import { PURPOSE } from '../codes.ts';
import { happenLanes, limitOf } from './happenLanes.ts';
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

/** First place of the row of a rivalry's act as seen: that of the act itself where no spoiler strikes in its name. */
export function seenRow({ plan, rows }: Lanes, r: number): number {
  return (plan.spoilt[r] === 1 ? rows.seen : rows.act) + r * rows.width;
}

/** The act of a rivalry as an observer perceived it, by its place among the observers, written to a row. */
export function perceivedBy(lanes: Lanes, r: number, place: number, into: number): void {
  const { plan, rows, reals, ints, count } = lanes;
  const seen = seenRow(lanes, r);
  if (plan.errs[r] === 0) {
    reals.copyWithin(into, seen, seen + count);
    return;
  }
  const turned = rows.turned + (plan.turnedStart[r]! + (place >> 2)) * rows.width;
  const bit = place & 3;
  for (let lane = 0; lane < count; lane += 1) {
    const flip = (ints[turned + lane]! >> bit) & 1;
    reals[into + lane] = flip + (1 - 2 * flip) * reals[seen + lane]!;
  }
}

/** What came back to the holder of a rivalry, as it perceived it, written to a row; 1 if nothing comes back. */
export function perceivedBack(lanes: Lanes, r: number, into: number): void {
  const { model, reals, count } = lanes;
  const back = model.rivalries.back[r]!;
  const observer = model.rivalries.backObserver[r]!;
  if (observer >= 0) {
    perceivedBy(lanes, back, observer - model.rivalries.observerStart[back]!, into);
  } else if (back >= 0) {
    const seen = seenRow(lanes, back);
    reals.copyWithin(into, seen, seen + count);
  } else {
    reals.fill(1, into, into + count);
  }
}

function actByPropensity(lanes: Lanes, r: number, act: number): void {
  const { model, rows } = lanes;
  const limit = rows.limits + r * rows.width;
  draw(lanes, model.rivalries.hash[r]!, PURPOSE.act, 0, limit, limit, limit, limit, rows.bits, act);
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
      ints.fill(0, turned, turned + lanes.even);
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

/**
 * One block of this step for every lane, compared with four rows of limits. Gives bits; with an act, in their place the
 * share of the places whose bit is set.
 */
export function draw(
  lanes: Lanes,
  id: number,
  purpose: number,
  block: number,
  limit0: number,
  limit1: number,
  limit2: number,
  limit3: number,
  bits: number,
  act = -1,
): void {
  const { plan, rows, reals, ints, even, t, seedLow, seedHigh } = lanes;
  happenLanes(
    reals,
    ints,
    plan.levels,
    seedLow,
    seedHigh,
    rows.run,
    t,
    id,
    purpose,
    block,
    limit0,
    limit1,
    limit2,
    limit3,
    bits,
    act,
    even,
  );
}
