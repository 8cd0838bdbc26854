import type { Tally } from '../analysis/ensemble.ts';
import type { EnsembleWork } from '../pool/ensembleWork.ts';
import { createPool } from '../pool/pool.ts';
import { showProgress, timeLeft } from './progress.ts';
import type { Terminal } from './terminal.ts';
import { Trouble } from './trouble.ts';

/** Tallies an ensemble in worker threads, with progress. @throws Trouble when it is stopped. */
export async function tallyInThreads(
  terminal: Terminal,
  work: EnsembleWork,
  threads: number,
): Promise<Tally> {
  const pool = createPool({ threads, open: terminal.openThread });
  const task = pool.ensemble(work);
  const started = performance.now();
  const hide = showProgress(
    terminal,
    () => `${task.runs()} of ${work.count} runs${timeLeft(started, task.runs() / Math.max(1, work.count))}`,
  );
  let stopped = false;
  const forget = terminal.onInterrupt(() => {
    stopped = true;
    task.cancel();
  });
  try {
    const done = await task.done;
    if (done === null || stopped) {
      throw new Trouble(
        1,
        `Stopped: ${task.runs()} of ${work.count} runs were finished, and nothing was written.`,
      );
    }
    return done.tally;
  } finally {
    forget();
    hide();
    pool.close();
  }
}
