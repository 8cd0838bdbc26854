import { carryOver } from '../../analysis/carryOver.ts';
import { hindcast, hindcastPlan, hindcastVariants, type HindcastVariant } from '../../analysis/hindcast.ts';
import { quickFit } from '../../analysis/quickFit.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { readCommandLine, wholeNumber } from '../commandLine.ts';
import { writeDocument } from '../document.ts';
import { fit } from './fit.ts';
import { readFit } from '../readFit.ts';
import { changesHelp, openScenario, seedHelp, type ScenarioCase } from '../scenarioCase.ts';
import { scoreDocument, type FitUsed } from '../scoreDocument.ts';
import { scoreReport } from '../scoreReport.ts';
import { endOfShard, inThreads, shardHelp, studyOptions, threadsHelp } from '../studyCase.ts';
import type { Terminal } from '../terminal.ts';
import { badInput, badUsage } from '../trouble.ts';

export const scoreHelp = `parley score FILE [--fit OTHER]

How well does the model do? It forecasts the record from every day of it (every
week of a long one), and is scored beside two forecasters that know no model;
then once more without each event that can matter, without renewal dates, and
as each account tells the days.

  parley score scenarios/september-2016.yaml
  parley score scenarios/february-2016.yaml --runs 1000 --only-base --json
  parley fit scenarios/september-2016.yaml --param defaults.width \\
      --json > fit.json
  parley score scenarios/february-2016.yaml --fit fit.json

  --runs N           of each forecast (200)
  --only-base        nothing left out or told otherwise
  --fit OTHER        with numbers fitted to another scenario (or found by
                     parley fit --json): those of the same path carry over
${threadsHelp}
${shardHelp}
${seedHelp}
${changesHelp}
`;

export async function score(terminal: Terminal, words: readonly string[]): Promise<number> {
  const { values, files } = readCommandLine(words, {
    ...studyOptions,
    'only-base': { type: 'boolean' },
    fit: { type: 'string' },
  });
  if (values.help) {
    terminal.out(scoreHelp);
    return 0;
  }
  if (values.from !== undefined)
    throw badUsage('score forecasts from every day of the record: leave --from out.');
  if (values.outcome !== undefined)
    throw badUsage('score looks at restraint and at the truce in force: leave --outcome out.');
  const runs = wholeNumber('runs', values.runs ?? '200', 2, 1_000_000);
  const opened = await openScenario(terminal, files, values, { draws: 'all', mode: () => 'model' });
  const { scenario, seed, draws, account } = opened;
  const plan = planOf(scenario);
  const used = values.fit === undefined ? null : await fittedVariant(terminal, opened, values.fit);
  const variants = [
    ...(used === null ? [] : [used.variant]),
    ...(values['only-base']
      ? []
      : hindcastVariants(scenario).filter(({ id }) => account === null || !id.startsWith('account:'))),
  ];
  const members = variants.reduce((sum, one) => sum + one.members.length, 1);
  try {
    const result = await inThreads(terminal, opened, values, plan.starts.length * members, (evaluate) =>
      hindcast(scenario, evaluate, { seed, draws, runs }, variants, plan),
    );
    const told = { ...opened, result, fit: used?.fit ?? null };
    if (values.json) writeDocument(terminal, scoreDocument(told));
    else terminal.out(scoreReport(told, terminal));
    return 0;
  } catch (error) {
    return endOfShard(terminal, values, error);
  }
}

/** The quick fit of another scenario, with the luck of the score. */
async function fitOf(terminal: Terminal, path: string, seed: number): Promise<string> {
  const { method, particles, runs } = quickFit;
  const words = `--param all --method ${method} --particles ${particles} --runs ${runs} --seed ${seed} --json`;
  terminal.say(
    `parley: ${path} is fitted first, all its ranges, by rejection; parley fit does it with more care.`,
  );
  let document = '';
  await fit({ ...terminal, out: (text) => void (document += text) }, [path, ...words.split(' ')]);
  return document;
}

function planOf(scenario: Scenario) {
  try {
    return hindcastPlan(scenario);
  } catch (error) {
    throw badInput(
      `score needs a record of a truce. ${error instanceof Error ? error.message : ''}`.trimEnd(),
    );
  }
}

/** The numbers of a fit as a forecaster of this case. @throws Trouble where none of them carries over. */
async function fittedVariant(
  terminal: Terminal,
  { scenario, seed }: ScenarioCase,
  path: string,
): Promise<{ fit: FitUsed; variant: HindcastVariant }> {
  const {
    numbers,
    until,
    scenario: of,
  } = await readFit(terminal, path, (other) => fitOf(terminal, other, seed));
  const { members, carried, left } = carryOver(numbers, scenario);
  if (carried.length === 0)
    throw badInput(
      `No number of ${path} stands in this scenario: ${left.map((one) => one.path).join(', ')}.`,
    );
  return { fit: { scenario: of, until, carried, left }, variant: { id: 'fitted', members } };
}
