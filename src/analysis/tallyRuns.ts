import { beginLanes, createLaneEngine, type LaneEngine } from '../engine/lanes/runLanes.ts';
import { restrainLanes, stepLanes } from '../engine/lanes/stepLanes.ts';
import type { Lanes } from '../engine/lanes/lanes.ts';
import type { Model } from '../engine/model.ts';
import { logistic } from '../math/logistic.ts';
import { endKey } from './endKey.ts';
import type { EnsembleRequest, Futures } from './ensembleRequest.ts';
import { followMeasures } from './followMeasures.ts';
import type { Measure } from './measure.ts';
import { seriesActors } from './seriesActors.ts';
import { countKeys, listedRuns, mergeTallies, openTally, tallyValues, type Tally } from './tally.ts';

const engines = new WeakMap<Model, LaneEngine>();

function engineOf(model: Model): LaneEngine {
  let engine = engines.get(model);
  if (engine === undefined) {
    engine = createLaneEngine(model);
    engines.set(model, engine);
  }
  return engine;
}

/** Runs of an ensemble: what they have in common, and the value of each measure in each of them. */
export interface MeasuredTally {
  readonly tally: Tally;
  /** Value of measure m in run i: m * count + i. */
  readonly values: Float64Array;
}

/**
 * Runs `first` to `first + count - 1` of a request, tallied: whatever else was run before, on whatever thread. Throws
 * `SetupError` where the record does not reach to `from`, and `RangeError` for an outcome about nothing.
 */
export function tallyRuns(model: Model, request: EnsembleRequest, first: number, count: number): Tally {
  return tallyAndMeasure(model, request, [], first, count).tally;
}

/** The same, with the measures of each run. */
export function tallyAndMeasure(
  model: Model,
  request: EnsembleRequest,
  measures: readonly Measure[],
  first: number,
  count: number,
): MeasuredTally {
  const engine = engineOf(model);
  const measured = { measures, values: new Float64Array(measures.length * count), runs: count };
  let tally: Tally | null = null;
  for (let done = 0; done < count || tally === null; done += listedRuns / 2) {
    const some = Math.min(listedRuns / 2, count - done);
    const part = tallyPart(engine, request, first, done, some, measured);
    tally = tally === null ? part : mergeTallies(tally, part);
  }
  return { tally, values: measured.values };
}

/**
 * The measures of runs `first` to `first + count - 1`, and nothing else of them: value of measure m in run i at
 * m * count + i. Throws like `tallyRuns`.
 */
export function measureRuns(
  model: Model,
  futures: Futures,
  measures: readonly Measure[],
  first: number,
  count: number,
): Float64Array {
  const engine = engineOf(model);
  const { lanes } = engine;
  const { width } = lanes.rows;
  const values = new Float64Array(measures.length * count);
  const follower = followMeasures(model, futures.from, measures, width);
  const restraint = measures.some(({ kind }) => kind === 'restraint' || kind === 'squaredError');
  for (let run = 0; run < count; run += width) {
    beginLanes(engine, { ...futures, first: first + run, count: Math.min(width, count - run) });
    follower.begin();
    while (lanes.t < model.steps) {
      stepLanes(lanes);
      if (restraint) restrainLanes(lanes);
      follower.take(lanes);
    }
    for (let m = 0; m < measures.length; m += 1)
      for (let lane = 0; lane < lanes.count; lane += 1)
        values[m * count + run + lane] = follower.value(m, lanes, lane);
  }
  return values;
}

/** What a request keeps, in the order of the tally's series. */
interface Series {
  readonly steps: number;
  readonly actors: readonly number[];
  readonly ties: number;
}

/** Where the measures of all runs of a request go. */
interface Measured {
  readonly measures: readonly Measure[];
  readonly values: Float64Array;
  readonly runs: number;
}

/** Runs `first + done` to `first + done + count - 1`. */
function tallyPart(
  engine: LaneEngine,
  request: EnsembleRequest,
  first: number,
  done: number,
  count: number,
  { measures, values, runs }: Measured,
): Tally {
  const { lanes } = engine;
  const { model, rows } = lanes;
  const { from, want, outcomes } = request;
  const series: Series = {
    steps: model.steps - from,
    actors: want.actors ? seriesActors(model) : [],
    ties: want.trust ? model.tieIds.length : 0,
  };
  const tally = openTally({
    runs: count,
    series: 1 + series.actors.length + series.ties,
    steps: series.steps,
    outcomes: outcomes.length,
  });
  const keys = new Float64Array(count);
  const started = new Uint8Array(rows.width);
  const follower = followMeasures(model, from, [...outcomes, ...measures], rows.width);
  const startedBefore = model.record?.inForce.subarray(0, from).includes(1) === true;
  for (let run = 0; run < count; run += rows.width) {
    beginLanes(engine, { ...request, first: first + done + run, count: Math.min(rows.width, count - run) });
    started.fill(startedBefore ? 1 : 0);
    follower.begin();
    while (lanes.t < model.steps) {
      stepLanes(lanes);
      restrainLanes(lanes);
      bookSeries(lanes, tally, series, lanes.t - 1 - from, run);
      bookForce(lanes, tally, started, lanes.t - 1 - from);
      follower.take(lanes);
    }
    const { ints } = lanes;
    for (let lane = 0; lane < lanes.count; lane += 1) {
      keys[run + lane] = endKey(
        ints[rows.endAt + lane]!,
        ints[rows.endCause + lane]!,
        ints[rows.endBy + lane]!,
      );
      outcomes.forEach((outcome, n) => {
        const line = 'atLeast' in outcome ? outcome.atLeast : 1;
        if (follower.value(n, lanes, lane) >= line) tally.outcomes[n]! += 1;
      });
      for (let m = 0; m < measures.length; m += 1)
        values[m * runs + done + run + lane] = follower.value(outcomes.length + m, lanes, lane);
    }
  }
  return { ...tally, ...countKeys(keys) };
}

function bookSeries(
  { rows, reals, count }: Lanes,
  tally: Tally,
  series: Series,
  step: number,
  run: number,
): void {
  tallyValues(tally, step, run, reals, rows.restraintOfAll, count);
  series.actors.forEach((actor, n) => {
    const column = (1 + n) * series.steps + step;
    tallyValues(tally, column, run, reals, rows.restraint + actor * rows.width, count);
  });
  for (let tie = 0; tie < series.ties; tie += 1) {
    const column = (1 + series.actors.length + tie) * series.steps + step;
    believe(reals, rows.logOdds + tie * rows.width, rows.scratch, count);
    tallyValues(tally, column, run, reals, rows.scratch, count);
  }
}

function bookForce({ rows, ints, count }: Lanes, tally: Tally, started: Uint8Array, step: number): void {
  let inForce = 0;
  let haveStarted = 0;
  for (let lane = 0; lane < count; lane += 1) {
    const force = ints[rows.inForce + lane]!;
    started[lane]! |= force;
    inForce += force;
    haveStarted += started[lane]!;
  }
  tally.inForce[step]! += inForce;
  tally.started[step]! += haveStarted;
}

/** b from log-odds, row to row. */
function believe(reals: Float64Array, logOdds: number, into: number, count: number): void {
  for (let lane = 0; lane < count; lane += 1) reals[into + lane] = logistic(reals[logOdds + lane]!);
}
