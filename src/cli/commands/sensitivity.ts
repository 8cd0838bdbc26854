import { inputAt, type Input } from '../../analysis/input.ts';
import type { PlanCase } from '../../analysis/plans/planCase.ts';
import { inputOf } from '../../analysis/plans/planInput.ts';
import type { SensitivityResult } from '../../analysis/plans/sensitivityPlan.ts';
import { morrisCost, sobolCost } from '../../analysis/sensitivity.ts';
import { textbookSensitivity, textbooks } from '../../analysis/textbookSensitivity.ts';
import { oneOf, readCommandLine, wholeNumber } from '../commandLine.ts';
import { writeDocument } from '../document.ts';
import {
  checkChanges,
  openPlannedCase,
  shardHelp,
  studyHelp,
  studyOptions,
  tellStudy,
  type PlannedCase,
} from '../studyCase.ts';
import { readNumberInput, readSwitch } from '../studyInput.ts';
import {
  alignColumns,
  estimateWords,
  hundred,
  measureWords,
  modelNotice,
  studyTitle,
} from '../studyReport.ts';
import type { Terminal } from '../terminal.ts';
import { badUsage } from '../trouble.ts';
import { wrapText } from '../wrapText.ts';

export const sensitivityHelp = `parley sensitivity FILE --method morris|sobol --param PATH=LO:HI ...

Which numbers an outcome depends on. Morris screens: how far the outcome moves
when a number crosses its range. Sobol divides the variance of the outcome:
what each number explains alone, and with all that it works through.

  parley sensitivity scenarios/september-2016.yaml --method sobol \\
      --from 2016-09-12T16:00:00Z --outcome in-force@2016-09-25 \\
      --param rivalries.assad/opposition.patience=0.7:0.9 \\
      --param actors.opposition.control=0.6:0.9 \\
      --switch events.2016-09-17-deir-ez-zor-strike
  parley sensitivity --function ishigami --runs 4096 --json

  --method NAME      morris or sobol (morris)
  --param PATH=LO:HI a number between two ends
  --switch NAME      events.ID (there or not), accounts, or PATH=A,B,... such as
                     actors.assad.rule=reassurance,tit-for-tat
  --base N           Sobol: N (inputs + 2) settings (256); Morris: N walks of
                     inputs + 1 settings (20)
  --function NAME    a textbook function instead of a file, to check the
                     estimators: ${Object.keys(textbooks).join(', ')}; --runs is then the base
  --runs N           of each setting, with the same luck at all (100)
${studyHelp}
${shardHelp}
`;

export async function sensitivity(terminal: Terminal, words: readonly string[]): Promise<number> {
  const { values, files } = readCommandLine(words, {
    ...studyOptions,
    method: { type: 'string' },
    param: { type: 'string', multiple: true },
    switch: { type: 'string', multiple: true },
    base: { type: 'string' },
    function: { type: 'string' },
  });
  if (values.help) {
    terminal.out(sensitivityHelp);
    return 0;
  }
  if (values.function !== undefined) return ofFunction(terminal, values);
  const method = oneOf('method', values.method ?? 'morris', ['morris', 'sobol']);
  const opened = await openPlannedCase(terminal, files, values, {
    runs: 100,
    outcomes: ['in-force'],
    single: true,
  });
  const { scenario, head } = opened;
  const inputs = [
    ...(values.param ?? []).map((text) => readNumberInput(scenario, text)),
    ...(values.switch ?? []).map((text) => readSwitch(scenario, text)),
  ];
  if (inputs.length === 0) throw badUsage('Say what may vary: --param PATH=LO:HI or --switch NAME.');
  for (const input of inputs) checkInput(terminal, opened, inputOf(scenario, input));
  const base = wholeNumber('base', values.base ?? (method === 'sobol' ? '256' : '20'), 2, 1_000_000);
  const cost = (method === 'sobol' ? sobolCost : morrisCost)(inputs.length, base);
  terminal.say(`parley: ${cost} settings of ${head.runs} runs each.`);
  const plan = { kind: 'sensitivity' as const, ...head, options: { method, base, inputs } };
  return tellStudy(terminal, opened, values, plan, ({ case: study }, result) =>
    sensitivityReport(study, result, terminal),
  );
}

