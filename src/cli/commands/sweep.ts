import type { PlanCase } from '../../analysis/plans/planCase.ts';
import type { SweepResult } from '../../analysis/plans/sweepPlan.ts';
import type { SweepAxis, SweepPoint } from '../../analysis/sweep.ts';
import { readCommandLine } from '../commandLine.ts';
import {
  checkChanges,
  openPlannedCase,
  shardHelp,
  studyHelp,
  studyOptions,
  tellStudy,
} from '../studyCase.ts';
import { readAxis } from '../studyInput.ts';
import { alignColumns, estimateWords, measureWords, modelNotice, studyTitle } from '../studyReport.ts';
import type { Terminal } from '../terminal.ts';
import { badUsage } from '../trouble.ts';
import { wrapText } from '../wrapText.ts';

export const sweepHelp = `parley sweep FILE --param PATH=LO:HI:N [--param ...]

An outcome over the values of one parameter, or of several crossed.

  parley sweep scenarios/september-2016.yaml --from 2016-09-12T16:00:00Z \\
      --param rivalries.assad/opposition.patience=0.6:0.95:15
  parley sweep scenarios/september-2016.yaml --runs 400 --csv \\
      --param rivalries.assad/opposition.patience=0.6:0.95:15 \\
      --param actors.opposition.control=0.5:0.95:10 --out sweep.jsonl

  --param PATH=LO:HI:N   N values from LO to HI (11)
  --runs N           of each setting (1000)
${studyHelp}
${shardHelp}
`;

export async function sweep(terminal: Terminal, words: readonly string[]): Promise<number> {
  const { values, files } = readCommandLine(words, {
    ...studyOptions,
    param: { type: 'string', multiple: true },
  });
  if (values.help) {
    terminal.out(sweepHelp);
    return 0;
  }
  if (values.param === undefined) throw badUsage('Say what to vary: --param PATH=LO:HI:N.');
  const opened = await openPlannedCase(terminal, files, values, { runs: 1000, outcomes: ['in-force'] });
  const axes = values.param.map((text) => readAxis(opened.scenario, text));
  for (const { path, low, high } of axes)
    for (const to of [low, high]) checkChanges(terminal, opened, [{ set: path, to }]);
  const plan = { kind: 'sweep' as const, ...opened.head, options: { axes } };
  return tellStudy(terminal, opened, values, plan, ({ case: study }, result) =>
    sweepReport(study, result, terminal),
  );
}

function sweepReport(study: PlanCase, { axes, points }: SweepResult, terminal: Terminal): string {
  const { scenario, measures, runs } = study;
  const lines = studyTitle(study, terminal, `${runs.toLocaleString('en-GB')} runs of each setting.`);
  measures.forEach((measure, m) => {
    lines.push(
      ...wrapText(
        `Of ${axes.map(({ path }) => path).join(' and ')}: ${measureWords(scenario, measure)} (95 % intervals).`,
        terminal.columns,
      ),
      ...(axes.length === 2 ? field(axes as [SweepAxis, SweepAxis], points, m) : list(points, m)),
      '',
    );
  });
  lines.push(modelNotice);
  return `${lines.join('\n')}\n`;
}

const list = (points: readonly SweepPoint[], m: number): string[] =>
  alignColumns(
    points.map(({ at, estimates }) => [at.map(short).join('  '), estimateWords(estimates[m]!)]),
  ).map((row) => `  ${row}`);

/** Two parameters as a table: the first downwards, the second to the right. */
function field([down, right]: [SweepAxis, SweepAxis], points: readonly SweepPoint[], m: number): string[] {
  const rows = down.values.map((value, y) => [
    short(value),
    ...right.values.map((_, x) =>
      String(Math.round(points[y * right.values.length + x]!.estimates[m]!.value * 100)),
    ),
  ]);
  return alignColumns([['', ...right.values.map(short)], ...rows]).map((row) => `  ${row}`);
}

const short = (value: number): string => String(Number(value.toPrecision(4)));
