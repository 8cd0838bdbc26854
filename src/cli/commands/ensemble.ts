import { compile } from '../../engine/compile.ts';
import { summarise, type EnsembleRequest } from '../../analysis/ensemble.ts';
import { questionsOf, type Question } from '../../analysis/question.ts';
import type { EnsembleWork } from '../../pool/ensembleWork.ts';
import { createPool } from '../../pool/pool.ts';
import { readCommandLine, wholeNumber } from '../commandLine.ts';
import { writeDocument } from '../document.ts';
import { ensembleCsv, ensembleDocument } from '../ensembleDocument.ts';
import { ensembleReport } from '../ensembleReport.ts';
import { showProgress, timeLeft } from '../progress.ts';
import { openScenario, sharedHelp, sharedOptions, type ScenarioCase } from '../scenarioCase.ts';
import type { Terminal } from '../terminal.ts';
import { badUsage, Trouble } from '../trouble.ts';

export const ensembleHelp = `parley ensemble FILE --runs N [--threads N] [--csv]

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
${sharedHelp}
`;

export async function ensemble(terminal: Terminal, words: readonly string[]): Promise<number> {
  const { values, files } = readCommandLine(words, {
    ...sharedOptions,
    runs: { type: 'string' },
    threads: { type: 'string' },
    csv: { type: 'boolean' },
    question: { type: 'string' },
  });
  if (values.help) {
    terminal.out(ensembleHelp);
    return 0;
  }
  if (values.json && values.csv) throw badUsage('Choose --json or --csv.');
  if (values.runs === undefined) throw badUsage('Say how many runs, for example --runs 1000.');
  const runs = wholeNumber('runs', values.runs, 1, 2_000_000);
  const threads =
    values.threads === undefined ? terminal.processors : wholeNumber('threads', values.threads, 1, 256);
  const opened = await openScenario(terminal, files, values, { draws: 'all', mode: () => 'model' });
  const question = values.question === undefined ? null : findQuestion(opened, values);
  const request: EnsembleRequest = {
    seed: opened.seed,
    from: question?.step ?? opened.from,
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
  if (values.json) writeDocument(terminal, ensembleDocument(told));
  else if (values.csv) terminal.out(ensembleCsv(told));
  else terminal.out(ensembleReport(told, terminal));
  return 0;
}

/** @throws Trouble for a question that the scenario does not ask, or a start other than its moment. */
function findQuestion(
  { scenario }: ScenarioCase,
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

async function tallyInThreads(terminal: Terminal, work: EnsembleWork, threads: number) {
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
