import { ensembleReplay } from '../analysis/ensembleReceipt.ts';
import type { Replays } from '../analysis/replayReceipt.ts';
import { tallyInThreads } from './tallyInThreads.ts';
import type { Terminal } from './terminal.ts';

/** How the terminal makes each kind of result again: one line a kind. */
export const receiptReplays = (terminal: Terminal, threads: number): Replays => ({
  ensemble: ensembleReplay((setup, request, runs) =>
    tallyInThreads(terminal, { setup, request, first: 0, count: runs }, threads),
  ),
});
