import { ensembleReplay } from '../analysis/ensembleReceipt.ts';
import { studyReplays, type FindScenario } from '../analysis/plans/studyReplay.ts';
import type { Replays } from '../analysis/replayReceipt.ts';
import { inThreads } from './studyThreads.ts';
import { tallyInThreads } from './tallyInThreads.ts';
import type { Terminal } from './terminal.ts';

/** How the terminal makes each kind of result again. `find`: the scenario to which a fit belongs. */
export const receiptReplays = (terminal: Terminal, threads: number, find: FindScenario): Replays => ({
  ensemble: ensembleReplay((setup, request, runs) =>
    tallyInThreads(terminal, { setup, request, first: 0, count: runs }, threads),
  ),
  ...studyReplays((study) => inThreads(terminal, study, { threads: String(threads) }), find),
});
