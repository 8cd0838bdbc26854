import { compile } from '../../engine/compile.ts';
import { createDerived, derive, type Derived } from '../../engine/derive.ts';
import type { Model } from '../../engine/model.ts';
import { SetupError } from '../../engine/setupError.ts';
import { thresholdOf } from '../../engine/threshold.ts';
import { logistic } from '../../math/logistic.ts';
import type { Problems } from '../problems.ts';
import { central } from '../quantity.ts';
import type { Scenario } from '../scenario.ts';
import { toSetup } from '../toSetup.ts';

/** Log-odds above which a steady truce would make trust blind to breaches. */
const HIGHEST_CEILING = 3;
/** Log-odds at which the engine holds trust. */
const LIMIT = 6;
const MOST_ROUTES = 4;

/** What the model makes of a scenario without errors: numbers that fit the format and still make no sense together. */
export function checkModel(scenario: Scenario, problems: Problems): void {
  let model: Model;
  try {
    model = compile(toSetup(scenario));
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    problems.add('no-model', { path: [], at: 'key' }, { reason: error.message });
    return;
  }
  const derived = createDerived(model);
  derive(model, model.parameters.central, derived);
  const ceilings = ceilingsOf(model, derived);
  model.tieIds.forEach((tie, index) => {
    const path = tiePath(scenario, tie);
    const routes = model.routes.tie.filter((one) => one === index).length;
    if (routes > MOST_ROUTES) problems.add('many-routes', { path, at: 'key' }, { tie, routes });
    const ceiling = ceilings[index]!;
    if (ceiling > HIGHEST_CEILING && Number.isFinite(ceiling)) {
      problems.add('trust-ceiling', { path, at: 'key' }, { tie, ceiling });
    }
  });
  checkThresholds(scenario, model, derived, ceilings, problems);
  checkStart(scenario, problems);
}

/** L0 + (sum of kappa wC)/f by tie: where trust tends under steady restraint. Without forgetting there is no ceiling. */
function ceilingsOf(model: Model, derived: Derived): number[] {
  const news = model.tieIds.map(() => 0);
  model.routes.tie.forEach((tie, route) => {
    news[tie] = news[tie]! + derived.kappa[route]! * derived.weightC[route]!;
  });
  return news.map((sum, tie) => {
    const forgetting = 1 - derived.kept[tie]!;
    if (sum === 0) return derived.prior[tie]!;
    return forgetting > 0 ? derived.prior[tie]! + sum / forgetting : Infinity;
  });
}

function checkThresholds(
  scenario: Scenario,
  model: Model,
  derived: Derived,
  ceilings: readonly number[],
  problems: Problems,
): void {
  model.rivalryIds.forEach((id, r) => {
    if (
      model.setup.rivalries[id]!.rule !== undefined &&
      model.setup.rivalries[id]!.rule!.name !== 'reassurance'
    )
      return;
    const place = { path: ['rivalries', id], at: 'key' } as const;
    const actor = id.split('/')[0]!;
    const { central: values, at } = model.parameters;
    const audience = values[at.audience + r]!;
    const alone = thresholdOf(derived.slope[r]!, derived.exposure[r]!, audience);
    if (alone.regime === 'always') problems.add('always-restrained', place, { rivalry: id });
    // The most that can speak for restraint: every patron presses in full, every issue that can be settled is.
    const pressure = Object.entries(scenario.patronages)
      .filter(([patronage]) => patronage.endsWith(`/${actor}`))
      .reduce((sum, [, { leverage }]) => sum + Math.max(0, central(leverage)), 0);
    const benefit = values[at.benefit + model.rivalries.from[r]!]! * mostProgress(scenario, actor);
    const best = thresholdOf(derived.slope[r]! + benefit, derived.exposure[r]!, audience + pressure);
    const highest = logistic(Math.min(LIMIT, ceilings[model.rivalries.tie[r]!]!));
    if (best.regime === 'never') {
      problems.add('threshold-unreachable', place, { rivalry: id, threshold: null, highest });
    } else if (best.regime === 'threshold' && best.threshold! > highest) {
      problems.add('threshold-unreachable', place, { rivalry: id, threshold: best.threshold!, highest });
    }
  });
}

/** The largest progress of talks that red lines leave to an actor, 0..1. */
function mostProgress(scenario: Scenario, actor: string): number {
  const serving = Object.values(scenario.channels).filter(
    ({ serves }) => serves === undefined || serves.includes(actor),
  );
  if (serving.length === 0) return 0;
  const progress = serving.map(({ parties, issues }) =>
    Object.values(issues)
      .filter(({ redLines }) => {
        const lines = parties.map((party) => redLines[party]!).sort((a, b) => a - b);
        return lines[0]! + lines[1]! >= 1;
      })
      .reduce((sum, { weights }) => {
        return sum + parties.reduce((total, party) => total + weights[party]!, 0) / parties.length;
      }, 0),
  );
  return progress.reduce((sum, one) => sum + one, 0) / serving.length;
}

/** Where the file gives the trust of a tie, or what makes the tie. */
function tiePath(scenario: Scenario, tie: string): string[] {
  if (Object.hasOwn(scenario.ties, tie)) return ['ties', tie];
  const rivalry = tie.replace('|', '/');
  return Object.hasOwn(scenario.rivalries, rivalry) ? ['rivalries', rivalry] : ['patronages'];
}

/** A record shows a truce in force, but nothing would start it in a run of the model. */
function checkStart(scenario: Scenario, problems: Problems): void {
  const starts = Object.values(scenario.events).some(
    ({ background, effects }) => !background && Object.values(effects).some(({ kind }) => kind === 'start'),
  );
  if (!starts) problems.add('never-starts', { path: ['events'], at: 'key' }, {});
}
