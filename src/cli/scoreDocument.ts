import type {
  Hindcast,
  HindcastCase,
  HindcastPlan,
  HindcastScore,
  VariantScores,
} from '../analysis/hindcast.ts';
import { evenChanceDays } from '../analysis/hindcastCase.ts';
import type { ScoreDifference } from '../analysis/scoreDifference.ts';
import { timeOfStep } from '../scenario/toSetup.ts';
import type { ScenarioCase } from './scenarioCase.ts';
import { finite } from './studyReport.ts';

/** Numbers of a fit that stood in for the scenario's own. */
export interface FitUsed {
  /** The case to whose record they were fitted. */
  readonly scenario: { readonly id: string; readonly hash: string };
  /** Moment up to which its record was used. */
  readonly until: string;
  readonly carried: readonly string[];
  readonly left: readonly { readonly path: string; readonly why: string }[];
}

/** A hindcast with all that tells it. */
export interface ToldHindcast extends ScenarioCase {
  readonly result: Hindcast;
  readonly fit: FitUsed | null;
}

/** The body of `parley score --json`. Cases are those of the scenario as it is. */
export function scoreDocument(told: ToldHindcast): Record<string, unknown> {
  const { scenario, hash, seed, draws, account, result, fit } = told;
  const { plan, settings, variants } = result;
  const hours = (steps: number): number => steps * plan.stepHours;
  return {
    scenario: { id: scenario.id, hash },
    seed,
    runs: settings.runs,
    draws: draws ? 'all' : 'none',
    account,
    starts: plan.starts.map((from) => timeOfStep(scenario, from)),
    leadHours: plan.leads.map(hours),
    meanOverHours: hours(plan.span),
    baseRate: { evenChanceDays },
    fit:
      fit === null
        ? null
        : { scenario: fit.scenario, until: fit.until, carried: fit.carried, left: fit.left },
    variants: variants.map((variant) => variantDocument(variant, plan)),
    cases: variants[0]!.cases.map((one) => caseDocument(one, told)),
  };
}

const variantDocument = (
  { id, scores, fromBase, calibration }: VariantScores,
  { stepHours }: HindcastPlan,
) => ({
  id,
  scores: scores.map((score) => scoreOf(score, stepHours)),
  fromBase: fromBase.map(({ target, lead, difference }) => ({
    target,
    leadHours: lead === null ? null : lead * stepHours,
    difference: differenceOf(difference),
  })),
  calibration: calibration.map(({ lead, bins }) => ({
    leadHours: lead === null ? null : lead * stepHours,
    bins: bins.map(({ low, high, cases, forecast, came }) => ({
      low,
      high,
      cases,
      forecast: finite(forecast),
      came: finite(came),
    })),
  })),
});

const scoreOf = (score: HindcastScore, stepHours: number) => ({
  target: score.target,
  leadHours: score.lead === null ? null : score.lead * stepHours,
  cases: score.cases,
  apart: score.apart,
  model: score.model,
  persistence: score.persistence,
  baseRate: score.baseRate,
  skill: { persistence: finite(score.skill.persistence), baseRate: finite(score.skill.baseRate) },
  difference: {
    persistence: differenceOf(score.difference.persistence),
    baseRate: differenceOf(score.difference.baseRate),
  },
  inside80: finite(score.inside80),
});

const differenceOf = ({ value, low, high, verdict }: ScoreDifference) => ({
  value,
  low: finite(low),
  high: finite(high),
  verdict,
});

const caseDocument = (one: HindcastCase, { scenario, result }: ToldHindcast) => ({
  from: timeOfStep(scenario, one.from),
  leadHours: one.lead * result.plan.stepHours,
  forecast: one.forecast,
  baseRate: one.baseRate,
  inForce: one.inForce,
  inDeeds: one.inDeeds,
  restraint: one.restraint,
  low: one.low,
  median: one.median,
  high: one.high,
  crps: { model: one.crps.model, persistence: one.crps.persistence, baseRate: one.crps.baseRate },
});
