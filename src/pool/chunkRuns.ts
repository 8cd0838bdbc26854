import type { Setup } from '../engine/setup.ts';

/** About what a thread decides in ten milliseconds: so long an outdated chunk can keep it from newer work. */
const decisionsInAChunk = 100_000;

/** Lanes pay from about this many runs side by side. */
const leastRuns = 16;
const mostRuns = 256;

/** Divides the runs from `first` on into chunks of at most `size`, in order. */
export function chunkRuns(first: number, count: number, size: number): { first: number; count: number }[] {
  const chunks: { first: number; count: number }[] = [];
  for (let done = 0; done < count; done += size) {
    chunks.push({ first: first + done, count: Math.min(size, count - done) });
  }
  return chunks;
}

/** Runs in a chunk. Does not depend on where the runs start, so that a thread meets the same chunks again and has their records ready. */
export function chunkSize(setup: Sized): number {
  return Math.min(mostRuns, Math.max(leastRuns, Math.round(decisionsInAChunk / decisionsOfRun(setup))));
}

/** Decisions that a point of a study costs beside its runs: its changes are made and its model compiled. */
const decisionsOfPoint = 20_000;

/** Points in a chunk of a study of so many runs each. */
export function chunkPoints(setup: Sized, runs: number): number {
  return Math.max(1, Math.round(decisionsInAChunk / (decisionsOfPoint + runs * decisionsOfRun(setup))));
}

/** What of a setup says how long a run takes. */
type Sized = Pick<Setup, 'rivalries' | 'steps'>;

/** Decisions of one run from its first step to its last, at least 1. */
export function decisionsOfRun({ rivalries, steps }: Sized): number {
  return Math.max(1, Object.keys(rivalries).length * steps);
}
