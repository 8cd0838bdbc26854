import { tallyRuns, type EnsembleRequest } from '../analysis/ensemble.ts';
import { tallyBuffers, type Tally } from '../analysis/tally.ts';
import { compile } from '../engine/compile.ts';
import type { Model } from '../engine/model.ts';
import type { Setup } from '../engine/setup.ts';

/** Runs `first` to `first + count - 1` of an ensemble. Plain data, so that it can be posted to another thread. */
export interface Job {
  readonly kind: 'ensemble';
  readonly id: number;
  readonly chunk: number;
  /** Name of the setup's content. */
  readonly key: string;
  /** Absent where the thread was sent the setup of this key before. */
  readonly setup?: Setup;
  readonly request: EnsembleRequest;
  readonly first: number;
  readonly count: number;
}

export type Reply =
  | { readonly kind: 'done'; readonly id: number; readonly chunk: number; readonly tally: Tally }
  /** The setup of the job's key is not here any more: send the job again with it. */
  | { readonly kind: 'missing'; readonly id: number; readonly chunk: number }
  | { readonly kind: 'error'; readonly id: number; readonly chunk: number; readonly message: string };

/** Setups that a thread keeps compiled, with the states of their records: each may hold 64 MB of states. */
const keptModels = 3;

/** Does jobs one after the other and keeps the models of the last few setups. Never throws. */
export function createJobRunner(): (job: Job) => Reply {
  const models = new Map<string, Model>();

  return ({ id, chunk, key, setup, request, first, count }) => {
    try {
      let model = models.get(key);
      models.delete(key);
      if (model === undefined) {
        if (setup === undefined) return { kind: 'missing', id, chunk };
        model = compile(setup);
      }
      models.set(key, model);
      if (models.size > keptModels) models.delete(models.keys().next().value!);
      return { kind: 'done', id, chunk, tally: tallyRuns(model, request, first, count) };
    } catch (error) {
      return { kind: 'error', id, chunk, message: error instanceof Error ? error.message : String(error) };
    }
  };
}

/** The buffers of a reply, which go to the other thread without being copied. */
export function replyBuffers(reply: Reply): ArrayBuffer[] {
  return reply.kind === 'done' ? tallyBuffers(reply.tally) : [];
}
