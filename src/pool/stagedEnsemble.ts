import type { EnsembleRequest } from '../analysis/ensemble.ts';
import type { Measure } from '../analysis/measure.ts';
import { mergeTallies } from '../analysis/tally.ts';
import type { MeasuredTally } from '../analysis/tallyRuns.ts';
import type { Setup } from '../engine/setup.ts';
import { decisionsOfRun } from './chunkRuns.ts';
import type { EnsembleTask } from './ensembleWork.ts';
import type { Pool } from './pool.ts';

const fewestCoarse = 32;
const mostCoarse = 50;
const coarseDecisions = 500_000;

/** Runs of a first picture: fewer of a large scenario, so that it does not wait. */
export function coarseRuns(setup: Setup): number {
  const runs = Math.floor(coarseDecisions / decisionsOfRun(setup));
  return Math.max(fewestCoarse, Math.min(mostCoarse, runs));
}

/**
 * A request that overtakes the first stage of the one before waits until none has come for so long, ms: a drag that outruns
 * the threads would only keep them at work that nobody sees, and the page from its own.
 */
const restMs = 70;

export interface StagedRequest {
  readonly setup: Setup;
  readonly request: EnsembleRequest;
  readonly measures: readonly Measure[];
  /** Runs that are shown first, then, ...: ascending. Each stage holds the runs of those before. */
  readonly stages: readonly number[];
}

export interface StageListener {
  /** The first `done.tally.runs` runs of the request. */
  onStage(done: MeasuredTally, isLast: boolean): void;
  onError(error: Error): void;
}

/** Ensembles that are shown in stages, the newest request alone. */
export interface StagedSource {
  /** Asks for the ensemble of this request; whatever was asked before and is not done is dropped. */
  request(staged: StagedRequest, listener: StageListener): void;
  /** Drops what was asked. */
  cancel(): void;
}

export function createStagedSource(pool: Pool): StagedSource {
  let current: EnsembleTask[] = [];
  let turn = 0;
  /** The first runs of what was asked last are not here yet. */
  let awaited = false;
  let resting: ReturnType<typeof setTimeout> | undefined;

  function cancel(): void {
    turn += 1;
    clearTimeout(resting);
    awaited = false;
    for (const task of current) task.cancel();
    current = [];
  }

  async function follow(tasks: readonly EnsembleTask[], listener: StageListener): Promise<void> {
    const asked = turn;
    try {
      let all: MeasuredTally | null = null;
      for (const [stage, task] of tasks.entries()) {
        const part: MeasuredTally | null = await task.done;
        if (part === null || asked !== turn) return;
        awaited = false;
        all = all === null ? part : joined(all, part);
        listener.onStage(all, stage === tasks.length - 1);
      }
    } catch (error) {
      if (asked !== turn) return;
      awaited = false;
      listener.onError(error instanceof Error ? error : new Error(String(error)));
    }
  }

  function begin({ setup, request, measures, stages }: StagedRequest, listener: StageListener): void {
    const tasks = handOut(pool, { setup, request, measures, stages }, true);
    current = [...tasks];
    void follow(tasks, listener);
  }

  return {
    cancel,
    request(staged, listener) {
      const overtaken = awaited;
      cancel();
      awaited = true;
      if (overtaken) resting = setTimeout(begin, restMs, staged, listener);
      else begin(staged, listener);
    },
  };
}

/** The runs of all stages in the chunks in which they are always handed out. */
export function handOut(
  pool: Pool,
  { setup, request, measures, stages }: StagedRequest,
  urgent: boolean,
): readonly EnsembleTask[] {
  return stages.map((runs, stage) => {
    const first = stages[stage - 1] ?? 0;
    const task = pool.ensemble({
      setup,
      request,
      measures,
      first,
      count: runs - first,
      // The first picture is there soonest when every thread does one part of it.
      ...(stage === 0 ? { chunk: Math.ceil(runs / pool.threads) } : {}),
      urgent,
    });
    // Whoever waits for the first stage hears of an error there; that of a later one must not go unheard in between.
    task.done.catch(() => undefined);
    return task;
  });
}

function joined(before: MeasuredTally, after: MeasuredTally): MeasuredTally {
  const [a, b] = [before.tally.runs, after.tally.runs];
  const measures = a === 0 ? 0 : before.values.length / a;
  const values = new Float64Array(measures * (a + b));
  for (let m = 0; m < measures; m += 1) {
    values.set(before.values.subarray(m * a, (m + 1) * a), m * (a + b));
    values.set(after.values.subarray(m * b, (m + 1) * b), m * (a + b) + a);
  }
  return { tally: mergeTallies(before.tally, after.tally), values };
}
