import type { Change } from '../../scenario/changes.ts';
import { writeChanges } from '../../scenario/changesText.ts';
import { isChange, isListOf } from '../plainChecks.ts';
import { assumptionsOf, robustness, type AssumptionResult } from '../robustness.ts';
import { readAllOptions } from './optionReader.ts';
import type { StudyDefinition } from './planCase.ts';
import { estimateCells, estimateDocument } from './table.ts';

interface RobustnessOptions {
  /** The what-if. */
  readonly variant: readonly Change[];
}

/** One what-if under each decision rule and each account. */
export const robustnessPlan: StudyDefinition<RobustnessOptions, readonly AssumptionResult[]> = {
  measures: [1, 1],
  readOptions: (given) =>
    readAllOptions(given, ({ take }) => ({ variant: take('variant', isListOf(isChange)) })),
  prepare: ({ scenario, measures: [measure], request, runs }, { variant }) => {
    if (variant.length === 0) throw new RangeError('Without a change there is nothing to try.');
    const assumptions = assumptionsOf(scenario);
    return {
      settings: 2 * assumptions.length,
      run: (evaluate) => robustness(evaluate, { variant, assumptions, measure: measure!, request, runs }),
    };
  },
  document: ({ measures: [measure] }, { variant }, results) => ({
    outcome: measure!.name,
    changes: writeChanges(variant),
    assumptions: results.map(({ assumption, comparison }) => ({
      kind: assumption.kind,
      name: assumption.name,
      base: estimateDocument(comparison.base),
      variant: estimateDocument(comparison.variant),
      difference: estimateDocument(comparison.difference),
    })),
  }),
  table: (_, __, results) => ({
    head: 'assumption,name,base,base low,base high,mean,low,high,difference,difference low,difference high'.split(
      ',',
    ),
    rows: results.map(({ assumption: { kind, name }, comparison: { base, variant, difference } }) => [
      kind,
      name,
      ...[base, variant, difference].flatMap(estimateCells),
    ]),
  }),
};
