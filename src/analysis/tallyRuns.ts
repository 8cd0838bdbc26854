import { beginLanes, createLaneEngine, type LaneEngine } from '../engine/lanes/runLanes.ts';
import { restrainLanes, stepLanes } from '../engine/lanes/stepLanes.ts';
import type { Lanes } from '../engine/lanes/lanes.ts';
import type { Model } from '../engine/model.ts';
import { logistic } from '../math/logistic.ts';
import { endKey } from './endKey.ts';
import type { EnsembleRequest } from './ensembleRequest.ts';
import { followOutcomes } from './followOutcomes.ts';
import { seriesActors } from './seriesActors.ts';
import { countKeys, listedRuns, mergeTallies, openTally, tallyValues, type Tally } from './tally.ts';

const engines = new WeakMap<Model, LaneEngine>();

/**
 * Runs `first` to `first + count - 1` of a request, tallied: whatever else was run before, on whatever thread. Throws
 * `SetupError` where the record does not reach to `from`, and `RangeError` for an outcome about nothing.
 */
export function tallyRuns(model: Model, request: EnsembleRequest, first: number, count: number): Tally {
  let engine = engines.get(model);
  if (engine === undefined) {
    engine = createLaneEngine(model);
    engines.set(model, engine);
  }
  let tally: Tally | null = null;
  for (let done = 0; done < count || tally === null; done += listedRuns / 2) {
    const part = tallyPart(engine, request, first + done, Math.min(listedRuns / 2, count - done));
    tally = tally === null ? part : mergeTallies(tally, part);
  }
  return tally;
}

/** What a request keeps, in the order of the tally's series. */
interface Series {
  readonly steps: number;
  readonly actors: readonly number[];
  readonly ties: number;
}

function tallyPart(engine: LaneEngine, request: EnsembleRequest, first: number, count: number): Tally {
  const { lanes } = engine;
  const { model, rows, ints } = lanes;
  const { from, want } = request;
  const series: Series = {
    steps: model.steps - from,
    actors: want.actors ? seriesActors(model) : [],
    ties: want.trust ? model.tieIds.length : 0,
  };
  const tally = openTally({
    runs: count,
    series: 1 + series.actors.length + series.ties,
    steps: series.steps,
    outcomes: request.outcomes.length,
  });
  const keys = new Float64Array(count);
  const started = new Uint8Array(rows.width);
  const outcomes = followOutcomes(model, request, rows.width);
  const startedBefore = model.record?.inForce.subarray(0, from).includes(1) === true;
  for (let run = 0; run < count; run += rows.width) {
    beginLanes(engine, { ...request, first: first + run, count: Math.min(rows.width, count - run) });
    started.fill(startedBefore ? 1 : 0);
    outcomes.begin();
    while (lanes.t < model.steps) {
      stepLanes(lanes);
      restrainLanes(lanes);
      bookSeries(lanes, tally, series, lanes.t - 1 - from, run);
      bookForce(lanes, tally, started, lanes.t - 1 - from);
      outcomes.take(lanes);
    }
    for (let lane = 0; lane < lanes.count; lane += 1) {
      keys[run + lane] = endKey(
        ints[rows.endAt + lane]!,
        ints[rows.endCause + lane]!,
        ints[rows.endBy + lane]!,
      );
    }
    outcomes.count(tally.outcomes, lanes.count);
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
