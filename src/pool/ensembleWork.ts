import type { EnsembleRequest } from '../analysis/ensemble.ts';
import type { Measure } from '../analysis/measure.ts';
import { listedRuns, mergeTallies, type Tally } from '../analysis/tally.ts';
import type { MeasuredTally } from '../analysis/tallyRuns.ts';
import type { Decisions } from '../engine/options.ts';
import type { Setup } from '../engine/setup.ts';
import { chunkRuns, chunkSize } from './chunkRuns.ts';
import { contentKey } from './contentKey.ts';
import type { Assign } from './pool.ts';

/** An ensemble to be computed: runs `first` to `first + count - 1` of the request's seed. */
export interface EnsembleWork {
  readonly setup: Setup;
  readonly request: EnsembleRequest;
  /** Of each run, kept by run: memory grows with their number. */
  readonly measures?: readonly Measure[];
  /** What people decide in each run; absent: nobody sits anywhere. */
  readonly decisions?: Decisions;
  readonly first: number;
  readonly count: number;
  /** Runs in a chunk; absent: what a thread does in about ten milliseconds. */
  readonly chunk?: number;
  readonly urgent?: boolean;
}

export interface EnsembleTask {
  readonly id: number;
  /** The tally of all runs, with the measures of each; null when cancelled. */
  readonly done: Promise<MeasuredTally | null>;
  /** Runs finished so far. */
  runs(): number;
  cancel(): void;
}

/** Merges the tallies in the order of the runs, so that the order of the answers cannot matter. */
export function askEnsemble(assign: Assign, work: EnsembleWork): EnsembleTask {
  const { setup, request, measures = [], decisions, count } = work;
  const chunks = chunkRuns(work.first, count, work.chunk ?? chunkSize(setup));
  const parts: (Tally | null)[] = chunks.map(() => null);
  const values = new Float64Array(measures.length * count);
  let merged: Tally | null = null;
  let loose = 0;
  let runs = 0;
  const merge = () => {
    const known = parts.filter((part) => part !== null);
    if (known.length > 0) merged = mergeTallies(...(merged === null ? known : [merged, ...known]));
    parts.fill(null);
    loose = 0;
  };
  const assigned = assign({
    about: { key: contentKey(setup), setup },
    jobs: chunks.map((chunk) => ({
      kind: 'ensemble',
      request,
      measures,
      ...(decisions ? { decisions } : {}),
      ...chunk,
    })),
    urgent: work.urgent === true,
    keep(job, answer) {
      const chunk = chunks[job]!;
      parts[job] = answer.tally;
      loose += chunk.count;
      runs += chunk.count;
      measures.forEach((_, m) => {
        const part = answer.values.subarray(m * chunk.count, (m + 1) * chunk.count);
        values.set(part, m * count + chunk.first - work.first);
      });
      // Beyond what a tally lists, parts are merged as they come, so that memory stays flat.
      if (count > listedRuns && loose >= listedRuns / 2) merge();
    },
  });
  const done = assigned.done.then((finished) => {
    if (finished) merge();
    return finished && merged !== null ? { tally: merged, values } : null;
  });
  return { id: assigned.id, done, runs: () => runs, cancel: assigned.cancel };
}
