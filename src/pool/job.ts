import type { EnsembleRequest } from '../analysis/ensemble.ts';
import type { Measure } from '../analysis/measure.ts';
import type { MeasurePoint, Point, StudyRequest } from '../analysis/study.ts';
import { tallyBuffers, type Tally } from '../analysis/tally.ts';
import { tallyAndMeasure, type MeasuredTally } from '../analysis/tallyRuns.ts';
import { compile } from '../engine/compile.ts';
import type { Model } from '../engine/model.ts';
import type { Decisions } from '../engine/options.ts';
import type { Setup } from '../engine/setup.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** Runs `first` to `first + count - 1` of an ensemble, and their measures. */
export interface EnsembleJob {
  readonly kind: 'ensemble';
  readonly request: EnsembleRequest;
  readonly measures: readonly Measure[];
  /** What people decide in each run; absent: nobody sits anywhere. */
  readonly decisions?: Decisions;
  readonly first: number;
  readonly count: number;
}

/** Runs `first` to `first + count - 1` of each of some points of a study. */
export interface StudyJob {
  readonly kind: 'study';
  readonly request: StudyRequest;
  readonly points: readonly Point[];
  readonly first: number;
  readonly count: number;
}

/** A job on its way to a thread. Plain data, so that it can be posted to another one. */
export interface Ticket {
  readonly id: number;
  readonly chunk: number;
  /** Name of the content of what it is about: a setup for an ensemble, a scenario for a study. */
  readonly key: string;
  /** Absent where the thread was sent what has this key before. */
  readonly setup?: Setup;
  readonly scenario?: Scenario;
}

export type Job = Ticket & (EnsembleJob | StudyJob);

export type Reply =
  | {
      readonly kind: 'done';
      readonly id: number;
      readonly chunk: number;
      /** Of an ensemble. */
      readonly tally: Tally | null;
      /** Measure m of run i, of point p in a study: (p * measures + m) * count + i. */
      readonly values: Float64Array;
    }
  /** What the job is about is not here any more: send the job again with it. */
  | { readonly kind: 'missing'; readonly id: number; readonly chunk: number }
  | { readonly kind: 'error'; readonly id: number; readonly chunk: number; readonly message: string };

/** Setups that a thread keeps compiled, with the states of their records: each may hold 64 MB of states. */
const keptModels = 3;

/**
 * Does jobs one after the other and keeps what the last few were about. What measures scenarios is loaded with the first
 * study: a replay does without it. Never throws.
 */
export function createJobRunner(): (job: Job) => Promise<Reply> {
  const models = new Map<string, Model>();
  const studies = new Map<string, MeasurePoint>();

  return async (job) => {
    const { id, chunk, key } = job;
    try {
      if (job.kind === 'ensemble') {
        const model = lastOf(models, key, job.setup && (() => compile(job.setup!)));
        if (model === null) return { kind: 'missing', id, chunk };
        return { kind: 'done', id, chunk, ...(await runEnsemble(model, job)) };
      }
      const { openStudy } = await import('../analysis/study.ts');
      const measure = lastOf(studies, key, job.scenario && (() => openStudy(job.scenario!)));
      if (measure === null) return { kind: 'missing', id, chunk };
      return { kind: 'done', id, chunk, tally: null, values: measurePoints(measure, job) };
    } catch (error) {
      return { kind: 'error', id, chunk, message: error instanceof Error ? error.message : String(error) };
    }
  };
}

/** The rooms of a game are loaded with the first one that is followed. */
async function runEnsemble(
  model: Model,
  { request, measures, decisions, first, count }: EnsembleJob,
): Promise<MeasuredTally> {
  if (!decisions) return tallyAndMeasure(model, request, measures, first, count);
  const { tallyPlayed } = await import('../analysis/play/tallyPlayed.ts');
  return tallyPlayed(model, request, decisions, measures, first, count);
}

/** What is kept under a key, made where it is not; null where it can not be made. The last few used are kept. */
function lastOf<Kept>(
  kept: Map<string, Kept>,
  key: string,
  make: (() => Kept) | undefined,
): NonNullable<Kept> | null {
  const one = kept.get(key) ?? make?.();
  if (one === undefined || one === null) return null;
  kept.delete(key);
  kept.set(key, one);
  if (kept.size > keptModels) kept.delete(kept.keys().next().value!);
  return one;
}

function measurePoints(measure: MeasurePoint, { request, points, first, count }: StudyJob): Float64Array {
  const size = request.measures.length * count;
  const values = new Float64Array(points.length * size);
  points.forEach((point, p) => values.set(measure(point, request, first, count), p * size));
  return values;
}

/** The buffers of a reply, which go to the other thread without being copied. */
export function replyBuffers(reply: Reply): ArrayBuffer[] {
  if (reply.kind !== 'done') return [];
  return [...(reply.tally === null ? [] : tallyBuffers(reply.tally)), reply.values.buffer as ArrayBuffer];
}
