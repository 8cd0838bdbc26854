import { sweep as sweepPlan, type SweepAxis, type SweepPoint } from '../../analysis/sweep.ts';
import { readCommandLine } from '../commandLine.ts';
import { writeDocument } from '../document.ts';
import {
  checkChanges,
  endOfShard,
  inThreads,
  openStudyCase,
  shardHelp,
  studyHelp,
  studyOptions,
  type StudyCase,
} from '../studyCase.ts';
import { readAxis } from '../studyInput.ts';
import {
  alignColumns,
  estimateDocument,
  estimateWords,
  measureWords,
  modelNotice,
  studyHead,
  studyTitle,
} from '../studyReport.ts';
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
  --csv              rows of values, outcome, mean and interval
${studyHelp}
${shardHelp}
`;

export async function sweep(terminal: Terminal, words: readonly string[]): Promise<number> {
  const { values, files } = readCommandLine(words, {
    ...studyOptions,
    param: { type: 'string', multiple: true },
    csv: { type: 'boolean' },
  });
  if (values.help) {
    terminal.out(sweepHelp);
    return 0;
  }
  if (values.json && values.csv) throw badUsage('Choose --json or --csv.');
  if (values.param === undefined) throw badUsage('Say what to vary: --param PATH=LO:HI:N.');
  const study = await openStudyCase(terminal, files, values, { runs: 1000, outcomes: ['in-force'] });
  const axes = values.param.map((text) => readAxis(study.scenario, text));
  for (const { path, values: some } of axes)
    for (const to of [some[0]!, some.at(-1)!]) checkChanges(terminal, study, [{ set: path, to }]);
  const { measures, request, runs } = study;
  const total = axes.reduce((product, axis) => product * axis.values.length, 1);
  try {
    const points = await inThreads(terminal, study, values, total, (evaluate) =>
      sweepPlan(evaluate, { changes: [], axes, measures, request, runs }),
    );
    if (values.json) writeDocument(terminal, sweepDocument(study, axes, points));
    else if (values.csv) terminal.out(sweepCsv(study, axes, points));
    else terminal.out(sweepReport(study, axes, points, terminal));
    return 0;
  } catch (error) {
    return endOfShard(terminal, values, error);
  }
}

const sweepDocument = (study: StudyCase, axes: readonly SweepAxis[], points: readonly SweepPoint[]) => ({
  ...studyHead(study),
  params: axes.map(({ path, values }) => ({ path, values })),
  points: points.map(({ at, estimates }) => ({
    at,
    outcomes: Object.fromEntries(
      study.measures.map(({ name }, m) => [name, estimateDocument(estimates[m]!)]),
    ),
  })),
});

function sweepCsv(
  { measures }: StudyCase,
  axes: readonly SweepAxis[],
  points: readonly SweepPoint[],
): string {
  const rows = points.flatMap(({ at, estimates }) =>
    estimates.map(({ value, low, high }, m) => [...at, measures[m]!.name, value, low, high].join(',')),
  );
  return `${[...axes.map(({ path }) => path), 'outcome', 'mean', 'low', 'high'].join(',')}\n${rows.join('\n')}\n`;
}

function sweepReport(
  study: StudyCase,
  axes: readonly SweepAxis[],
  points: readonly SweepPoint[],
  terminal: Terminal,
): string {
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
