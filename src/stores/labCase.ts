import type { Measure } from '../analysis/measure.ts';
import { compile } from '../engine/compile.ts';
import type { Model } from '../engine/model.ts';
import type { Setup } from '../engine/setup.ts';
import { applyChanges, type Change, type ChangeNote } from '../scenario/changes.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { stepCount } from '../scenario/stepTimes.ts';
import { toSetup } from '../scenario/toSetup.ts';
import { dayInZone } from '../scenario/zone.ts';

/** A scenario under the changes of a question, ready to be run. */
export interface LabCase {
  readonly scenario: Scenario;
  readonly setup: Setup;
  readonly model: Model;
  /** What cannot have an effect, and what could not be made. */
  readonly notes: readonly ChangeNote[];
}

/** Makes the changes of a question; one that cannot be made is left out and told. */
export function openLabCase(written: Scenario, changes: readonly Change[], from: number): LabCase {
  const { scenario, notes } = applyChanges(written, changes, { from, mode: 'model' });
  const setup = toSetup(scenario);
  return { scenario, setup, model: compile(setup), notes };
}

const daysOf = new WeakMap<Scenario, readonly number[]>();

/** Steps that are the last of their day. */
function everyLastStep(scenario: Scenario): readonly number[] {
  const { start, step, zone } = scenario.clock;
  const days = Array.from({ length: stepCount(scenario) }, (_, t) =>
    dayInZone(Date.parse(start) + t * step * 3_600_000, zone),
  );
  return days.flatMap((day, t) => (day === days[t + 1] ? [] : [t]));
}

/** Steps that are the last of their day, from `from` on: the dates at which the lab counts. Kept by scenario, for every move asks. */
export function lastStepsOfDays(scenario: Scenario, from: number): readonly number[] {
  let all = daysOf.get(scenario);
  if (all === undefined) {
    all = everyLastStep(scenario);
    daysOf.set(scenario, all);
  }
  return all.filter((t) => t >= from);
}

/** What the lab measures of each run: in force at the end of each day, how it ended, and mean restraint to the horizon. */
export function labMeasures(
  scenario: Scenario,
  from: number,
): { measures: Measure[]; days: readonly number[] } {
  const days = lastStepsOfDays(scenario, from);
  const measures: Measure[] = [
    ...days.map((at): Measure => ({ kind: 'inForce', at })),
    { kind: 'end' },
    { kind: 'restraint', of: 'all', fromStep: from, toStep: stepCount(scenario) - 1 },
  ];
  return { measures, days };
}

/** Columns of a tally that may be counted in 4,096 bins each before it grows too large for a page. */
const mostColumns = 6000;

/** Runs that a variant gets in the end, and of what: all series, or for a very long scenario fewer runs. */
export function labRuns({ steps }: Setup, from: number, series: number): number {
  return (steps - from) * series <= mostColumns ? 10_000 : 1000;
}
