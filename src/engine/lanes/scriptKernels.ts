import { logistic, logisticWithin } from '../../math/logistic.ts';
import { actLevels } from './actLevels.ts';
import { happenLanes, limitOf } from './happenLanes.ts';
import type { Kernels } from './kernels.ts';

/** Trust is kept within these log-odds. */
const LIMIT = 6;

/** Share of the places that are kept, by the number of places and by the bits of a draw. */
const levels = [1, 2, 3, 4].map(actLevels);

/** The loops in plain JavaScript: the referee of the others, and what runs where there is no WebAssembly. */
export function scriptKernels(reals: Float64Array, ints: Int32Array): Kernels {
  return {
    happen(k0, k1, runs, t, id, purpose, block, limit0, limit1, limit2, limit3, bits, act, places, count) {
      happenLanes(
        reals,
        ints,
        levels[Math.max(0, places - 1)]!,
        k0,
        k1,
        runs,
        t,
        id,
        purpose,
        block,
        limit0,
        limit1,
        limit2,
        limit3,
        bits,
        places > 0 ? act : -1,
        count,
      );
    },
    weighDrive(logOdds, slope, benefit, progress, exposure, cost, steepness, drive, count) {
      weighDrive(reals, logOdds, slope, benefit, progress, exposure, cost, steepness, drive, count);
    },
    leanFreely(drive, propensity, control, limit, count) {
      leanFreely(reals, ints, drive, propensity, control, limit, count);
    },
    leanProvoked(drive, propensity, control, provocation, received, limit, count) {
      leanProvoked(reals, ints, drive, propensity, control, provocation, received, limit, count);
    },
    learnFromOne(logOdds, prior, kept, weight, kappa, seen, turned, bit, weightC, weightD, limited, count) {
      learnFromOne(
        reals,
        ints,
        logOdds,
        prior,
        kept,
        weight,
        kappa,
        seen,
        turned,
        bit,
        weightC,
        weightD,
        limited === 1 ? LIMIT : Infinity,
        count,
      );
    },
    learnFromTwo(
      logOdds,
      prior,
      kept,
      weight,
      kappa,
      seenA,
      turnedA,
      bitA,
      weightCA,
      weightDA,
      seenB,
      turnedB,
      bitB,
      weightCB,
      weightDB,
      limited,
      count,
    ) {
      learnFromTwo(
        reals,
        ints,
        logOdds,
        prior,
        kept,
        weight,
        kappa,
        seenA,
        turnedA,
        bitA,
        weightCA,
        weightDA,
        seenB,
        turnedB,
        bitB,
        weightCB,
        weightDB,
        limited === 1 ? LIMIT : Infinity,
        count,
      );
    },
    learnFromNext(logOdds, weight, kappa, seen, turned, bit, weightC, weightD, count) {
      learnFromNext(reals, ints, logOdds, weight, kappa, seen, turned, bit, weightC, weightD, count);
    },
    limitTrust(logOdds, count) {
      limitTo(LIMIT, reals, logOdds, count);
    },
    perceive(seen, turned, bit, into, count) {
      perceive(reals, ints, seen, turned, bit, into, count);
    },
    addRow(from, into, count) {
      addRow(reals, from, into, count);
    },
    addRest(from, into, count) {
      addRest(reals, from, into, count);
    },
    divideRow(into, by, count) {
      divideRow(reals, into, by, count);
    },
    addAndDivide(a, b, by, into, count) {
      addAndDivide(reals, a, b, by, into, count);
    },
    multiplyRows(a, b, into, count) {
      multiplyRows(reals, a, b, into, count);
    },
    addProduct(a, b, into, count) {
      addProduct(reals, a, b, into, count);
    },
  };
}

function weighDrive(
  reals: Float64Array,
  logOdds: number,
  slope: number,
  benefit: number,
  progress: number,
  exposure: number,
  cost: number,
  steepness: number,
  drive: number,
  count: number,
): void {
  for (let lane = 0; lane < count; lane += 1) {
    const trust = logisticWithin(reals[logOdds + lane]!);
    const rise = reals[slope + lane]! + reals[benefit + lane]! * reals[progress + lane]!;
    reals[drive + lane] =
      reals[steepness + lane]! * (trust * rise - reals[exposure + lane]! + reals[cost + lane]!);
  }
}

function leanFreely(
  reals: Float64Array,
  ints: Int32Array,
  drive: number,
  propensity: number,
  control: number,
  limit: number,
  count: number,
): void {
  for (let lane = 0; lane < count; lane += 1) {
    const share = logistic(reals[drive + lane]!);
    reals[propensity + lane] = share;
    ints[limit + lane] = limitOf(reals[control + lane]! * share);
  }
}

function leanProvoked(
  reals: Float64Array,
  ints: Int32Array,
  drive: number,
  propensity: number,
  control: number,
  provocation: number,
  received: number,
  limit: number,
  count: number,
): void {
  for (let lane = 0; lane < count; lane += 1) {
    const share = logistic(reals[drive + lane]!);
    const unharmed = 1 - reals[provocation + lane]! * (1 - reals[received + lane]!);
    reals[propensity + lane] = share;
    ints[limit + lane] = limitOf(reals[control + lane]! * share * unharmed);
  }
}

