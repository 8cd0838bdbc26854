import { fitParameter, rangedPaths, type FitParameter } from '../../analysis/fit.ts';
import { fitStudy, fitStudySettings, usualFit } from '../../analysis/fitStudy.ts';
import { recordSeries } from '../../analysis/recordSeries.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { oneOf, readCommandLine, wholeNumber } from '../commandLine.ts';
import { writeDocument } from '../document.ts';
import { fitDocument } from '../fitDocument.ts';
import { fitReport } from '../fitReport.ts';
import { openScenario, sharedHelp, stepOfTime } from '../scenarioCase.ts';
import { inThreads, studyOptions, threadsHelp } from '../studyCase.ts';
import { readRange } from '../studyInput.ts';
import type { Terminal } from '../terminal.ts';
import { badInput, badUsage } from '../trouble.ts';

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
  --particles N      settings: in all by rejection (${usualFit.particles.rejection}), kept in each
                     generation of smc (${usualFit.particles.smc})
  --runs N           of each setting (${usualFit.runs})
  --until TIME       the record up to that time; the days after it are scored
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
  const runs = wholeNumber('runs', values.runs ?? String(usualFit.runs), 1, 100_000);
  const opened = await openScenario(terminal, files, values, { draws: 'all', mode: () => 'model' });
  const { scenario, seed, draws } = opened;
  const record = recordOf(scenario);
  const from = values.from === undefined ? record.begins : opened.from;
  const until = values.until === undefined ? record.steps : stepOfTime('until', scenario, values.until);
  if (until <= from) throw badUsage('--until must lie after the moment from which runs leave the record.');
  const parameters = values.param.flatMap((text) => readParameters(scenario, text));
  const request = { parameters, method, particles, runs, seed, draws, from, until };
  const told = await inThreads(terminal, opened, values, fitStudySettings(request), async (evaluate) => ({
    ...opened,
    study: await fitStudy(scenario, evaluate, request),
  }));
  if (values.json) writeDocument(terminal, fitDocument(told));
  else terminal.out(fitReport(told, terminal));
  return 0;
}

function recordOf(scenario: Scenario) {
  try {
    return recordSeries(scenario);
  } catch (error) {
    throw badInput(
      `A fit needs a record of a truce. ${error instanceof Error ? error.message : ''}`.trimEnd(),
    );
  }
}

function readParameters(scenario: Scenario, text: string): FitParameter[] {
  try {
    if (text === 'all') return rangedPaths(scenario).map((path) => fitParameter(scenario, path));
    if (!text.includes('=')) return [fitParameter(scenario, text)];
    const { path, low, high } = readRange(scenario, 'param', text);
    return [fitParameter(scenario, path, { low, high })];
  } catch (error) {
    throw error instanceof RangeError ? badUsage(`--param ${text}: ${error.message}`) : error;
  }
}
