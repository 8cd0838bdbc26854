import type { Ensemble, Quantiles } from '../analysis/ensemble.ts';
import type { Question } from '../analysis/question.ts';
import type { Model } from '../engine/model.ts';
import { timeOfStep } from '../scenario/toSetup.ts';
import { endCause } from './endCause.ts';
import type { ScenarioCase } from './scenarioCase.ts';

/** An ensemble with all that tells it. */
export interface ToldEnsemble extends ScenarioCase {
  model: Model;
  runs: number;
  /** The question whose answer was counted; null without one. */
  question: Question | null;
  result: Ensemble;
}

const quantileKeys = ['mean', '0.025', '0.1', '0.25', '0.5', '0.75', '0.9', '0.975'] as const;

/** A number that is not finite has no place in JSON: null stands for "none". */
const list = (values: ArrayLike<number>): (number | null)[] =>
  Array.from(values, (value) => (Number.isFinite(value) ? value : null));

export const quantileDocument = (quantiles: Quantiles) =>
  Object.fromEntries(quantileKeys.map((key) => [key, list(quantiles[key])]));

/** Times of the steps that the ensemble covers: the start of each. */
const timesOf = ({ scenario, result }: ToldEnsemble): string[] =>
  Array.from({ length: result.survival.length }, (_, n) => timeOfStep(scenario, result.from + n));

/** The body of `parley ensemble --json`. */
export function ensembleDocument(told: ToldEnsemble): Record<string, unknown> {
  const { scenario, hash, seed, runs, draws, account, model, question, result } = told;
  return {
    scenario: { id: scenario.id, hash },
    seed,
    runs,
    draws: draws ? 'all' : 'none',
    account,
    from: timeOfStep(scenario, result.from),
    times: timesOf(told),
    survival: list(result.survival),
    restraint: {
      all: quantileDocument(result.restraint.all),
      actors: Object.fromEntries(
        model.actorIds.flatMap((id, a) => {
          const quantiles = result.restraint.actors[a];
          return quantiles ? [[id, quantileDocument(quantiles)]] : [];
        }),
      ),
    },
    trust: Object.fromEntries(
      model.tieIds.flatMap((id, i) => {
        const quantiles = result.trust[i];
        return quantiles ? [[id, quantileDocument(quantiles)]] : [];
      }),
    ),
    ends: result.ends.map((end) => ({ cause: endCause(end), by: [...end.by].sort(), count: end.count })),
    ...(question === null
      ? {}
      : { question: { id: question.id, text: question.text, yes: result.outcomes[0] ?? 0 } }),
  };
}

/** The same as rows: `time,series,mean,q025,q10,q25,q50,q75,q90,q975`. */
export function ensembleCsv(told: ToldEnsemble): string {
  const { model, result } = told;
  const series: [string, Quantiles][] = [
    ['restraint:all', result.restraint.all],
    ...model.actorIds.flatMap((id, a): [string, Quantiles][] => {
      const quantiles = result.restraint.actors[a];
      return quantiles ? [[`restraint:${id}`, quantiles]] : [];
    }),
    ...model.tieIds.flatMap((id, i): [string, Quantiles][] => {
      const quantiles = result.trust[i];
      return quantiles ? [[`trust:${id}`, quantiles]] : [];
    }),
  ];
  const rows = timesOf(told).flatMap((time, n) => {
    const survival = result.survival[n] ?? NaN;
    return [
      [time, 'survival', Number.isFinite(survival) ? survival : '', '', '', '', '', '', '', ''].join(','),
      ...series.map(([name, quantiles]) =>
        [time, name, ...quantileKeys.map((key) => finiteOrBlank(quantiles[key][n]))].join(','),
      ),
    ];
  });
  return ['time,series,mean,q025,q10,q25,q50,q75,q90,q975', ...rows, ''].join('\n');
}

const finiteOrBlank = (value: number | undefined): string | number =>
  value !== undefined && Number.isFinite(value) ? value : '';
