import { summarise, type Ensemble, type EnsembleRequest } from '../analysis/ensemble.ts';
import { mergeTallies, type Tally } from '../analysis/tally.ts';
import { compile } from '../engine/compile.ts';
import type { Model } from '../engine/model.ts';
import type { Setup } from '../engine/setup.ts';
import { chunkSize, decisionsOfRun } from './chunkRuns.ts';
import type { EnsembleTask } from './ensembleWork.ts';
import type { Pool } from './pool.ts';

/** Runs of a whole cone. */
export const coneRuns = 1000;

const fewestCoarse = 32;
const mostCoarse = 50;
const coarseDecisions = 500_000;

/** Runs that a cone shows first, which are the first of the whole: fewer of a large scenario, so that it does not wait. */
export function coarseRuns(setup: Setup): number {
  const runs = Math.floor(coarseDecisions / decisionsOfRun(setup));
  return Math.max(fewestCoarse, Math.min(mostCoarse, runs));
}

export interface ConeListener {
  /** The first `coarseRuns` runs. */
  onCoarse(cone: Ensemble): void;
  /** All of them. */
  onFull(cone: Ensemble): void;
  onError(error: Error): void;
}

export interface ConeSource {
  /** Asks for the cone of this request; whatever was asked before and is not done is dropped. */
  request(setup: Setup, request: EnsembleRequest, listener: ConeListener): void;
  /** Drops what was asked. */
  cancel(): void;
}

/**
 * A request that overtakes the first cone of the one before waits until none has come for so long, ms: a drag that outruns
 * the threads would only keep them at work that nobody sees, and the page from its own.
 */
const restMs = 70;

/** Chunks of further runs that follow the first cone: engines compile hot code late, and a cold one takes ten times as long. */
const warmingChunks = 16;

/**
 * Cones of futures, coarse first, the newest request alone. After the first cone of a setup, and while no other is asked
 * for, the threads follow its record to the end, so that a cone from any step starts without a replay.
 */
export function createConeSource(pool: Pool, runs = coneRuns): ConeSource {
  const models = new WeakMap<Setup, Model>();
  const prepared = new WeakSet<Setup>();
  let warmed = false;
  let current: EnsembleTask[] = [];
  let turn = 0;
  /** The first runs of what was asked last are not here yet. */
  let awaited = false;
  let resting: ReturnType<typeof setTimeout> | undefined;

  function modelOf(setup: Setup): Model {
    let model = models.get(setup);
    if (model === undefined) {
      model = compile(setup);
      models.set(setup, model);
    }
    return model;
  }

  function cancel(): void {
    turn += 1;
    clearTimeout(resting);
    awaited = false;
    for (const task of current) task.cancel();
    current = [];
  }

  function begin(setup: Setup, request: EnsembleRequest, listener: ConeListener): void {
    const tasks = handOut(setup, request, true);
    current = [...tasks];
    void follow(setup, request, tasks, listener);
  }

  async function follow(
    setup: Setup,
    request: EnsembleRequest,
    [coarse, rest]: readonly [EnsembleTask, EnsembleTask],
    listener: ConeListener,
  ): Promise<void> {
    const asked = turn;
    const show = (tally: Tally) => summarise(modelOf(setup), request, tally);
    try {
      const first = await coarse.done;
      if (first === null || asked !== turn) return;
      awaited = false;
      if (first.tally.runs < runs) {
        listener.onCoarse(show(first.tally));
        const others = await rest.done;
        if (others === null || asked !== turn) return;
        listener.onFull(show(mergeTallies(first.tally, others.tally)));
      } else {
        listener.onFull(show(first.tally));
      }
      prepare(setup, request);
    } catch (error) {
      if (asked !== turn) return;
      awaited = false;
      listener.onError(error instanceof Error ? error : new Error(String(error)));
    }
  }

  /** The runs of a cone in the chunks in which they are always handed out. */
  function handOut(
    setup: Setup,
    request: EnsembleRequest,
    urgent: boolean,
  ): readonly [EnsembleTask, EnsembleTask] {
    const first = Math.min(coarseRuns(setup), runs);
    const chunk = Math.ceil(first / pool.threads);
    const coarse = pool.ensemble({ setup, request, first: 0, count: first, chunk, urgent });
    const rest = pool.ensemble({ setup, request, first, count: runs - first, urgent });
    // Whoever waits for the coarse cone hears of an error there; this one must not go unheard in between.
    rest.done.catch(() => undefined);
    return [coarse, rest];
  }

  function prepare(setup: Setup, request: EnsembleRequest): void {
    if (prepared.has(setup)) return;
    prepared.add(setup);
    const from = Math.min(setup.record?.inForce.length ?? 0, setup.steps - 1);
    const [coarse] = handOut(setup, { ...request, from, outcomes: [] }, false);
    coarse.done.catch(() => undefined);
    if (warmed) return;
    warmed = true;
    const count = warmingChunks * chunkSize(setup);
    pool.ensemble({ setup, request, first: runs, count }).done.catch(() => undefined);
  }

  return {
    cancel,
    request(setup, request, listener) {
      const overtaken = awaited;
      cancel();
      awaited = true;
      if (overtaken) resting = setTimeout(begin, restMs, setup, request, listener);
      else begin(setup, request, listener);
    },
  };
}
