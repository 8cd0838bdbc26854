import type { Job, Reply } from './job.ts';

/**
 * A thread that does one job at a time: a worker of the browser or of Node, or this very thread. Two ways of dying: it
 * says so by `onError`, or it falls silent, which the pool notices by the clock.
 */
export interface Port {
  post(job: Job): void;
  /** Called once for each job posted. */
  onDone(listener: (reply: Reply) => void): void;
  onError(listener: (error: Error) => void): void;
  close(): void;
}
