import type { Input } from '../input.ts';
import { isListOf, isWhole } from '../plainChecks.ts';
import {
  morrisCost,
  morrisSensitivity,
  sobolCost,
  sobolSensitivity,
  type MorrisResult,
  type SobolResult,
} from '../sensitivity.ts';
import { isOneOf, readAllOptions } from './optionReader.ts';
import type { StudyDefinition } from './planCase.ts';
import { inputOf, isPlanInput, type PlanInput } from './planInput.ts';
import { estimateCells, estimateDocument, finite } from './table.ts';

interface SensitivityOptions {
  readonly method: 'morris' | 'sobol';
  /** Base points N of Sobol's design, walks of Morris's; at least 2. */
  readonly base: number;
  readonly inputs: readonly PlanInput[];
}

/** What was varied, and what it does. */
export interface SensitivityResult {
  readonly inputs: readonly Input[];
  readonly result: SobolResult | MorrisResult;
}

/** Which inputs an outcome depends on. */
export const sensitivityPlan: StudyDefinition<SensitivityOptions, SensitivityResult> = {
  measures: [1, 1],
  readOptions: (given) =>
    readAllOptions(given, ({ take }) => ({
      method: take('method', isOneOf('morris', 'sobol')),
      base: take('base', isWhole),
      inputs: take('inputs', isListOf(isPlanInput)),
    })),
  prepare: ({ scenario, request, runs }, { method, base, inputs: written }) => {
    if (written.length === 0) throw new RangeError('There is nothing that may vary.');
    if (base < 2) throw new RangeError('A sensitivity analysis needs a base of 2 at least.');
    const inputs = written.map((input) => inputOf(scenario, input));
    const cost = method === 'sobol' ? sobolCost : morrisCost;
    const analyse = method === 'sobol' ? sobolSensitivity : morrisSensitivity;
    return {
      settings: cost(inputs.length, base),
      run: async (evaluate) => ({ inputs, result: await analyse(evaluate, { inputs, request, runs, base }) }),
    };
  },
  document: ({ measures: [measure] }, { base }, { inputs, result }) => ({
    outcome: measure!.name,
    method: result.method,
    base,
    inputs: inputs.map((input) =>
      input.kind === 'number'
        ? { name: input.name, low: input.low, high: input.high, scale: input.scale }
        : { name: input.name, options: input.options.map(({ name }) => name) },
    ),
    ...(result.method === 'sobol'
      ? {
          mean: result.mean,
          variance: result.variance,
          first: result.first.map(estimateDocument),
          total: result.total.map(estimateDocument),
        }
      : {
          mu: result.mu.map(finite),
          muStar: result.muStar.map(estimateDocument),
          sigma: result.sigma.map(finite),
        }),
  }),
  table: (_, __, { inputs, result }) =>
    result.method === 'sobol'
      ? {
          head: ['input', 'first', 'first low', 'first high', 'total', 'total low', 'total high'],
          rows: inputs.map(({ name }, i) => [
            name,
            ...[result.first[i]!, result.total[i]!].flatMap(estimateCells),
          ]),
        }
      : {
          head: ['input', 'mu', 'mu*', 'mu* low', 'mu* high', 'sigma'],
          rows: inputs.map(({ name }, i) => [
            name,
            result.mu[i]!,
            ...estimateCells(result.muStar[i]!),
            result.sigma[i]!,
          ]),
        },
};