// The loops below know no branches: a choice is made by arithmetic that is exact, which takes half the time. With a flip of
// 0 or 1, flip + (1 - 2 flip) s is s or 1 - s.

function learnFromOne(
  reals: Float64Array,
  ints: Int32Array,
  logOdds: number,
  prior: number,
  kept: number,
  weight: number,
  kappa: number,
  seen: number,
  turned: number,
  bit: number,
  weightC: number,
  weightD: number,
  limit: number,
  count: number,
): void {
  for (let lane = 0; lane < count; lane += 1) {
    const first = reals[prior + lane]!;
    const temper = reals[weight + lane]! * reals[kappa + lane]!;
    const flip = (ints[turned + lane]! >> bit) & 1;
    const act = flip + (1 - 2 * flip) * reals[seen + lane]!;
    const free =
      first +
      reals[kept + lane]! * (reals[logOdds + lane]! - first) +
      temper * (act * reals[weightC + lane]! + (1 - act) * reals[weightD + lane]!);
    reals[logOdds + lane] = Math.max(-limit, Math.min(limit, free));
  }
}

function learnFromTwo(
  reals: Float64Array,
  ints: Int32Array,
  logOdds: number,
  prior: number,
  kept: number,
  weight: number,
  kappa: number,
  seenA: number,
  turnedA: number,
  bitA: number,
  weightCA: number,
  weightDA: number,
  seenB: number,
  turnedB: number,
  bitB: number,
  weightCB: number,
  weightDB: number,
  limit: number,
  count: number,
): void {
  for (let lane = 0; lane < count; lane += 1) {
    const first = reals[prior + lane]!;
    const temper = reals[weight + lane]! * reals[kappa + lane]!;
    const flipA = (ints[turnedA + lane]! >> bitA) & 1;
    const actA = flipA + (1 - 2 * flipA) * reals[seenA + lane]!;
    const flipB = (ints[turnedB + lane]! >> bitB) & 1;
    const actB = flipB + (1 - 2 * flipB) * reals[seenB + lane]!;
    const free =
      first +
      reals[kept + lane]! * (reals[logOdds + lane]! - first) +
      temper * (actA * reals[weightCA + lane]! + (1 - actA) * reals[weightDA + lane]!) +
      temper * (actB * reals[weightCB + lane]! + (1 - actB) * reals[weightDB + lane]!);
    reals[logOdds + lane] = Math.max(-limit, Math.min(limit, free));
  }
}

function learnFromNext(
  reals: Float64Array,
  ints: Int32Array,
  logOdds: number,
  weight: number,
  kappa: number,
  seen: number,
  turned: number,
  bit: number,
  weightC: number,
  weightD: number,
  count: number,
): void {
  for (let lane = 0; lane < count; lane += 1) {
    const flip = (ints[turned + lane]! >> bit) & 1;
    const act = flip + (1 - 2 * flip) * reals[seen + lane]!;
    reals[logOdds + lane]! +=
      reals[weight + lane]! *
      reals[kappa + lane]! *
      (act * reals[weightC + lane]! + (1 - act) * reals[weightD + lane]!);
  }
}

function limitTo(limit: number, reals: Float64Array, logOdds: number, count: number): void {
  for (let lane = 0; lane < count; lane += 1) {
    const free = reals[logOdds + lane]!;
    reals[logOdds + lane] = Math.max(-limit, Math.min(limit, free));
  }
}

function perceive(
  reals: Float64Array,
  ints: Int32Array,
  seen: number,
  turned: number,
  bit: number,
  into: number,
  count: number,
): void {
  for (let lane = 0; lane < count; lane += 1) {
    const flip = (ints[turned + lane]! >> bit) & 1;
    reals[into + lane] = flip + (1 - 2 * flip) * reals[seen + lane]!;
  }
}

function addRow(reals: Float64Array, from: number, into: number, count: number): void {
  for (let lane = 0; lane < count; lane += 1) reals[into + lane]! += reals[from + lane]!;
}

function addRest(reals: Float64Array, from: number, into: number, count: number): void {
  for (let lane = 0; lane < count; lane += 1) reals[into + lane]! += 1 - reals[from + lane]!;
}

function divideRow(reals: Float64Array, into: number, by: number, count: number): void {
  for (let lane = 0; lane < count; lane += 1) reals[into + lane]! /= by;
}

function addAndDivide(
  reals: Float64Array,
  a: number,
  b: number,
  by: number,
  into: number,
  count: number,
): void {
  for (let lane = 0; lane < count; lane += 1) reals[into + lane] = (reals[a + lane]! + reals[b + lane]!) / by;
}

function multiplyRows(reals: Float64Array, a: number, b: number, into: number, count: number): void {
  for (let lane = 0; lane < count; lane += 1) reals[into + lane] = reals[a + lane]! * reals[b + lane]!;
}

function addProduct(reals: Float64Array, a: number, b: number, into: number, count: number): void {
  for (let lane = 0; lane < count; lane += 1) reals[into + lane]! += reals[a + lane]! * reals[b + lane]!;
}
