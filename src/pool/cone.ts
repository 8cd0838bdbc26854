import { summarise, type Ensemble, type EnsembleRequest } from '../analysis/ensemble.ts';
import { compile } from '../engine/compile.ts';
import type { Model } from '../engine/model.ts';
import type { Setup } from '../engine/setup.ts';
import { chunkSize } from './chunkRuns.ts';
import type { Pool } from './pool.ts';
import { coarseRuns, createStagedSource, handOutStage } from './stagedEnsemble.ts';

/** Runs of a whole cone. */
export const coneRuns = 1000;

export interface ConeListener {
  /** The first of the runs. */
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

/** Chunks of further runs that follow the first cone: engines compile hot code late, and a cold one takes ten times as long. */
const warmingChunks = 16;

/**
 * Cones of futures, coarse first, the newest request alone. After the first cone of a setup, and while no other is asked
 * for, the threads follow its record to the end, so that a cone from any step starts without a replay.
 */
export function createConeSource(pool: Pool, runs = coneRuns): ConeSource {
  const models = new WeakMap<Setup, Model>();
  const prepared = new WeakSet<Setup>();
  const source = createStagedSource(pool);
  let warmed = false;

  function modelOf(setup: Setup): Model {
    let model = models.get(setup);
    if (model === undefined) {
      model = compile(setup);
      models.set(setup, model);
    }
    return model;
  }

  function prepare(setup: Setup, request: EnsembleRequest): void {
    if (prepared.has(setup)) return;
    prepared.add(setup);
    const from = Math.min(setup.record?.inForce.length ?? 0, setup.steps - 1);
    const stages = stagesOf(setup);
    const staged = { setup, request: { ...request, from, outcomes: [] }, measures: [], stages };
    for (const stage of stages.keys()) handOutStage(pool, staged, stage, false).done.catch(() => undefined);
    if (warmed) return;
    warmed = true;
    const count = warmingChunks * chunkSize(setup);
    pool.ensemble({ setup, request, first: runs, count }).done.catch(() => undefined);
  }

  function stagesOf(setup: Setup): number[] {
    const coarse = coarseRuns(setup);
    return coarse < runs ? [coarse, runs] : [runs];
  }

  return {
    cancel: source.cancel,
    request(setup, request, listener) {
      source.request(
        { setup, request, measures: [], stages: stagesOf(setup) },
        {
          onStage({ tally }, isLast) {
            const cone = summarise(modelOf(setup), request, tally);
            if (!isLast) {
              listener.onCoarse(cone);
              return;
            }
            listener.onFull(cone);
            prepare(setup, request);
          },
          onError: listener.onError,
        },
      );
    },
  };
}
