import type { FitStudy } from '../analysis/fitStudy.ts';
import { learnedGap, tradeOffBound } from '../analysis/fit.ts';
import type { Hindcast } from '../analysis/hindcast.ts';
import type { ConeStep } from '../analysis/predictiveCone.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { timeOfStep } from '../scenario/toSetup.ts';
import type { ScenarioCase } from './scenarioCase.ts';
import { finite } from './studyReport.ts';

/** A fit with all that tells it. */
export interface ToldFit extends ScenarioCase {
  readonly study: FitStudy;
}

/** The body of `parley fit --json`; `parley score --fit` reads its parameters and particles. */
export function fitDocument(told: ToldFit): Record<string, unknown> {
  const { scenario, hash, seed, draws, account, study } = told;
  const { fit: result, cone, coneBefore, left } = study;
  const { request, particles, values, generations, evaluations } = result;
  const { parameters, method, runs, from, until } = request;
  const quantiles = ([low, median, high]: readonly [number, number, number]) => ({
    '0.1': low,
    '0.5': median,
    '0.9': high,
  });
  return {
    scenario: { id: scenario.id, hash },
    seed,
    runs,
    draws: draws ? 'all' : 'none',
    account,
    from: timeOfStep(scenario, from),
    until: timeOfStep(scenario, until),
    method,
    close: request.close,
    generations: generations.map(({ tolerance, proposed, kept, effective }) => ({
      tolerance,
      proposed,
      kept,
      effective,
    })),
    stoppedEarly: result.stoppedEarly,
    evaluations: { points: evaluations.points, runs: evaluations.runs },
    effective: result.effective,
    learnedGap: learnedGap(result.effective),
    parameters: result.parameters.map(({ path, prior, posterior, overlap, gap, learned }, k) => ({
      path,
      low: parameters[k]!.low,
      high: parameters[k]!.high,
      scale: parameters[k]!.scale,
      prior: quantiles(prior),
      posterior: quantiles(posterior),
      overlap,
      gap,
      learned,
    })),
    tradeOffBound,
    tradeOffs: result.tradeOffs.map(({ paths, correlation }) => ({ paths, correlation })),
    cone: cone.map((step) => coneDocument(scenario, step)),
    coneBefore: coneBefore.map((step) => coneDocument(scenario, step)),
    left: left === null ? null : leftDocument(left),
    particles: particles.map(({ weight }, n) => ({
      weight,
      values: [...values.subarray(n * parameters.length, (n + 1) * parameters.length)],
    })),
  };
}

const coneDocument = (scenario: Scenario, { step, low, median, high, inForce }: ConeStep) => ({
  time: timeOfStep(scenario, step),
  inForce,
  restraint: { '0.1': low, '0.5': median, '0.9': high },
});

const leftDocument = ({ plan, variants }: Hindcast) => ({
  leadHours: plan.leads.map((lead) => lead * plan.stepHours),
  variants: variants.map(({ id, scores }) => ({
    id,
    scores: scores.map(({ target, lead, model, persistence, baseRate }) => ({
      target,
      leadHours: lead === null ? null : lead * plan.stepHours,
      model,
      persistence: finite(persistence),
      baseRate: finite(baseRate),
    })),
  })),
});
