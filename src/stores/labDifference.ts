import { compareRuns, type MeasureComparison } from '../analysis/comparison.ts';
import { timeOfStep } from '../scenario/stepTimes.ts';
import type { Instant } from '../scenario/time.ts';
import type { BoundLab } from './boundLab.ts';
import type { LabResult } from './lab.ts';
import { lastStepsOfDays } from './labCase.ts';

/** The truce in force at the end of a step, without and with the changes, on shared luck. */
export interface DatedDifference extends MeasureComparison {
  /** Start of the step. */
  readonly time: Instant;
}

/** What the changes do to the truce, at the end of every day; empty before there are runs of both. */
export function labDifference({
  scenario,
  store,
}: Pick<BoundLab, 'scenario' | 'store'>): readonly DatedDifference[] {
  const { shown, base, from } = store.getState();
  if (shown === null || base === null) return [];
  const runs = Math.min(shown.runs, base.runs);
  const column = ({ values, runs: all }: LabResult, day: number) =>
    values.subarray(day * all, day * all + runs);
  return lastStepsOfDays(scenario, from).map((step, day) => ({
    time: timeOfStep(scenario, step),
    ...compareRuns(column(base, day), column(shown, day), true),
  }));
}