/** Changes that one end of an input makes are checked before anything is run. */
function checkInput(terminal: Terminal, study: PlannedCase, input: Input): void {
  if (input.kind === 'choice')
    for (const { changes } of input.options) checkChanges(terminal, study, changes);
  else for (const u of [0, 1]) checkChanges(terminal, study, [{ set: input.name, to: inputAt(input, u) }]);
}

function sensitivityReport(
  study: PlanCase,
  { inputs, result }: SensitivityResult,
  terminal: Terminal,
): string {
  const { scenario, measures, runs } = study;
  const measure = measureWords(scenario, measures[0]!);
  const size = (i: number) => (result.method === 'sobol' ? result.total : result.muStar)[i]!.value;
  const order = inputs.map((_, i) => i).sort((a, b) => size(b) - size(a));
  const rows =
    result.method === 'sobol'
      ? [
          ['', 'alone', 'with others'],
          ...order.map((i) => [
            inputs[i]!.name,
            estimateWords(result.first[i]!),
            estimateWords(result.total[i]!),
          ]),
        ]
      : [
          ['', 'mu*', 'mu', 'sigma'],
          ...order.map((i) => [
            inputs[i]!.name,
            estimateWords(result.muStar[i]!),
            hundred(result.mu[i]!),
            hundred(result.sigma[i]!),
          ]),
        ];
  const what =
    result.method === 'sobol'
      ? `What each input explains of the variance of ${measure}, of 100 parts (Sobol indices, bootstrap intervals of 95 %): alone, and with all that it works through.`
      : `How far the ${measure}, move when an input crosses two thirds of its range, times 3/2 (Morris: mu* the mean size of the effect, with its bootstrap interval of 95 %; mu with its sign; sigma its spread, large where an input works through others).`;
  return `${[
    ...studyTitle(study, terminal, `${runs.toLocaleString('en-GB')} runs of each setting.`),
    ...wrapText(what, terminal.columns),
    '',
    ...alignColumns(rows).map((row) => `  ${row}`),
    '',
    modelNotice,
  ].join('\n')}\n`;
}

interface FunctionValues {
  function?: string | undefined;
  runs?: string | undefined;
  seed?: string | undefined;
  json?: boolean | undefined;
}

/** The estimators on a function whose indices are known. */
function ofFunction(terminal: Terminal, values: FunctionValues): number {
  const name = oneOf('function', values.function!, Object.keys(textbooks) as (keyof typeof textbooks)[]);
  const base = wholeNumber('runs', values.runs ?? '4096', 2, 1_000_000);
  const seed = values.seed === undefined ? 0 : wholeNumber('seed', values.seed, 0);
  const { first, total, mean, variance } = textbookSensitivity(name, base, seed);
  if (values.json) {
    const of = (key: 'value' | 'low' | 'high') => ({
      first: first.map((one) => one[key]),
      total: total.map((one) => one[key]),
    });
    writeDocument(terminal, {
      function: name,
      base,
      seed,
      mean,
      variance,
      ...of('value'),
      low: of('low'),
      high: of('high'),
    });
    return 0;
  }
  const rows = first.map((one, i) => [`x${i + 1}`, estimateWords(one), estimateWords(total[i]!)]);
  terminal.out(
    `${[
      `${name}: Sobol indices of 100 parts, from ${base} base points (95 % intervals)`,
      ...alignColumns([['', 'alone', 'with others'], ...rows]).map((row) => `  ${row}`),
    ].join('\n')}\n`,
  );
  return 0;
}
