import { scenarioHash } from '../../scenario/hash.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { timeOfStep } from '../../scenario/stepTimes.ts';
import { likelyNumbers, type LikelyNumbers } from '../carryOver.ts';
import { rangedPaths, type Fit } from '../fit.ts';
import { recordSeries } from '../recordSeries.ts';
import type { fitPlan } from './fitPlan.ts';
import type { PlanHead } from './planCase.ts';

/** The fit of another case, whose numbers are taken over: enough to make it again. */
export interface FitOfCase {
  readonly scenario: { readonly id: string; readonly hash: string };
  readonly plan: PlanHead & { readonly options: ReturnType<typeof fitPlan.readOptions> };
}

/**
 * The quick fit of a scenario to its whole record: every range, by rejection, which takes seconds, where sequential sampling of
 * all of them takes minutes.
 * @throws RangeError without a record.
 */
export function quickFit(scenario: Scenario, seed: number): FitOfCase {
  const { begins, steps } = recordSeries(scenario);
  return {
    scenario: { id: scenario.id, hash: scenarioHash(scenario) },
    plan: {
      changes: [],
      seed,
      from: timeOfStep(scenario, begins),
      runs: 4,
      draws: true,
      measures: [],
      options: {
        parameters: rangedPaths(scenario).map((path) => ({ path })),
        method: 'rejection',
        particles: 2000,
        until: timeOfStep(scenario, steps),
      },
    },
  };
}

/** Equally likely numbers of a fit, for another case. */
export function numbersOf({ request, particles, values }: Fit): LikelyNumbers {
  const count = request.parameters.length;
  return likelyNumbers({
    paths: request.parameters.map(({ name }) => name),
    particles: particles.map(({ weight }, n) => ({
      weight,
      values: values.subarray(n * count, (n + 1) * count),
    })),
  });
}
