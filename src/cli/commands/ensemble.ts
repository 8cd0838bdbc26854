import { compile } from '../../engine/compile.ts';
import { version } from '../../../package.json';
import { summarise, type EnsembleRequest } from '../../analysis/ensemble.ts';
import { ensembleReceipt } from '../../analysis/ensembleReceipt.ts';
import { receiptDocument, writeReceipt } from '../../analysis/receipt.ts';
import { questionsOf, type Question } from '../../analysis/question.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { readCommandLine, wholeNumber } from '../commandLine.ts';
import { writeDocument } from '../document.ts';
import { ensembleCsv, ensembleDocument, type ToldEnsemble } from '../ensembleDocument.ts';
import { ensembleReport } from '../ensembleReport.ts';
import { openScenario, sharedHelp, sharedOptions } from '../scenarioCase.ts';
import type { Terminal } from '../terminal.ts';
import { tallyInThreads } from '../tallyInThreads.ts';
import { badUsage } from '../trouble.ts';

export const ensembleHelp = `parley ensemble FILE --runs N [--threads N] [--csv]
                [--receipt]

Many runs of the model: how long the truce lasts, and how far each side
restrains itself.

  parley ensemble scenarios/september-2016.yaml --runs 1000 \\
      --from 2016-09-12T16:00:00Z
  parley ensemble scenarios/september-2016.yaml --runs 100000 --threads 8 --json
  parley ensemble scenarios/september-2016.yaml --runs 1000 --account moscow \\
      --csv > moscow.csv

  --runs N           how many
  --threads N        worker threads (one a processor); no number depends on it
  --csv              rows of time, series, mean and quantiles
  --question ID      how many runs answer yes to a question of the scenario,
                     each run begun at the moment it is asked
  --receipt          only the receipt: what made this, and a hash of it, for
                     parley receipt
${sharedHelp}
`;

export async function ensemble(terminal: Terminal, words: readonly string[]): Promise<number> {
  const { values, files } = readCommandLine(words, {
    ...sharedOptions,
    runs: { type: 'string' },
    threads: { type: 'string' },
    csv: { type: 'boolean' },
    question: { type: 'string' },
    receipt: { type: 'boolean' },
  });
  if (values.help) {
    terminal.out(ensembleHelp);
    return 0;
  }
  if (values.receipt && values.csv) throw badUsage('Choose --receipt or --csv.');
  if (values.json && values.csv) throw badUsage('Choose --json or --csv.');
  if (values.runs === undefined) throw badUsage('Say how many runs, for example --runs 1000.');
  const runs = wholeNumber('runs', values.runs, 1, 2_000_000);
  const threads =
    values.threads === undefined ? terminal.processors : wholeNumber('threads', values.threads, 1, 256);
  const questionOf = (scenario: Scenario): Question | null =>
    values.question === undefined ? null : findQuestion(scenario, values);
  const opened = await openScenario(terminal, files, values, {
    draws: 'all',
    mode: () => 'model',
    start: (written) => questionOf(written)?.step ?? null,
  });
  const question = questionOf(opened.scenario);
  const request: EnsembleRequest = {
    seed: opened.seed,
    from: opened.from,
    draws: opened.draws,
    endogenous: false,
    outcomes: question === null ? [] : [question.outcome],
    want: { actors: true, trust: true },
  };
  const tally = await tallyInThreads(
    terminal,
    { setup: opened.setup, request, first: 0, count: runs },
    threads,
  );
  const model = compile(opened.setup);
  const told = { ...opened, model, runs, question, result: summarise(model, request, tally) };
  if (values.receipt) writeReceiptOf(terminal, told, request, values.json === true);
  else if (values.json) writeDocument(terminal, ensembleDocument(told));
  else if (values.csv) terminal.out(ensembleCsv(told));
  else terminal.out(ensembleReport(told, terminal));
  return 0;
}

/** @throws Trouble for a question that the scenario does not ask, or a start other than its moment. */
function findQuestion(
  scenario: Scenario,
  { question, from }: { question?: string | undefined; from?: string | undefined },
): Question {
  const asked = questionsOf(scenario);
  const found = asked.find(({ id }) => id === question);
  if (from !== undefined) throw badUsage('--question starts at its own moment: leave --from out.');
  if (found === undefined) {
    const ids = asked.map(({ id }) => id).join(', ');
    throw badUsage(`This scenario asks no question "${question}". It asks: ${ids || 'none'}.`);
  }
  return found;
}

function writeReceiptOf(
  terminal: Terminal,
  { written, changes, question, result }: ToldEnsemble,
  request: EnsembleRequest,
  json: boolean,
): void {
  const questions = question === null ? [] : [question.id];
  const made = { scenario: written, changes, request, questions, ensemble: result, parley: version };
  const receipt = ensembleReceipt(made);
  if (json) writeDocument(terminal, { receipt: receiptDocument(receipt) });
  else terminal.out(`${writeReceipt(receipt)}\n`);
}
