import type { EnsembleRequest } from '../analysis/ensemble.ts';
import type { Measure } from '../analysis/measure.ts';
import { mergeTallies } from '../analysis/tally.ts';
import type { MeasuredTally } from '../analysis/tallyRuns.ts';
import type { Model } from '../engine/model.ts';
import type { Decisions } from '../engine/options.ts';
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
  /** Of the setup, for whoever does a first stage at once. */
  readonly model?: Model;
  readonly request: EnsembleRequest;
  readonly measures: readonly Measure[];
  /** What people decide in each run; absent: nobody sits anywhere. */
  readonly decisions?: Decisions;
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

/** Does the first stage on this thread; null where that would take too long. */
export type AtOnce = (staged: StagedRequest) => MeasuredTally | null;

export function createStagedSource(pool: Pool, atOnce: AtOnce = () => null): StagedSource {
  let current: EnsembleTask | null = null;
  let turn = 0;
  /** The first runs of what was asked last are not here yet. */
  let awaited = false;
  let resting: ReturnType<typeof setTimeout> | undefined;

  function cancel(): void {
    turn += 1;
    clearTimeout(resting);
    awaited = false;
    current?.cancel();
    current = null;
  }

  /** A stage is handed out when the one before was shown: else the threads take the page the processors that draw it. */
  async function follow(staged: StagedRequest, listener: StageListener): Promise<void> {
    const asked = turn;
    try {
      let all: MeasuredTally | null = null;
      for (let stage = 0; stage < staged.stages.length; stage += 1) {
        if (stage > 0) await shown();
        if (asked !== turn) return;
        const early: MeasuredTally | null = stage === 0 ? atOnce(staged) : null;
        if (early === null) current = handOutStage(pool, staged, stage, true);
        const part: MeasuredTally | null = early ?? (await current!.done);
        if (part === null || asked !== turn) return;
        awaited = false;
        all = all === null ? part : joined(all, part);
        listener.onStage(all, stage === staged.stages.length - 1);
      }
    } catch (error) {
      if (asked !== turn) return;
      awaited = false;
      listener.onError(error instanceof Error ? error : new Error(String(error)));
    }
  }

  return {
    cancel,
    request(staged, listener) {
      const overtaken = awaited;
      cancel();
      awaited = true;
      if (overtaken) resting = setTimeout(() => void follow(staged, listener), restMs);
      else void follow(staged, listener);
    },
  };
}

/** What was told a moment ago is on the page: what renders it runs before the next turn of the loop. */
const shown = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** The runs of a stage in the chunks in which they are always handed out. */
export function handOutStage(
  pool: Pool,
  { setup, request, measures, decisions, stages }: StagedRequest,
  stage: number,
  urgent: boolean,
): EnsembleTask {
  const first = stages[stage - 1] ?? 0;
  const count = stages[stage]! - first;
  return pool.ensemble({
    setup,
    request,
    measures,
    ...(decisions ? { decisions } : {}),
    first,
    count,
    // The first picture is there soonest when every thread does one part of it.
    ...(stage === 0 ? { chunk: Math.ceil(count / pool.threads) } : {}),
    urgent,
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
