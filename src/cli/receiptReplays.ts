import { ensembleReplay } from '../analysis/ensembleReceipt.ts';
import type { Replays } from '../analysis/replayReceipt.ts';
import { replayOfCommand, type Command } from './commandReceipt.ts';
import { attribute } from './commands/attribute.ts';
import { compare } from './commands/compare.ts';
import { seek } from './commands/seek.ts';
import { sensitivity } from './commands/sensitivity.ts';
import { sweep } from './commands/sweep.ts';
import { tallyInThreads } from './tallyInThreads.ts';
import type { Terminal } from './terminal.ts';

/** Commands whose documents have receipts. */
export const receiptCommands: Readonly<Record<string, Command>> = {
  compare,
  sweep,
  sensitivity,
  attribute,
  seek,
};

/** How the terminal makes each kind of result again. `file` holds the scenario. */
export const receiptReplays = (terminal: Terminal, threads: number, file: string): Replays => ({
  ensemble: ensembleReplay((setup, request, runs) =>
    tallyInThreads(terminal, { setup, request, first: 0, count: runs }, threads),
  ),
  ...Object.fromEntries(
    Object.entries(receiptCommands).map(([kind, command]) => [
      kind,
      replayOfCommand(terminal, command, file, threads),
    ]),
  ),
});
