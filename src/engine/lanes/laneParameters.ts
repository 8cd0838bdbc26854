import { exp } from '../../math/exp.ts';
import { logistic } from '../../math/logistic.ts';
import { threefry } from '../../math/threefry.ts';
import { PURPOSE, SHIFT_TO } from '../codes.ts';
import { derive, deriveChoices, deriveTempers, deriveTies, deriveWeights } from '../derive.ts';
import type { ParameterRange } from '../model.ts';
import type { Dependents } from './dependents.ts';
import { limitOf } from './happenLanes.ts';
import type { Lanes } from './lanes.ts';

/** Sets every parameter row to the central values, and what follows from them. */
export function setRows(lanes: Lanes): void {
  const { model, rows, reals, ints, values, derived } = lanes;
  const { width } = rows;
  const { central, at } = model.parameters;
  values.set(central);
  derive(model, values, derived);
  const fill = (block: number, numbers: Float64Array) => {
    numbers.forEach((number, n) => reals.fill(number, block + n * width, block + (n + 1) * width));
  };
  fill(rows.value, central);
  fill(rows.prior, derived.prior);
  fill(rows.kept, derived.kept);
  fill(rows.slope, derived.slope);
  fill(rows.exposure, derived.exposure);
  fill(rows.steepness, derived.steepness);
  fill(rows.kappa, derived.kappa);
  fill(rows.weightC, derived.weightC);
  fill(rows.weightD, derived.weightD);
  for (let actor = 0; actor < model.actorIds.length; actor += 1) {
    ints.fill(
      limitOf(central[at.noise + actor]!),
      rows.noise + actor * width,
      rows.noise + (actor + 1) * width,
    );
  }
  lanes.drawn = false;
  lanes.shifted = false;
}

/**
 * Sets the parameters of every lane's run: its uncertain numbers drawn, or taken from `known`, or all at their central
 * values. Returns the values drawn, range by range and row by row; null without draws.
 */
export function drawLanes(lanes: Lanes, draws: boolean, known: Float64Array | null): Float64Array | null {
  if (lanes.shifted || (lanes.drawn && !draws)) setRows(lanes);
  const { model, plan, rows, reals } = lanes;
  const { width } = rows;
  const { ranges } = model.parameters;
  let values = known;
  if (draws && ranges.length > 0) {
    values ??= drawRanges(lanes);
    ranges.forEach(({ slots }, n) => {
      const row = values!.subarray(n * width, (n + 1) * width);
      for (const slot of slots) reals.set(row, rows.value + slot * width);
    });
    deriveLanes(lanes, plan.drawn);
    lanes.drawn = true;
  }
  plan.shiftable.forEach((slot, n) => {
    reals.copyWithin(rows.unshifted + n * width, rows.value + slot * width, rows.value + (slot + 1) * width);
  });
  return draws ? values : null;
}

function drawRanges(lanes: Lanes): Float64Array {
  const { model, rows, count } = lanes;
  const { ranges } = model.parameters;
  const values = new Float64Array(ranges.length * rows.width);
  ranges.forEach((range, n) => {
    const row = values.subarray(n * rows.width, n * rows.width + count);
    drawShares(lanes, range.hash, row);
    placeShares(range, row);
  });
  return values;
}

/** A number from 0 to 1 for every lane. */
function drawShares({ rows, ints, words, seedLow, seedHigh }: Lanes, hash: number, row: Float64Array): void {
  for (let lane = 0; lane < row.length; lane += 1) {
    threefry(seedLow, seedHigh, ints[rows.run + lane]!, 0, 0, hash, PURPOSE.parameter, 0, words);
    row[lane] = (words[0]! >>> 0) / 4294967296;
  }
}

/** The values of a range at these shares of the way; `atShare`, a row at a time. */
function placeShares({ scale, start, reach }: ParameterRange, row: Float64Array): void {
  for (let lane = 0; lane < row.length; lane += 1) row[lane] = start + row[lane]! * reach;
  if (scale === 'log') for (let lane = 0; lane < row.length; lane += 1) row[lane] = exp(row[lane]!);
  if (scale === 'logit') for (let lane = 0; lane < row.length; lane += 1) row[lane] = logistic(row[lane]!);
}

/** Sets the parameters to those drawn, with the running shifts on top in the order of their start. */
export function shiftLanes(lanes: Lanes): void {
  const { model, plan, rows, reals, count } = lanes;
  const { width } = rows;
  const { events, parameters } = model;
  const { at, follows } = parameters;
  plan.shiftable.forEach((slot, n) => {
    reals.copyWithin(rows.value + slot * width, rows.unshifted + n * width, rows.unshifted + (n + 1) * width);
  });
  for (const { effect, lanes: among } of lanes.shifts) {
    const sets = events.effectKind[effect] === SHIFT_TO;
    for (let lane = 0; lane < count; lane += 1) {
      if (among !== null && among[lane] === 0) continue;
      const amount = reals[rows.value + (at.effect + effect) * width + lane]!;
      for (let i = events.shiftStart[effect]!; i < events.shiftStart[effect + 1]!; i += 1) {
        const slot = events.shiftSlot[i]!;
        const place = rows.value + slot * width + lane;
        const own = reals[place]!;
        const before = own === own ? own : reals[rows.value + follows[slot]! * width + lane]!;
        reals[place] = sets ? amount : before + amount;
      }
    }
  }
  deriveLanes(lanes, plan.shifted);
  lanes.shifted = true;
}

/** Works out what follows from changed parameters, lane by lane, with the plain engine's own equations. */
function deriveLanes(lanes: Lanes, dependents: Dependents): void {
  const { model, plan, rows, reals, ints, count, values, derived } = lanes;
  const { width } = rows;
  const { noise } = model.parameters.at;
  for (let lane = 0; lane < count; lane += 1) {
    gather(lanes, plan.drawn.slots, lane);
    gather(lanes, plan.shifted.slots, lane);
    if (dependents.ties.length > 0) deriveTies(model, values, derived);
    if (dependents.rivalries.length > 0) deriveChoices(model, values, derived);
    if (dependents.tempers.length > 0) deriveTempers(model, values, derived);
    if (dependents.weights.length > 0) deriveWeights(model, values, derived);
    for (const tie of dependents.ties) {
      reals[rows.prior + tie * width + lane] = derived.prior[tie]!;
      reals[rows.kept + tie * width + lane] = derived.kept[tie]!;
    }
    for (const r of dependents.rivalries) {
      reals[rows.slope + r * width + lane] = derived.slope[r]!;
      reals[rows.exposure + r * width + lane] = derived.exposure[r]!;
      reals[rows.steepness + r * width + lane] = derived.steepness[r]!;
    }
    for (const route of dependents.tempers) reals[rows.kappa + route * width + lane] = derived.kappa[route]!;
    for (const route of dependents.weights) {
      reals[rows.weightC + route * width + lane] = derived.weightC[route]!;
      reals[rows.weightD + route * width + lane] = derived.weightD[route]!;
    }
    for (const actor of dependents.noises) {
      ints[rows.noise + actor * width + lane] = limitOf(values[noise + actor]!);
    }
  }
}

function gather(lanes: Lanes, slots: Int32Array, lane: number): void {
  const { rows, reals, values } = lanes;
  for (let n = 0; n < slots.length; n += 1) {
    const slot = slots[n]!;
    values[slot] = reals[rows.value + slot * rows.width + lane]!;
  }
}
