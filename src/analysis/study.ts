import { compile } from '../engine/compile.ts';
import type { Model } from '../engine/model.ts';
import { applyChanges, type Change } from '../scenario/changes.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { toSetup } from '../scenario/toSetup.ts';
import type { Futures } from './ensembleRequest.ts';
import type { Measure } from './measure.ts';
import { measureRuns } from './tallyRuns.ts';

/** One setting that a study tries: a scenario with changes made in their order, and perhaps another start. */
export interface Point {
  readonly changes: readonly Change[];
  /** Step at which its runs leave the record; absent: that of the study. */
  readonly from?: number;
}

/** What is asked of every point of a study. Point and run share luck: run i has the same draws at every point. */
export interface StudyRequest extends Futures {
  readonly measures: readonly Measure[];
}

/**
 * Measures some points, however that is done: on one thread, in workers, or from what was measured before. For each point
 * the value of measure m in run first + i, at m * runs + i. A study that needs more points once it has seen some asks again.
 */
export type Evaluate = (
  points: readonly Point[],
  request: StudyRequest,
  runs: number,
  /** First run (0). */
  first?: number,
) => Promise<readonly Float64Array[]>;

/** Values of the runs `first` to `first + count - 1` of a point: measure m of run i at m * count + i. */
export type MeasurePoint = (
  point: Point,
  request: StudyRequest,
  first: number,
  count: number,
) => Float64Array;

/**
 * Measures points of a scenario, one after the other; the model of the last point is kept for more of its runs. Throws
 * `RangeError` for a change that cannot be made or a measure about nothing.
 */
export function openStudy(scenario: Scenario): MeasurePoint {
  let last: { changes: string; model: Model } | null = null;
  return (point, request, first, count) => {
    const changes = JSON.stringify(point.changes);
    if (last?.changes !== changes) last = { changes, model: modelOf(scenario, point.changes) };
    const futures = { ...request, from: point.from ?? request.from };
    return measureRuns(last.model, futures, request.measures, first, count);
  };
}

function modelOf(scenario: Scenario, changes: readonly Change[]): Model {
  const changed = applyChanges(scenario, changes);
  const wrong = changed.notes.filter(({ severity }) => severity === 'error');
  if (wrong.length > 0) throw new RangeError(wrong.map(({ message }) => message).join(' '));
  return compile(toSetup(changed.scenario));
}
