import type { Scenario } from '../scenario/scenario.ts';
import type { ScoredForecast } from './brier.ts';
import { calibrationBins, type CalibrationBin } from './calibration.ts';
import { hindcastCases, type HindcastCase, type HindcastSettings } from './hindcastCase.ts';
import { hindcastPlan, type HindcastPlan } from './hindcastPlan.ts';
import {
  hindcastScores,
  variantDifferences,
  type HindcastScore,
  type VariantDifference,
} from './hindcastScores.ts';
import { baseVariant, type HindcastVariant } from './hindcastVariants.ts';
import type { Evaluate } from './study.ts';

export type { HindcastCase, HindcastSettings } from './hindcastCase.ts';
export { hindcastPlan, type HindcastPlan } from './hindcastPlan.ts';
export { hindcastVariants, type HindcastVariant } from './hindcastVariants.ts';
export type { Baseline, HindcastScore, HindcastTarget } from './hindcastScores.ts';

/** How one variant did. */
export interface VariantScores {
  readonly id: string;
  readonly scores: readonly HindcastScore[];
  /** Beside the scenario as it is, of which there are none. */
  readonly fromBase: readonly VariantDifference[];
  /** Of "still in force", in deeds where that is another thing than in name: by lead, then over all (null). */
  readonly calibration: readonly { readonly lead: number | null; readonly bins: readonly CalibrationBin[] }[];
  readonly cases: readonly HindcastCase[];
}

/** How well a model would have forecast a record, had it been asked on the way. */
export interface Hindcast {
  readonly plan: HindcastPlan;
  readonly settings: HindcastSettings;
  /** In the order asked, the scenario as it is (`base`) first. */
  readonly variants: readonly VariantScores[];
}

/**
 * Hindcasts of a scenario's record under the scenario as it is and under variants of it, all with the same luck. The numbers
 * of a scenario were mostly chosen in sight of its record: such scores tell of a fit, not of foresight.
 *
 * @throws RangeError without a record, for fewer than 2 runs, or for a change that cannot be made
 */
export async function hindcast(
  scenario: Scenario,
  evaluate: Evaluate,
  settings: HindcastSettings,
  variants: readonly HindcastVariant[] = [],
  plan: HindcastPlan = hindcastPlan(scenario),
): Promise<Hindcast> {
  if (settings.runs < 2) throw new RangeError('A forecast needs at least 2 runs.');
  const asked = [baseVariant, ...variants];
  const cases = await hindcastCases(scenario, evaluate, asked, plan, settings);
  return {
    plan,
    settings,
    variants: asked.map(({ id }, v) => {
      const own = cases[v]!;
      const scores = hindcastScores(own, plan);
      return {
        id,
        scores,
        fromBase: v === 0 ? [] : variantDifferences(scores, own, cases[0]!, plan),
        calibration: [...plan.leads, null].map((lead) => ({
          lead,
          bins: calibrationBins(forecastsOfForce(own.filter((one) => lead === null || one.lead === lead))),
        })),
        cases: own,
      };
    }),
  };
}

const forecastsOfForce = (cases: readonly HindcastCase[]): ScoredForecast[] =>
  cases.flatMap(({ forecast, inDeeds }) => (inDeeds === null ? [] : [{ forecast, outcome: inDeeds }]));
