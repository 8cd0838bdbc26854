import { fitParameter, rangedPaths } from '../../analysis/fit.ts';
import { usualFit } from '../../analysis/fitStudy.ts';
import type { Plan } from '../../analysis/plans/studies.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { timeOfStep } from '../../scenario/stepTimes.ts';
import { oneOf, readCommandLine, wholeNumber } from '../commandLine.ts';
import { fitReport } from '../fitReport.ts';
import { recordOf } from '../recordOf.ts';
import { sharedHelp, stepOfTime } from '../scenarioCase.ts';
import { openPlannedCase, studyOptions, tellHelp, tellStudy, threadsHelp } from '../studyCase.ts';
import { readRange } from '../studyInput.ts';
import type { Terminal } from '../terminal.ts';
import { badUsage } from '../trouble.ts';

export const fitHelp = `parley fit FILE --param PATH[=LO:HI] [--param ...]

Which values of some numbers are not at odds with the record: their spread
before and after it is seen, what it did not teach, and what trades off.

  parley fit scenarios/september-2016.yaml \\
      --param rivalries.assad/opposition.trust --param defaults.width=0.2:1.2
  parley fit scenarios/september-2016.yaml --until 2016-09-19T04:00:00Z \\
      --param patronages.russia/assad.leverage --method rejection \\
      --particles 5000
  parley fit scenarios/february-2016.yaml --param all --json > fit.json

  --param PATH[=LO:HI]   a number in its own range, or between LO and HI; all:
                     every range of the scenario
  --method rejection|smc   keep the closest tenth of settings drawn once, or go
                     on from those kept, closer each time (smc)
  --particles N      settings: in all by rejection (5000), kept in each
                     generation of smc (200)
  --runs N           of each setting (10)
  --until TIME       the record up to that time; the days after it are scored
${tellHelp}
${threadsHelp}
${sharedHelp}
`;

export async function fit(terminal: Terminal, words: readonly string[]): Promise<number> {
  const { values, files } = readCommandLine(words, {
    ...studyOptions,
    param: { type: 'string', multiple: true },
    method: { type: 'string' },
    particles: { type: 'string' },
    until: { type: 'string' },
  });
  if (values.help) {
    terminal.out(fitHelp);
    return 0;
  }
  if (values.shard !== undefined)
    throw badUsage('A fit goes on from what it has seen and cannot be divided: leave --shard out.');
  if (values.outcome !== undefined)
    throw badUsage('A fit looks at restraint and at the truce in force: leave --outcome out.');
  if (values.param === undefined) throw badUsage('Say what to fit: --param PATH or --param PATH=LO:HI.');
  const method = oneOf('method', values.method ?? 'smc', ['rejection', 'smc']);
  const particles = wholeNumber(
    'particles',
    values.particles ?? String(usualFit.particles[method]),
    10,
    1_000_000,
  );
  const opened = await openPlannedCase(terminal, files, values, { runs: usualFit.runs, outcomes: [] });
  const { scenario } = opened;
  const record = recordOf('A fit', scenario);
  const from = values.from === undefined ? record.begins : opened.from;
  const until = values.until === undefined ? record.steps : stepOfTime('until', scenario, values.until);
  if (until <= from) throw badUsage('--until must lie after the moment from which runs leave the record.');
  const parameters = values.param.flatMap((text) => readParameters(scenario, text));
  const plan: Plan<'fit'> = {
    kind: 'fit',
    ...opened.head,
    from: timeOfStep(scenario, from),
    options: { parameters, method, particles, until: timeOfStep(scenario, until) },
  };
  return tellStudy(terminal, opened, values, plan, ({ case: study }, result) =>
    fitReport({ study: result, scenario: study.scenario }, terminal),
  );
}

type Parameters = Plan<'fit'>['options']['parameters'];

/** Reads PATH, PATH=LO:HI or "all". @throws Trouble with the way out. */
function readParameters(scenario: Scenario, text: string): Parameters {
  if (text === 'all') return rangedPaths(scenario).map((path) => ({ path }));
  try {
    if (!text.includes('=')) return [{ path: fitParameter(scenario, text).name }];
    const { path, low, high } = readRange(scenario, 'param', text);
    return [{ path: fitParameter(scenario, path, { low, high }).name, low, high }];
  } catch (error) {
    throw error instanceof RangeError ? badUsage(`--param ${text}: ${error.message}`) : error;
  }
}
