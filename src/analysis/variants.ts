import type { Change } from '../scenario/changes.ts';
import { addPairs, compareSums, emptyPairs, type MeasureComparison } from './comparison.ts';
import { endKeyWithoutStep } from './endKey.ts';
import type { Measure } from './measure.ts';
import type { NamedMeasure } from './measureName.ts';
import type { Evaluate, Point, StudyRequest } from './study.ts';

/** Variants that are compared. */
export interface VariantsDesign {
  readonly variants: readonly (readonly Change[])[];
  readonly measures: readonly NamedMeasure[];
  readonly request: Omit<StudyRequest, 'measures'>;
  readonly runs: number;
}

export interface VariantResult {
  /** In the order of the design's measures. */
  readonly comparisons: readonly MeasureComparison[];
  /** Share of the runs that end otherwise than their twin: by another cause, or by others. */
  readonly otherEnd: number;
}

/** Runs that are held at a time: memory does not grow with their number. */
const block = 8192;

/** Settings that a comparison measures, each once a block of runs. */
export const variantsCost = (variants: number, runs: number): number =>
  Math.ceil(runs / block) * (variants + 1);

/** Variants against their baseline, run for run under the same luck. */
export async function compareVariants(
  evaluate: Evaluate,
  { variants, measures, request, runs }: VariantsDesign,
): Promise<VariantResult[]> {
  const asked: Measure[] = [...measures.map(({ measure }) => measure), { kind: 'end' }];
  const points: Point[] = [[], ...variants].map((changes) => ({ changes }));
  const sums = variants.map(() => measures.map(emptyPairs));
  const otherEnds = variants.map(() => 0);
  for (let first = 0; first < runs; first += block) {
    const count = Math.min(block, runs - first);
    const [base, ...others] = await evaluate(points, { ...request, measures: asked }, count, first);
    const of = (values: Float64Array, m: number) => values.subarray(m * count, (m + 1) * count);
    others.forEach((values, v) => {
      measures.forEach((_, m) => addPairs(sums[v]![m]!, of(base!, m), of(values, m)));
      const [before, after] = [of(base!, measures.length), of(values, measures.length)];
      for (let run = 0; run < count; run += 1) {
        if (endKeyWithoutStep(before[run]!) !== endKeyWithoutStep(after[run]!)) otherEnds[v]! += 1;
      }
    });
  }
  return sums.map((own, v) => ({
    comparisons: own.map((pairs, m) => compareSums(pairs, measures[m]!.isShare)),
    otherEnd: otherEnds[v]! / runs,
  }));
}
