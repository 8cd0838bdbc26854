import { version } from '../../package.json';
import type { LikelyNumbers } from '../analysis/carryOver.ts';
import { measureOfName } from '../analysis/measureName.ts';
import type { PlanHead } from '../analysis/plans/planCase.ts';
import {
  openStudyPlan,
  readPlan,
  type Plan,
  type ResultOf,
  type Study,
  type StudyKind,
} from '../analysis/plans/studies.ts';
import type { Table } from '../analysis/plans/table.ts';
import { mostRuns, receiptDocument, writeReceipt } from '../analysis/receipt.ts';
import { applyChanges, type Change } from '../scenario/changes.ts';
import { timeOfStep } from '../scenario/stepTimes.ts';
import { csv } from '../words/csv.ts';
import { wholeNumber } from './commandLine.ts';
import { writeDocument } from './document.ts';
import { openScenario, sharedHelp, sharedOptions, type ScenarioCase } from './scenarioCase.ts';
import { endOfShard, inThreads, type ThreadValues } from './studyThreads.ts';
import type { Terminal } from './terminal.ts';
import { badInput, badUsage, type Trouble } from './trouble.ts';

/** Options that all commands share that measure points of a scenario. */
export const studyOptions = {
  ...sharedOptions,
  runs: { type: 'string' },
  threads: { type: 'string' },
  outcome: { type: 'string', multiple: true },
  csv: { type: 'boolean' },
  receipt: { type: 'boolean' },
  out: { type: 'string' },
  resume: { type: 'string' },
  shard: { type: 'string' },
} as const;

export const threadsHelp = `  --threads N        worker threads (one a processor); no number depends on it
  --out FILE         writes what is measured as it comes: JSON lines, or CSV
                     where the name ends in .csv
  --resume FILE      does not measure again what stands in these JSON lines`;

export const tellHelp = `  --csv              rows for a spreadsheet
  --receipt          only the receipt: what made this, for parley receipt`;

export const studyHelp = `  --outcome NAME     in-force@2016-09-25, in-force, restraint, restraint:ACTOR,
                     or a question of the scenario
${tellHelp}
${threadsHelp}
${sharedHelp}`;

export const shardHelp = `  --shard I/N        measures one of N parts only; parley merge joins them`;

interface StudyValues extends ThreadValues {
  json?: boolean | undefined;
  csv?: boolean | undefined;
  receipt?: boolean | undefined;
  runs?: string | undefined;
  outcome?: string[] | undefined;
}

/** A scenario with what every plan about it says. */
export interface PlannedCase extends ScenarioCase {
  head: PlanHead;
}

/** Reads scenario, outcomes and runs. @throws Trouble with the way out. */
export async function openPlannedCase(
  terminal: Terminal,
  files: readonly string[],
  values: StudyValues & Parameters<typeof openScenario>[2],
  /** `outcomes`: those that are looked at where none is named; empty: none can be. */
  defaults: { runs: number; least?: number; outcomes: readonly string[]; single?: boolean },
): Promise<PlannedCase> {
  if (values.json && values.csv) throw badUsage('Choose --json or --csv.');
  if (values.receipt && values.csv) throw badUsage('Choose --receipt or --csv.');
  const { least = 1, outcomes, single = false } = defaults;
  const runs = values.runs === undefined ? defaults.runs : wholeNumber('runs', values.runs, least, mostRuns);
  const opened = await openScenario(terminal, files, values, { draws: 'all', mode: () => 'model' });
  const { scenario, changes, seed, from, draws } = opened;
  const measures = values.outcome ?? outcomes;
  if (single && measures.length > 1) throw badUsage('One outcome at a time.');
  for (const name of measures) inWords(badUsage, () => measureOfName(scenario, name, from));
  const head = { changes, seed, from: timeOfStep(scenario, from), runs, draws, measures };
  return { ...opened, head };
}

/** Does something that says in a RangeError what is wrong. @throws Trouble with the same words. */
function inWords<Made>(trouble: (message: string) => Trouble, make: () => Made): Made {
  try {
    return make();
  } catch (error) {
    throw error instanceof RangeError ? trouble(error.message) : error;
  }
}

/** Runs a plan on all threads, and tells its result as the options want it; or its receipt. */
export async function tellStudy<Kind extends StudyKind>(
  terminal: Terminal,
  { written }: Pick<ScenarioCase, 'written'>,
  values: StudyValues,
  plan: Plan<Kind>,
  report: (study: Study<Kind>, result: ResultOf<Kind>) => string,
  fitted: LikelyNumbers | null = null,
): Promise<number> {
  // As a receipt has it: what is run is what can be made again.
  const study = inWords(badInput, () => openStudyPlan(readPlan(plan) as Plan<Kind>, written, fitted));
  try {
    const result = await inThreads(terminal, study, values);
    const made = study.receipt(result, version);
    if (values.receipt && values.json) writeDocument(terminal, { receipt: receiptDocument(made) });
    else if (values.receipt) terminal.out(`${writeReceipt(made)}\n`);
    else if (values.json) writeDocument(terminal, study.document(result, version));
    else if (values.csv) terminal.out(csvOf(study.table(result)));
    else terminal.out(report(study, result));
    return 0;
  } catch (error) {
    return endOfShard(terminal, values, error);
  }
}

const csvOf = ({ head, rows }: Table): string => csv(head, rows, '\n');

/** Checks changes that a study will make, and tells those without effect. @throws Trouble for one that cannot be made. */
export function checkChanges(
  terminal: Terminal,
  { scenario, from }: Pick<ScenarioCase, 'scenario' | 'from'>,
  changes: readonly Change[],
): void {
  const { notes } = applyChanges(scenario, changes, { from, mode: 'model' });
  for (const { severity, message, suggestion } of notes) {
    const said = `${message} ${suggestion ?? ''}`.trimEnd();
    if (severity === 'error') throw badInput(said);
    terminal.say(`parley: ${said}`);
  }
}
