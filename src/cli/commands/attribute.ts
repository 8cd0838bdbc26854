import { exactCauses, type Attribution, type Cause } from '../../analysis/attribution.ts';
import type { PlanCase } from '../../analysis/plans/planCase.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { capital } from '../../words/capital.ts';
import { formatDayOf } from '../../words/dates.ts';
import { readCommandLine, wholeNumber } from '../commandLine.ts';
import { openPlannedCase, shardHelp, studyHelp, studyOptions, tellStudy } from '../studyCase.ts';
import {
  alignColumns,
  estimateWords,
  hundred,
  measureWords,
  modelNotice,
  studyTitle,
} from '../studyReport.ts';
import type { Terminal } from '../terminal.ts';
import { wrapText } from '../wrapText.ts';

export const attributeHelp = `parley attribute FILE --outcome NAME

How much each event and each renewal date contributed: its fair (Shapley)
share of what all of them together change.

  parley attribute scenarios/september-2016.yaml \\
      --from 2016-09-12T16:00:00Z --outcome in-force@2016-09-25

  --runs N           of each setting (1000)
  --orders N         orders that are tried where there are more than ${exactCauses}
                     causes (200); up to ${exactCauses} all are counted
${studyHelp}
${shardHelp}
`;

export async function attribute(terminal: Terminal, words: readonly string[]): Promise<number> {
  const { values, files } = readCommandLine(words, { ...studyOptions, orders: { type: 'string' } });
  if (values.help) {
    terminal.out(attributeHelp);
    return 0;
  }
  const opened = await openPlannedCase(terminal, files, values, {
    runs: 1000,
    outcomes: ['in-force'],
    single: true,
  });
  const orders = values.orders === undefined ? 200 : wholeNumber('orders', values.orders, 2, 100_000);
  const plan = { kind: 'attribute' as const, ...opened.head, options: { orders } };
  return tellStudy(terminal, opened, values, plan, ({ case: study }, result) =>
    attributeReport(study, result, terminal),
  );
}

function attributeReport(study: PlanCase, result: Attribution, terminal: Terminal): string {
  const { scenario, runs } = study;
  const measure = study.measures[0]!;
  const how = result.isExact
    ? `all ${result.points} settings with and without each`
    : `${result.points} settings in orders drawn by chance`;
  const sorted = [...result.shares].sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const row = (name: string, words: string, spread: string): string[] => [name, words, spread];
  return `${[
    ...studyTitle(study, terminal, `${runs.toLocaleString('en-GB')} runs of each of ${how}.`),
    ...wrapText(
      `${capital(measureWords(scenario, measure), 'en-GB')}: ${hundred(result.none)} without all of these, ${hundred(result.all)} with all. Each one’s fair share of the difference (95 % interval), and the least and most that it changes, whatever else is there:`,
      terminal.columns,
    ),
    ...alignColumns([
      ...sorted.map(({ cause, least, most, ...share }) =>
        row(causeWords(scenario, cause), estimateWords(share), `${hundred(least)} to ${hundred(most)}`),
      ),
      row('All together', estimateWords(result.total), ''),
    ]).map((line) => `  ${line}`),
    '',
    modelNotice,
  ].join('\n')}\n`;
}

/** A cause by its short name and day. */
function causeWords({ events, agreement, clock }: Scenario, { kind, id }: Cause): string {
  const day = (time: string | undefined) =>
    time === undefined ? '' : `, ${formatDayOf(Date.parse(time), 'en-GB', clock.zone, clock.horizon)}`;
  return kind === 'event'
    ? `${events[id]!.short}${day(events[id]!.time)}`
    : `Renewal${day(agreement.renewals[id]!.time)}`;
}
