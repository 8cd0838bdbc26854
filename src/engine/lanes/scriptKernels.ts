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
      for (let lane = 0; lane < count; lane += 1) {
        const trust = logisticWithin(reals[logOdds + lane]!);
        const rise = reals[slope + lane]! + reals[benefit + lane]! * reals[progress + lane]!;
        reals[drive + lane] =
          reals[steepness + lane]! * (trust * rise - reals[exposure + lane]! + reals[cost + lane]!);
      }
    },
    leanFreely(drive, propensity, control, limit, count) {
      for (let lane = 0; lane < count; lane += 1) {
        const share = logistic(reals[drive + lane]!);
        reals[propensity + lane] = share;
        ints[limit + lane] = limitOf(reals[control + lane]! * share);
      }
    },
    leanProvoked(drive, propensity, control, provocation, received, limit, count) {
      for (let lane = 0; lane < count; lane += 1) {
        const share = logistic(reals[drive + lane]!);
        const unharmed = 1 - reals[provocation + lane]! * (1 - reals[received + lane]!);
        reals[propensity + lane] = share;
        ints[limit + lane] = limitOf(reals[control + lane]! * share * unharmed);
      }
    },
    // The loops below know no branches: a choice is made by arithmetic that is exact, which takes half the time. With a flip
    // of 0 or 1, flip + (1 - 2 flip) s is s or 1 - s.
    learnFromOne(logOdds, prior, kept, weight, kappa, seen, turned, bit, weightC, weightD, limited, count) {
      const limit = limited === 1 ? LIMIT : Infinity;
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
      const limit = limited === 1 ? LIMIT : Infinity;
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
    },
    learnFromNext(logOdds, weight, kappa, seen, turned, bit, weightC, weightD, count) {
      for (let lane = 0; lane < count; lane += 1) {
        const flip = (ints[turned + lane]! >> bit) & 1;
        const act = flip + (1 - 2 * flip) * reals[seen + lane]!;
        reals[logOdds + lane]! +=
          reals[weight + lane]! *
          reals[kappa + lane]! *
          (act * reals[weightC + lane]! + (1 - act) * reals[weightD + lane]!);
      }
    },
    limitTrust(logOdds, count) {
      for (let lane = 0; lane < count; lane += 1) {
        const free = reals[logOdds + lane]!;
        reals[logOdds + lane] = Math.max(-LIMIT, Math.min(LIMIT, free));
      }
    },
    perceive(seen, turned, bit, into, count) {
      for (let lane = 0; lane < count; lane += 1) {
        const flip = (ints[turned + lane]! >> bit) & 1;
        reals[into + lane] = flip + (1 - 2 * flip) * reals[seen + lane]!;
      }
    },
    addRow(from, into, count) {
      for (let lane = 0; lane < count; lane += 1) reals[into + lane]! += reals[from + lane]!;
    },
    addRest(from, into, count) {
      for (let lane = 0; lane < count; lane += 1) reals[into + lane]! += 1 - reals[from + lane]!;
    },
    divideRow(into, by, count) {
      for (let lane = 0; lane < count; lane += 1) reals[into + lane]! /= by;
    },
    addAndDivide(a, b, by, into, count) {
      for (let lane = 0; lane < count; lane += 1)
        reals[into + lane] = (reals[a + lane]! + reals[b + lane]!) / by;
    },
    multiplyRows(a, b, into, count) {
      for (let lane = 0; lane < count; lane += 1) reals[into + lane] = reals[a + lane]! * reals[b + lane]!;
    },
    addProduct(a, b, into, count) {
      for (let lane = 0; lane < count; lane += 1) reals[into + lane]! += reals[a + lane]! * reals[b + lane]!;
    },
  };
}
