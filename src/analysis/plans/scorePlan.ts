import { timeOfStep } from '../../scenario/stepTimes.ts';
import { carryOver, type CarryOver } from '../carryOver.ts';
import { fitStudySettings } from '../fitStudy.ts';
import {
  hindcast,
  hindcastPlan,
  hindcastVariants,
  type Hindcast,
  type HindcastCase,
  type HindcastPlan,
  type HindcastScore,
  type VariantScores,
} from '../hindcast.ts';
import { evenChanceDays } from '../hindcastCase.ts';
import { membersOfForecast } from '../hindcastVariants.ts';
import { isHash, isMap, isText } from '../plainChecks.ts';
import type { ScoreDifference } from '../scoreDifference.ts';
import type { FitOfCase } from './fitOfCase.ts';
import { fitPlan } from './fitPlan.ts';
import { isFlag, readAllOptions } from './optionReader.ts';
import type { PlanCase, StudyDefinition } from './planCase.ts';
import { readHead } from './readHead.ts';
import { finite } from './table.ts';

interface ScoreOptions {
  /** Nothing left out or told otherwise. */
  readonly onlyBase: boolean;
  readonly fit: FitOfCase | null;
}

function readFit(value: Readonly<Record<string, unknown>>): FitOfCase {
  const { scenario, plan } = value;
  if (!isMap(scenario) || !isText(scenario['id']) || !isHash(scenario['hash']) || !isMap(plan))
    throw new RangeError('"fit" among the options of this plan cannot be read.');
  const options = fitPlan.readOptions(isMap(plan['options']) ? plan['options'] : {});
  return {
    scenario: { id: scenario['id'], hash: scenario['hash'] },
    plan: { ...readHead(plan, fitPlan.measures), options },
  };
}

/** How well the model forecasts the record of a scenario. */
export const scorePlan: StudyDefinition<ScoreOptions, Hindcast> = {
  measures: [0, 0],
  readOptions: (given) =>
    readAllOptions(given, ({ maybe }) => {
      const fit = maybe('fit', isMap);
      return { onlyBase: maybe('onlyBase', isFlag) ?? false, fit: fit === null ? null : readFit(fit) };
    }),
  prepare: (study, { onlyBase, fit }) => {
    const { scenario, seed, draws, runs, changes } = study;
    if (runs < 2) throw new RangeError('A forecast needs at least 2 runs.');
    const plan = hindcastPlan(scenario);
    const asAccount = changes.some((change) => 'account' in change);
    const others = onlyBase
      ? []
      : hindcastVariants(scenario).filter(({ id }) => !asAccount || !id.startsWith('account:'));
    const forecasts = (members: number): number => plan.starts.length * (1 + members + others.length);
    if (fit !== null && study.fitted === null)
      return {
        settings: forecasts(membersOfForecast) + fitSettings(fit),
        run: () =>
          Promise.reject(new RangeError('The numbers of the fit that this score takes over are not here.')),
      };
    const { members } = carriedOver(study);
    const variants = [...(members.length === 0 ? [] : [{ id: 'fitted', members }]), ...others];
    return {
      settings: forecasts(members.length),
      run: (evaluate) => hindcast(scenario, evaluate, { seed, draws, runs }, variants, plan),
    };
  },
  document: (study, { fit }, { plan, variants }) => {
    const { scenario } = study;
    const hours = (steps: number): number => steps * plan.stepHours;
    return {
      starts: plan.starts.map((from) => timeOfStep(scenario, from)),
      leadHours: plan.leads.map(hours),
      meanOverHours: hours(plan.span),
      baseRate: { evenChanceDays },
      fit: fit === null ? null : fitUsed(study, fit),
      variants: variants.map((variant) => variantDocument(variant, plan)),
      cases: variants[0]!.cases.map((one) => caseDocument(one, study, plan)),
    };
  },
  table: (_, __, { plan: { stepHours }, variants }) => ({
    head: 'variant,target,lead hours,cases,apart,model,persistence,base rate,difference to persistence,low,high,difference to base rate,low,high'.split(
      ',',
    ),
    rows: variants.flatMap(({ id, scores }) =>
      scores.map(({ target, lead, cases, apart, model, persistence, baseRate, difference }) => [
        id,
        target,
        lead === null ? 'all' : lead * stepHours,
        cases,
        apart,
        model,
        persistence,
        baseRate,
        ...[difference.persistence, difference.baseRate].flatMap(({ value, low, high }) => [
          value,
          low,
          high,
        ]),
      ]),
    ),
  }),
};

/** Numbers of a fit that stood in for the scenario's own. */
export interface FitUsed {
  /** The case to whose record they were fitted. */
  readonly scenario: { readonly id: string; readonly hash: string };
  /** Moment up to which its record was used. */
  readonly until: string;
  readonly carried: readonly string[];
  readonly left: readonly { readonly path: string; readonly why: string }[];
}

/** What of a fit carried over into the scenario of a score. */
export function fitUsed(study: PlanCase, { scenario, plan }: FitOfCase): FitUsed {
  const { carried, left } = carriedOver(study);
  return { scenario, until: plan.options.until, carried, left };
}

/** Nothing where the study has no numbers of another case, or none of them stands here. */
function carriedOver({ scenario, fitted }: PlanCase): CarryOver {
  const over = fitted === null ? null : carryOver(fitted, scenario);
  return over === null || over.carried.length === 0
    ? { members: [], carried: [], left: over?.left ?? [] }
    : over;
}

const fitSettings = ({ plan: { options } }: FitOfCase): number => fitStudySettings(options);

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

const caseDocument = (one: HindcastCase, { scenario }: PlanCase, { stepHours }: HindcastPlan) => ({
  from: timeOfStep(scenario, one.from),
  leadHours: one.lead * stepHours,
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
