import { applyChanges, type Change } from '../scenario/changes.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { stepCount, stepOf } from '../scenario/stepTimes.ts';
import type { Instant } from '../scenario/time.ts';

/** The step that begins at a moment, 0 for null. @throws RangeError where none does, or the runs could not start there. */
export function stepBeginning(scenario: Scenario, from: Instant | null): number {
  const step = from === null ? 0 : stepOf(scenario, from);
  if (!Number.isInteger(step) || step < 0 || step >= stepCount(scenario))
    throw new RangeError(`No step of the scenario begins at ${from}.`);
  if (step > 0 && scenario.record === undefined)
    throw new RangeError(`Runs from ${from} on start from the record, and this scenario has none.`);
  return step;
}

/**
 * A scenario under the changes of a result, for runs of the model from step `from` on.
 * @throws RangeError for a change that cannot be made.
 */
export function changedScenario(
  scenario: Scenario,
  changes: readonly Change[],
  from: number,
  endogenous = false,
): Scenario {
  const { scenario: changed, notes } = applyChanges(scenario, changes, { mode: 'model', from, endogenous });
  const wrong = notes.filter(({ severity }) => severity === 'error');
  if (wrong.length > 0)
    throw new RangeError(`These changes cannot be made. ${wrong.map(({ message }) => message).join(' ')}`);
  return changed;
}
