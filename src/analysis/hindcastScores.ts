import { brierScore, skill, type ScoredForecast } from './brier.ts';
import type { HindcastCase } from './hindcastCase.ts';
import type { HindcastPlan } from './hindcastPlan.ts';
import { casesApart, scoreDifference, type ScoreDifference } from './scoreDifference.ts';

/** What is scored: the truce in force in name or in deeds (Brier score), mean restraint of all (CRPS). */
export type HindcastTarget = 'inForce' | 'inDeeds' | 'restraint';

/** Forecasters that know no model. */
export type Baseline = 'persistence' | 'baseRate';

/** How the model did at one lead, or at all of them, beside both baselines. Scores are means over the cases, 0 at best. */
export interface HindcastScore {
  readonly target: HindcastTarget;
  /** Steps; null: all leads together. */
  readonly lead: number | null;
  readonly cases: number;
  /** How many of the starts are so far apart that their forecasts do not overlap. */
  readonly apart: number;
  readonly model: number;
  readonly persistence: number;
  readonly baseRate: number;
  /** Share of the baseline's score that the model saves; -Infinity or NaN where the baseline's is 0. */
  readonly skill: Readonly<{ [B in Baseline]: number }>;
  /** Model - baseline, start by start. */
  readonly difference: Readonly<{ [B in Baseline]: ScoreDifference }>;
  /** Share of the cases inside the middle 80 % of the runs: of restraint alone; else NaN. */
  readonly inside80: number;
}

/** Scores of one case: model and baselines, each 0 at best. */
interface Scored {
  readonly from: number;
  readonly model: number;
  readonly persistence: number;
  readonly baseRate: number;
  readonly inside: number;
}

const targets: readonly HindcastTarget[] = ['inForce', 'inDeeds', 'restraint'];

/**
 * Scores of the cases of a hindcast: by target, by lead and then over all; a target that has no case at a lead is left
 * out, and `inDeeds` where it says the same as `inForce` everywhere. Persistence expects of the truce that it goes on,
 * of restraint the mean of the span before the start; the base rate a constant hazard, and the mean restraint since the
 * truce began.
 */
export function hindcastScores(cases: readonly HindcastCase[], plan: HindcastPlan): HindcastScore[] {
  const deedsDiffer = cases.some(({ inForce, inDeeds }) => inForce !== inDeeds);
  return targets
    .filter((target) => target !== 'inDeeds' || deedsDiffer)
    .flatMap((target) =>
      [...plan.leads, null].flatMap((lead) => {
        const scored = cases
          .filter((one) => lead === null || one.lead === lead)
          .flatMap((one) => scoreOf(one, target));
        return scored.length === 0 ? [] : [scoreFrom(target, lead, scored, overlapOf(lead, plan))];
      }),
    );
}

/** Starts from one forecast to the next that shares no time with it. */
const overlapOf = (lead: number | null, { leads, stride }: HindcastPlan): number =>
  Math.ceil((lead ?? leads.at(-1)!) / stride);

/** Means the differences of each start, since its leads share their days, and compares over the starts. */
function differenceByStart(
  differences: readonly { readonly from: number; readonly difference: number }[],
  overlap: number,
): ScoreDifference {
  const mean = (list: typeof differences): number =>
    list.reduce((sum, { difference }) => sum + difference, 0) / list.length;
  const byStart = [...new Set(differences.map(({ from }) => from))].map((start) =>
    mean(differences.filter(({ from }) => from === start)),
  );
  return { ...scoreDifference(byStart, overlap), value: mean(differences) };
}

/** What leaving something out, or other numbers, did to the model's score at one lead, or at all of them (null). */
export interface VariantDifference {
  readonly target: HindcastTarget;
  readonly lead: number | null;
  /** Score of the variant - score of the scenario as it is: below 0 the variant is better. */
  readonly difference: ScoreDifference;
}

/** Compares a variant with the scenario as it is, case by case, where both have one. */
export const variantDifferences = (
  scores: readonly HindcastScore[],
  cases: readonly HindcastCase[],
  base: readonly HindcastCase[],
  plan: HindcastPlan,
): VariantDifference[] =>
  scores.flatMap(({ target, lead }) => {
    const differences = cases
      .filter((one) => lead === null || one.lead === lead)
      .flatMap((one) => {
        const same = base.find((other) => other.from === one.from && other.lead === one.lead);
        const [own] = scoreOf(one, target);
        const [asIs] = same === undefined ? [] : scoreOf(same, target);
        return own && asIs ? [{ from: one.from, difference: own.model - asIs.model }] : [];
      });
    return differences.length === 0
      ? []
      : [{ target, lead, difference: differenceByStart(differences, overlapOf(lead, plan)) }];
  });

function scoreOf(one: HindcastCase, target: HindcastTarget): Scored[] {
  const { from, crps, restraint, low, high } = one;
  if (target === 'restraint')
    return [{ from, ...crps, inside: restraint >= low && restraint <= high ? 1 : 0 }];
  const outcome = one[target];
  if (outcome === null) return [];
  const brier = (forecast: number): number => brierScore([{ forecast, outcome } satisfies ScoredForecast]);
  return [
    {
      from,
      model: brier(one.forecast),
      persistence: brier(1),
      baseRate: brier(one.baseRate),
      inside: NaN,
    },
  ];
}

function scoreFrom(
  target: HindcastTarget,
  lead: number | null,
  scored: readonly Scored[],
  overlap: number,
): HindcastScore {
  const mean = (of: (one: Scored) => number): number =>
    scored.reduce((sum, one) => sum + of(one), 0) / scored.length;
  const against = (baseline: Baseline): ScoreDifference =>
    differenceByStart(
      scored.map((one) => ({ from: one.from, difference: one.model - one[baseline] })),
      overlap,
    );
  const [model, persistence, baseRate] = [
    mean((one) => one.model),
    mean((one) => one.persistence),
    mean((one) => one.baseRate),
  ];
  return {
    target,
    lead,
    cases: scored.length,
    apart: casesApart(new Set(scored.map(({ from }) => from)).size, overlap),
    model,
    persistence,
    baseRate,
    skill: { persistence: skill(model, persistence), baseRate: skill(model, baseRate) },
    difference: { persistence: against('persistence'), baseRate: against('baseRate') },
    inside80: mean(({ inside }) => inside),
  };
}
