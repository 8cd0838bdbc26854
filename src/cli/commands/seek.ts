import type { PlanCase } from '../../analysis/plans/planCase.ts';
import type { SeekResult } from '../../analysis/plans/seekPlan.ts';
import { mostKnobs, type Setting } from '../../analysis/seek.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { capital } from '../../words/capital.ts';
import { readCommandLine } from '../commandLine.ts';
import { checkChanges, openPlannedCase, studyHelp, studyOptions, tellStudy } from '../studyCase.ts';
import { readRange } from '../studyInput.ts';
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

export const seekHelp = `parley seek FILE --share X --knob PATH=LO:HI[:COST] ...

What would it take? The cheapest setting of up to ${mostKnobs} knobs under which an
outcome comes in at least a share X of the runs.

  parley seek scenarios/september-2016.yaml --from 2016-09-12T16:00:00Z \\
      --outcome in-force@2016-09-30 --share 0.667 \\
      --knob rivalries.assad/opposition.patience=0.6:0.95 \\
      --knob patronages.russia/assad.leverage=0:1:2

  --share X          wanted share, or mean restraint, 0 to 1
  --knob PATH=LO:HI[:COST]   what may be turned; COST is that of the whole way
                     from LO to HI (1), counted from the scenario's value
  --runs N           of each setting (1000)
${studyHelp}
`;

export async function seek(terminal: Terminal, words: readonly string[]): Promise<number> {
  const { values, files } = readCommandLine(words, {
    ...studyOptions,
    share: { type: 'string' },
    knob: { type: 'string', multiple: true },
  });
  if (values.help) {
    terminal.out(seekHelp);
    return 0;
  }
  if (values.shard !== undefined)
    throw badUsage('A search goes on from what it has seen and cannot be divided: leave --shard out.');
  const share = Number(values.share ?? NaN);
  if (!(share > 0 && share <= 1)) throw badUsage('Say what share is wanted, for example --share 0.667.');
  if (values.knob === undefined) throw badUsage('Say what may be turned: --knob PATH=LO:HI.');
  if (values.knob.length > mostKnobs) throw badUsage(`At most ${mostKnobs} knobs at a time.`);
  const opened = await openPlannedCase(terminal, files, values, {
    runs: 1000,
    outcomes: ['in-force'],
    single: true,
  });
  const knobs = values.knob.map((text) => readKnob(opened.scenario, text));
  for (const { path, low, high } of knobs)
    for (const to of [low, high]) checkChanges(terminal, opened, [{ set: path, to }]);
  const plan = { kind: 'seek' as const, ...opened.head, options: { share, knobs } };
  return tellStudy(terminal, opened, values, plan, ({ case: study }, result) =>
    seekReport(study, result, terminal),
  );
}

function readKnob(scenario: Scenario, text: string) {
  const { path, low, high, rest } = readRange(scenario, 'knob', text);
  const cost = rest ?? 1;
  if (!(cost >= 0 && Number.isFinite(cost)) || low === high)
    throw badUsage(`--knob ${text}: the ends must differ, and a cost is a number from 0.`);
  return { path, low, high, cost };
}

function seekReport(study: PlanCase, { knobs, share, sought }: SeekResult, terminal: Terminal): string {
  const { now, cheapest, best, frontier, points } = sought;
  const { scenario, measures, runs } = study;
  const wanted = hundred(share);
  const say = (text: string) => wrapText(text, terminal.columns);
  const settingWords = ({ at }: Setting) =>
    knobs.map(({ path, now: was }, k) => `${path} = ${short(at[k]!)} (now ${short(was)})`).join(', ');
  const answer =
    cheapest === null
      ? say(
          `No setting in range reaches ${wanted}${best.reached.value >= share ? ' again on runs that the search did not see' : ''}. The best one reaches ${estimateWords(best.reached)}: ${settingWords(best)}.`,
        )
      : say(
          `The cheapest setting found costs ${short(cheapest.cost)}: ${settingWords(cheapest)}. On runs that the search did not see it reaches ${estimateWords(cheapest.reached)}.`,
        );
  return `${[
    ...studyTitle(study, terminal, `${runs.toLocaleString('en-GB')} runs of each of ${points} settings.`),
    ...say(
      `Wanted: ${wanted}. ${capital(measureWords(scenario, measures[0]!), 'en-GB')}: as it is ${estimateWords(now.reached)}.`,
    ),
    ...answer,
    '',
    'What each cost reaches at best:',
    ...alignColumns([
      ['cost', 'reached', ...knobs.map(({ path }) => path)],
      ...frontier.map(({ at, cost, reached }) => [short(cost), estimateWords(reached), ...at.map(short)]),
    ]).map((row) => `  ${row}`),
    '',
    modelNotice,
  ].join('\n')}\n`;
}

const short = (value: number): string => String(Number(value.toPrecision(3)));
