import { summarise, type Ensemble, type EnsembleRequest } from '../analysis/ensemble.ts';
import { mergeTallies, type Tally } from '../analysis/tally.ts';
import { compile } from '../engine/compile.ts';
import type { Model } from '../engine/model.ts';
import type { Setup } from '../engine/setup.ts';
import type { Pool, Task } from './pool.ts';

/** Runs that a cone shows first, and in all. The first ones are the first of the whole. */
export const coarseRuns = 64;
export const coneRuns = 1000;

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
  /** Runs the hot code on every thread before the first cone is asked for. */
  warmUp(setup: Setup, request: EnsembleRequest): Promise<void>;
}

/** Cones of futures, coarse first, the newest request alone. */
export function createConeSource(pool: Pool, runs = coneRuns): ConeSource {
  const models = new WeakMap<Setup, Model>();
  let current: Task[] = [];
  let turn = 0;

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
    for (const task of current) task.cancel();
    current = [];
  }

  async function follow(
    setup: Setup,
    request: EnsembleRequest,
    [coarse, rest]: readonly [Task, Task],
    listener: ConeListener,
  ): Promise<void> {
    const asked = turn;
    const show = (tally: Tally) => summarise(modelOf(setup), request, tally);
    try {
      const first = await coarse.done;
      if (first === null || asked !== turn) return;
      if (runs > coarseRuns) {
        listener.onCoarse(show(first));
        const others = await rest.done;
        if (others === null || asked !== turn) return;
        listener.onFull(show(mergeTallies(first, others)));
      } else {
        listener.onFull(show(first));
      }
    } catch (error) {
      if (asked === turn) listener.onError(error instanceof Error ? error : new Error(String(error)));
    }
  }

  return {
    cancel,
    request(setup, request, listener) {
      cancel();
      const first = Math.min(coarseRuns, runs);
      const coarse = pool.ensemble({
        setup,
        request,
        first: 0,
        count: first,
        chunk: Math.ceil(first / pool.threads),
        urgent: true,
      });
      const rest = pool.ensemble({ setup, request, first, count: runs - first, urgent: true });
      current = [coarse, rest];
      // Whoever waits for the coarse cone hears of an error there; this one must not go unheard in between.
      rest.done.catch(() => undefined);
      void follow(setup, request, [coarse, rest], listener);
    },
    warmUp: (setup, request) => pool.warmUp({ setup, request, first: 0, count: runs }),
  };
}
