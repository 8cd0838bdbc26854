import type { PlanCase } from '../../analysis/plans/planCase.ts';
import type { AssumptionResult } from '../../analysis/robustness.ts';
import type { VariantResult } from '../../analysis/variants.ts';
import type { Change } from '../../scenario/changes.ts';
import { writeChanges } from '../../scenario/changesText.ts';
import { capital } from '../../words/capital.ts';
import { readCommandLine } from '../commandLine.ts';
import {
  checkChanges,
  openPlannedCase,
  studyHelp,
  studyOptions,
  tellStudy,
  type PlannedCase,
} from '../studyCase.ts';
import { readWith } from '../studyInput.ts';
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

export const compareHelp = `parley compare FILE --with CHANGES [--with CHANGES ...]

What-ifs against the scenario as it is, run for run under the same luck, so
that a difference is the change's and not the dice's.

  parley compare scenarios/september-2016.yaml --from 2016-09-12T16:00:00Z \\
      --with without=2016-09-17-deir-ez-zor-strike --outcome in-force@2016-09-25
  parley compare scenarios/september-2016.yaml --runs 10000 --json \\
      --with 'actors.us.control=0.9;account=moscow'

  --with CHANGES     one variant: PATH=VALUE, without=EVENT or account=NAME,
                     joined by ";"
  --assumptions      the same under each decision rule and each account
  --runs N           how many of each (10000)
${studyHelp}
`;

export async function compare(terminal: Terminal, words: readonly string[]): Promise<number> {
  const { values, files } = readCommandLine(words, {
    ...studyOptions,
    with: { type: 'string', multiple: true },
    assumptions: { type: 'boolean' },
  });
  if (values.help) {
    terminal.out(compareHelp);
    return 0;
  }
  if (values.shard !== undefined) throw badUsage('A comparison is not divided: leave --shard out.');
  if (values.with === undefined)
    throw badUsage('Say what is to differ, for example --with without=EVENT or --with PATH=VALUE.');
  const variants = values.with.map(readWith);
  const opened = await openPlannedCase(terminal, files, values, { runs: 10_000, outcomes: ['in-force'] });
  for (const changes of variants) checkChanges(terminal, opened, changes);
  if (values.assumptions) return underAssumptions(terminal, opened, values, variants);
  const plan = { kind: 'compare' as const, ...opened.head, options: { variants } };
  return tellStudy(terminal, opened, values, plan, ({ case: study }, results) =>
    compareReport(study, variants, results, terminal),
  );
}

/** The first variant under each decision rule and each account. */
function underAssumptions(
  terminal: Terminal,
  opened: PlannedCase,
  values: Parameters<typeof tellStudy>[2],
  [variant, ...more]: readonly (readonly Change[])[],
): Promise<number> {
  if (variant === undefined || more.length > 0 || opened.head.measures.length > 1)
    throw badUsage('--assumptions takes one variant and one outcome.');
  const plan = { kind: 'robustness' as const, ...opened.head, options: { variant } };
  return tellStudy(terminal, opened, values, plan, ({ case: study }, results) =>
    assumptionsReport(study, variant, results, terminal),
  );
}

function assumptionsReport(
  study: PlanCase,
  variant: readonly Change[],
  results: readonly AssumptionResult[],
  terminal: Terminal,
): string {
  const lines = [
    ...studyTitle(study, terminal, `${study.runs.toLocaleString('en-GB')} runs of each.`),
    ...wrapText(
      `${writeChanges(variant)}: ${measureWords(study.scenario, study.measures[0]!)}, without and with it, under each decision rule of all sides and each account of the contested facts (95 % intervals):`,
      terminal.columns,
    ),
    ...alignColumns([
      ['', 'without', 'with', 'difference'],
      ...results.map(({ assumption, comparison }) => [
        assumption.kind === 'account' ? `account ${assumption.name}` : assumption.name,
        hundred(comparison.base.value),
        hundred(comparison.variant.value),
        estimateWords(comparison.difference),
      ]),
    ]).map((row) => `  ${row}`),
    '',
    ...wrapText(holdsWords(results), terminal.columns),
    '',
    modelNotice,
  ];
  return `${lines.join('\n')}\n`;
}

/** Whether the difference has one sign under all assumptions. */
function holdsWords(results: readonly AssumptionResult[]): string {
  const up = results.filter(({ comparison }) => comparison.difference.low > 0).length;
  const down = results.filter(({ comparison }) => comparison.difference.high < 0).length;
  const all = results.length;
  if (up === all || down === all) return 'The difference has the same sign under all of them.';
  if (up > 0 && down > 0)
    return `The conclusion does not hold: it raises the outcome under ${up} and lowers it under ${down} of ${all}.`;
  return `It ${down > up ? 'lowers' : 'raises'} the outcome under ${Math.max(up, down)} of ${all}; under the others the runs show no difference.`;
}

function compareReport(
  study: PlanCase,
  variants: readonly (readonly Change[])[],
  results: readonly VariantResult[],
  terminal: Terminal,
): string {
  const { scenario, measures, runs } = study;
  const lines = studyTitle(study, terminal, `${runs.toLocaleString('en-GB')} runs of each.`);
  measures.forEach((measure, m) => {
    lines.push(
      ...wrapText(`${capital(measureWords(scenario, measure), 'en-GB')} (95 % intervals):`, terminal.columns),
    );
    const rows = [
      ['scenario as it is', estimateWords(results[0]!.comparisons[m]!.base), ''],
      ...results.map(({ comparisons }, v) => [
        String.fromCodePoint(65 + v),
        estimateWords(comparisons[m]!.variant),
        `difference ${estimateWords(comparisons[m]!.difference)}`,
      ]),
    ];
    lines.push(...alignColumns(rows).map((row) => `  ${row}`), '');
  });
  results.forEach(({ comparisons, otherEnd }, v) => {
    lines.push(
      ...wrapText(
        `${String.fromCodePoint(65 + v)}: ${writeChanges(variants[v]!)}. In ${hundred(otherEnd)} of 100 of the same worlds the end is another one.${widthWords(comparisons[0]!.unpairedWidth)}`,
        terminal.columns,
      ),
    );
  });
  lines.push('', modelNotice);
  return `${lines.join('\n')}\n`;
}

const widthWords = (width: number): string =>
  Number.isFinite(width) && width > 1.05
    ? ` Without shared luck the interval would be ${width.toFixed(1)} times as wide.`
    : '';
