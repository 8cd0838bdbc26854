import { carryOver } from '../../analysis/carryOver.ts';
import { numbersOf, quickFit } from '../../analysis/plans/fitOfCase.ts';
import { fitUsed } from '../../analysis/plans/scorePlan.ts';
import { openStudyPlan, type Plan } from '../../analysis/plans/studies.ts';
import { readCommandLine } from '../commandLine.ts';
import { readFit, type OtherFit } from '../readFit.ts';
import { recordOf } from '../recordOf.ts';
import { changesHelp, readScenario, readText, seedHelp } from '../scenarioCase.ts';
import { scoreReport } from '../scoreReport.ts';
import { openPlannedCase, shardHelp, studyOptions, tellHelp, tellStudy, threadsHelp } from '../studyCase.ts';
import { inThreads, type ThreadValues } from '../studyThreads.ts';
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
${tellHelp}
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
  const opened = await openPlannedCase(terminal, files, values, { runs: 200, least: 2, outcomes: [] });
  recordOf('score', opened.scenario);
  const other = values.fit === undefined ? null : await fitOf(terminal, values.fit, opened.seed, values);
  if (other !== null) {
    const { carried, left } = carryOver(other.numbers, opened.scenario);
    if (carried.length === 0)
      throw badInput(
        `No number of ${values.fit} stands in this scenario: ${left.map(({ path }) => path).join(', ')}.`,
      );
  }
  const options = { onlyBase: values['only-base'] === true, fit: other?.fit ?? null };
  const plan: Plan<'score'> = { kind: 'score', ...opened.head, from: null, options };
  return tellStudy(
    terminal,
    opened,
    values,
    plan,
    ({ case: study }, result) =>
      scoreReport({ ...study, result, fit: other && fitUsed(study, other.fit) }, terminal),
    other?.numbers,
  );
}

/** The fit of another scenario: read, or made of all its ranges with the luck of the score. */
async function fitOf(
  terminal: Terminal,
  path: string,
  seed: number,
  { threads }: ThreadValues,
): Promise<OtherFit> {
  if (!/\.ya?ml$/i.test(path)) return readFit(await readText(terminal, path), path);
  terminal.say(
    `parley: ${path} is fitted first, all its ranges, by rejection; parley fit does it with more care.`,
  );
  const scenario = await readScenario(terminal, path);
  recordOf('A fit', scenario);
  const fit = quickFit(scenario, seed);
  const made = await inThreads(terminal, openStudyPlan({ kind: 'fit', ...fit.plan }, scenario), { threads });
  return { fit, numbers: numbersOf(made.fit) };
}
