import type { Scenario } from '../scenario/scenario.ts';
import { fitParameter, rangedPaths, type FitRequest } from './fit.ts';
import { recordSeries } from './recordSeries.ts';

/** Every range of a scenario, by rejection: seconds, where sequential sampling of all of them takes minutes. */
export const quickFit = { method: 'rejection', particles: 2000, runs: 4 } as const;

/** The quick fit to the whole record of a scenario. @throws RangeError without a record */
export function quickFitRequest(scenario: Scenario, seed: number): FitRequest {
  const { begins, steps } = recordSeries(scenario);
  const parameters = rangedPaths(scenario).map((path) => fitParameter(scenario, path));
  return { ...quickFit, parameters, seed, draws: true, from: begins, until: steps };
}
