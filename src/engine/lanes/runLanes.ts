import type { Model } from '../model.ts';
import { SetupError } from '../setupError.ts';
import { drawLanes } from './laneParameters.ts';
import {
  centralState,
  createLaneRecords,
  groupOf,
  keepLanes,
  restoreLanes,
  takeMemory,
  type LaneRecords,
} from './laneRecords.ts';
import { startLaneRules } from './laneRules.ts';
import { laneMemory, type KernelMake } from './laneMemory.ts';
import { createLanes, holdMemory, upToFour, type Lanes } from './lanes.ts';
import { loadState } from './loadState.ts';
import { stepLanes } from './stepLanes.ts';

/** Which runs stand side by side. */
export interface LaneOptions {
  /** Whole number, 0 to 2^53 - 1. */
  readonly seed: number;
  /** Number of the first run; the lanes take it and those that follow. */
  readonly first: number;
  /** At most the width of the lanes. */
  readonly count: number;
  readonly draws: boolean;
  /** Before this step the runs are the record. */
  readonly from: number;
  readonly endogenous: boolean;
}

/** Lanes with the states of the record that go with them. One a thread and model; the lanes of one of them run at a time. */
export interface LaneEngine {
  readonly lanes: Lanes;
  readonly records: LaneRecords;
}

/** Cheap: lanes get their memory when they begin. Loops are those of `laneMemory` unless a make is named. */
export function createLaneEngine(model: Model, width?: number, make?: KernelMake): LaneEngine {
  return { lanes: createLanes(model, laneMemory(make), width), records: createLaneRecords(model) };
}

/**
 * Sets the lanes to the state of their runs before step `from`; `stepLanes` goes on from there. The model is that of the
 * plain engine, run for run and to the bit; people cannot play in lanes. Lanes of other engines of the thread cannot go on
 * after it: they begin again. Throws `SetupError` where the record does not reach to `from`.
 */
export function beginLanes({ lanes, records }: LaneEngine, options: LaneOptions): void {
  const { seed, first, count, draws, from } = options;
  const { model, rows } = lanes;
  if (
    !Number.isInteger(from) ||
    from < 0 ||
    from > Math.min(model.steps, from > 0 ? (model.record?.steps ?? 0) : 0)
  ) {
    throw new SetupError(`from: there is no state of the record before step ${from}`);
  }
  holdMemory(lanes);
  lanes.count = count;
  lanes.padded = upToFour(count);
  lanes.seedLow = (seed % 4294967296) | 0;
  lanes.seedHigh = Math.floor(seed / 4294967296);
  lanes.endogenous = options.endogenous;
  lanes.from = from;
  for (let lane = 0; lane < lanes.padded; lane += 1) lanes.ints[rows.run + lane] = (first + lane) | 0;
  if (!draws || model.parameters.ranges.length === 0) {
    drawLanes(lanes, false, null);
    loadState(lanes, centralState(records, from));
    return;
  }
  replayRecord(lanes, records, `${seed} ${first} ${count}`);
}

/** Follows the record under the drawn numbers up to `lanes.from`, from the nearest state that is kept. */
function replayRecord(lanes: Lanes, records: LaneRecords, key: string): void {
  const { every } = records;
  const { from, rows, reals } = lanes;
  const group = groupOf(records, key);
  const drawn = drawLanes(lanes, true, group.drawn)!;
  if (group.drawn === null) takeMemory(records, group, drawn.byteLength);
  group.drawn = drawn;
  let start = from - (from % every);
  while (start > 0 && !group.states.has(start)) start -= every;
  loadState(lanes, centralState(records, start));
  if (start > 0) {
    restoreLanes(records, group.states.get(start)!, lanes);
  } else {
    reals.copyWithin(rows.logOdds, rows.prior, rows.prior + lanes.model.tieIds.length * rows.width);
    startLaneRules(lanes);
  }
  while (lanes.t < from) {
    stepLanes(lanes);
    if (lanes.t % every === 0 && !group.states.has(lanes.t)) keepLanes(records, group, lanes);
  }
}
