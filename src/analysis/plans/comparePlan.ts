import type { Change } from '../../scenario/changes.ts';
import { writeChanges } from '../../scenario/changesText.ts';
import { isChange, isListOf } from '../plainChecks.ts';
import { compareVariants, variantsCost, type VariantResult } from '../variants.ts';
import { readAllOptions } from './optionReader.ts';
import type { StudyDefinition } from './planCase.ts';
import { estimateCells, estimateDocument, finite } from './table.ts';

interface CompareOptions {
  /** What-ifs, each against the scenario under the plan's changes. */
  readonly variants: readonly (readonly Change[])[];
}

/** What-ifs against the scenario as it is, run for run under the same luck. */
export const comparePlan: StudyDefinition<CompareOptions, readonly VariantResult[]> = {
  measures: [1, Infinity],
  readOptions: (given) =>
    readAllOptions(given, ({ take }) => ({ variants: take('variants', isListOf(isListOf(isChange))) })),
  prepare: ({ measures, request, runs }, { variants }) => {
    if (variants.length === 0) throw new RangeError('A comparison needs a variant.');
    return {
      settings: variantsCost(variants.length, runs),
      run: (evaluate) => compareVariants(evaluate, { variants, measures, request, runs }),
    };
  },
  document: ({ measures }, { variants }, results) => ({
    base: Object.fromEntries(
      measures.map(({ name }, m) => [name, estimateDocument(results[0]!.comparisons[m]!.base)]),
    ),
    variants: results.map(({ comparisons, otherEnd }, v) => ({
      changes: writeChanges(variants[v]!),
      outcomes: Object.fromEntries(
        measures.map(({ name }, m) => {
          const { variant, difference, unpairedWidth } = comparisons[m]!;
          return [
            name,
            {
              ...estimateDocument(variant),
              difference: estimateDocument(difference),
              unpairedWidth: finite(unpairedWidth),
            },
          ];
        }),
      ),
      otherEnd,
    })),
  }),
  table: ({ measures }, { variants }, results) => ({
    head: 'changes,outcome,base,base low,base high,mean,low,high,difference,difference low,difference high,other end'.split(
      ',',
    ),
    rows: results.flatMap(({ comparisons, otherEnd }, v) =>
      comparisons.map(({ base, variant, difference }, m) => [
        writeChanges(variants[v]!),
        measures[m]!.name,
        ...[base, variant, difference].flatMap(estimateCells),
        otherEnd,
      ]),
    ),
  }),
};
