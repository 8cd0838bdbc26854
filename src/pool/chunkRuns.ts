import type { Setup } from '../engine/setup.ts';
import type { Work } from './pool.ts';

/** About what a thread decides in ten milliseconds: so long an outdated chunk can keep it from newer work. */
const decisionsInAChunk = 100_000;

/** Lanes pay from about this many runs side by side. */
const leastRuns = 16;
const mostRuns = 256;

/** Divides the runs of a work into chunks, in order. */
export function chunkRuns(work: Work): { first: number; count: number }[] {
  const size = work.chunk ?? chunkSize(work);
  const chunks: { first: number; count: number }[] = [];
  for (let done = 0; done < work.count; done += size) {
    chunks.push({ first: work.first + done, count: Math.min(size, work.count - done) });
  }
  return chunks;
}

/** Runs in a chunk. Does not depend on where the runs start, so that a thread meets the same chunks again and has their records ready. */
export function chunkSize({ setup }: Pick<Work, 'setup'>): number {
  return Math.min(mostRuns, Math.max(leastRuns, Math.round(decisionsInAChunk / decisionsOfRun(setup))));
}

/** Decisions of one run from its first step to its last, at least 1. */
export function decisionsOfRun({ rivalries, steps }: Setup): number {
  return Math.max(1, Object.keys(rivalries).length * steps);
}
