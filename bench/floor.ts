import { happenLanes, limitOf } from '../src/engine/lanes/happenLanes.ts';
import { logistic } from '../src/math/logistic.ts';
import { threefry } from '../src/math/threefry.ts';
import type { Needed } from './countRuns.ts';

/** Numbers side by side, as in the engine's lanes. */
const width = 64;
/** Rows that the loops go through in turn: about as much memory as the lanes of September. */
const turns = 64;

const ints = new Int32Array(width * (turns + 3));
const reals = new Float64Array(width * (turns + 3));
const levels = new Float64Array(16);
const words = new Int32Array(4);
const [runs, limits] = [turns * width, (turns + 1) * width];
ints.forEach((_, n) => {
  ints[n] = n;
});
ints.fill(limitOf(0.6), limits, limits + width);
reals.forEach((_, n) => {
  reals[n] = ((n * 37) % 101) / 101;
});

/**
 * The floor: bare loops over typed arrays that do the blocks, logistics and route additions that some runs need, and
 * nothing else of the model. Returns what was done.
 */
export function runFloor(needed: Needed): Pick<Needed, 'blocks' | 'logistics' | 'routes'> {
  return {
    blocks: drawBlocks(needed.blocks),
    logistics: takeLogistics(needed.logistics),
    routes: addEvidence(needed.routes),
  };
}

function drawBlocks(blocks: number): number {
  let done = 0;
  for (let turn = 0; done + 2 <= blocks; turn += 1) {
    const count = Math.min(width, (blocks - done) & ~1);
    const into = (turn % turns) * width;
    happenLanes(
      reals,
      ints,
      levels,
      7,
      0,
      runs,
      turn,
      77,
      1,
      0,
      limits,
      limits,
      limits,
      limits,
      into,
      -1,
      count,
    );
    done += count;
  }
  for (; done < blocks; done += 1) threefry(7, 0, 1, 0, done, 77, 1, 0, words);
  return done;
}

function takeLogistics(logistics: number): number {
  let done = 0;
  for (let turn = 0; done < logistics; turn += 1) {
    const count = Math.min(width, logistics - done);
    logisticRow((turn % turns) * width, turns * width, count);
    done += count;
  }
  return done;
}

function addEvidence(routes: number): number {
  let done = 0;
  for (let turn = 0; done < routes; turn += 1) {
    const count = Math.min(width, routes - done);
    const row = (n: number) => ((turn + n) % turns) * width;
    routeRow(row(0), row(1), row(2), row(3), row(4), row(5), count);
    done += count;
  }
  return done;
}

function logisticRow(from: number, into: number, count: number): void {
  for (let lane = 0; lane < count; lane += 1) reals[into + lane] = logistic(reals[from + lane]!);
}

function routeRow(
  weight: number,
  kappa: number,
  weightC: number,
  weightD: number,
  act: number,
  from: number,
  count: number,
): void {
  const into = turns * width;
  for (let lane = 0; lane < count; lane += 1) {
    const share = reals[act + lane]!;
    reals[into + lane] =
      reals[from + lane]! +
      reals[weight + lane]! *
        reals[kappa + lane]! *
        (share * reals[weightC + lane]! + (1 - share) * reals[weightD + lane]!);
  }
}
