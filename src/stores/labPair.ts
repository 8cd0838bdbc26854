import { endKeyWithoutStep } from '../analysis/endKey.ts';
import { replay, type History } from '../analysis/history.ts';
import { logistic } from '../math/logistic.ts';
import type { BoundLab } from './boundLab.ts';
import type { LabQuestion, LabResult } from './lab.ts';

/** One side's act in the step in which two runs part, in both. */
export interface PartedAct {
  readonly rivalry: string;
  /** Shares of places kept, 0..1: the unchanged scenario's run, and the variant's. */
  readonly acts: readonly [number, number];
  /** How likely each was to restrain itself (pi). */
  readonly propensities: readonly [number, number];
  /** Its trust in the other before the step. */
  readonly trust: readonly [number, number];
}

/** One run of the unchanged scenario and the same run under the changes, with one luck. */
export interface RunPair {
  readonly index: number;
  readonly base: History;
  readonly variant: History;
  /** First step in which an act, an event or the agreement differs; null: they are the same to the end. */
  readonly parts: number | null;
  readonly acts: readonly PartedAct[];
  /** Events that happened in that step in the first run alone, and in the second alone. */
  readonly events: readonly [readonly string[], readonly string[]];
}

/** Run `index` of both sides, step by step: run n of `parley run --index n --draws all`. */
export function pairOfRuns(
  { written, caseOf }: Pick<BoundLab, 'written' | 'caseOf'>,
  question: LabQuestion,
  index: number,
): RunPair {
  const { seed, from } = question;
  const options = { mode: 'model', seed, index, draws: true, from } as const;
  const base = replay(written.model, options);
  const variant = replay(caseOf(question).model, options);
  const { rivalryIds, tieIds } = base.model;
  const count = rivalryIds.length;
  const differs = (t: number): boolean =>
    base.inForce[t] !== variant.inForce[t] ||
    rivalryIds.some((_, r) => base.acts[t * count + r] !== variant.acts[t * count + r]);
  let parts: number | null = null;
  for (let t = from; t < base.steps && parts === null; t += 1) if (differs(t)) parts = t;
  if (parts === null) return { index, base, variant, parts, acts: [], events: [[], []] };
  const [a, b] = [base.traceAt(parts), variant.traceAt(parts)];
  const own = (some: readonly string[], others: readonly string[]) =>
    some.filter((id) => !others.includes(id));
  return {
    index,
    base,
    variant,
    parts,
    acts: rivalryIds.flatMap((rivalry, r): PartedAct[] => {
      if (a.acts[r] === b.acts[r]) return [];
      const tie = tieIds.indexOf(rivalry.replace('/', '|'));
      const trust = (trace: typeof a) => logistic(trace.logOddsBefore[tie] ?? NaN);
      return [
        {
          rivalry,
          acts: [a.acts[r]!, b.acts[r]!],
          propensities: [a.propensity[r]!, b.propensity[r]!],
          trust: [trust(a), trust(b)],
        },
      ];
    }),
    events: [own(a.events, b.events), own(b.events, a.events)],
  };
}

/** Number of the next run, from `after` on, whose end is another one under the changes; null where none is left. */
export function nextOther(
  base: LabResult | null,
  shown: LabResult | null,
  days: number,
  after: number,
): number | null {
  if (base === null || shown === null) return null;
  const end = (result: LabResult, run: number) => endKeyWithoutStep(result.values[days * result.runs + run]!);
  const runs = Math.min(base.runs, shown.runs);
  for (let run = after; run < runs; run += 1) if (end(base, run) !== end(shown, run)) return run;
  return null;
}
