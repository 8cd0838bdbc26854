import type { Scenario } from '../scenario/scenario.ts';
import { fit, posteriorMembers, priorMembers, type Fit, type FitRequest } from './fit.ts';
import { heldOut } from './heldOut.ts';
import type { Hindcast } from './hindcast.ts';
import { predictiveCone, type ConeStep } from './predictiveCone.ts';
import { recordSeries } from './recordSeries.ts';
import type { Evaluate } from './study.ts';

/** A fit with all that it says of its record: of the days it has seen, and of those it has not. */
export interface FitStudy {
  readonly fit: Fit;
  /** From the step at which runs leave the record to the horizon, under the values that were kept. */
  readonly cone: readonly ConeStep[];
  /** The same under values from before the record was seen. */
  readonly coneBefore: readonly ConeStep[];
  /** How the days that the fit has not seen were forecast; null where it has seen all but less than a day. */
  readonly left: Hindcast | null;
}

/** How long a fit looks where nobody says otherwise. */
export const usualFit = {
  particles: { rejection: 5000, smc: 200 },
  runs: 10,
  generations: 6,
} as const;

/** Particles whose runs make a cone, and runs of each. */
const coneMembers = 50;
const coneRuns = 16;
/** Runs of each forecast of the days left. */
const leftRuns = 400;

/** Settings that a study measures, about: how many smc proposes is not known before. */
export const fitStudySettings = ({
  method,
  particles,
  generations = usualFit.generations,
}: Pick<FitRequest, 'method' | 'particles' | 'generations'>): number =>
  (method === 'smc' ? 2 * generations * particles : particles) + 2 * Math.min(coneMembers, particles);

/**
 * Fits, then draws the cones before and after the fit and forecasts the days that it has not seen.
 *
 * @throws RangeError as `fit` does
 */
export async function fitStudy(
  scenario: Scenario,
  evaluate: Evaluate,
  request: FitRequest,
): Promise<FitStudy> {
  const fitted = await fit(evaluate, { generations: usualFit.generations, ...request });
  const { seed, draws, from, particles } = request;
  const futures = { seed, draws, endogenous: false, from };
  const members = Math.min(coneMembers, particles);
  const { steps } = recordSeries(scenario);
  return {
    fit: fitted,
    cone: await predictiveCone(evaluate, posteriorMembers(fitted, members), futures, steps, coneRuns),
    coneBefore: await predictiveCone(evaluate, priorMembers(fitted, members), futures, steps, coneRuns),
    left: await heldOut(scenario, evaluate, fitted, leftRuns),
  };
}
