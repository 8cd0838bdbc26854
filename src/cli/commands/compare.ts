import { assumptionsOf, robustness, type AssumptionResult } from '../../analysis/robustness.ts';
import { compareVariants, type VariantResult } from '../../analysis/variants.ts';
import { capital } from '../../words/capital.ts';
import { readCommandLine } from '../commandLine.ts';
import { writeDocument } from '../document.ts';
import {
  checkChanges,
  inThreads,
  openStudyCase,
  studyHelp,
  studyOptions,
  type StudyCase,
} from '../studyCase.ts';
import { writeChanges } from '../../scenario/changesText.ts';
import { readWith } from '../studyInput.ts';
import {
  alignColumns,
  estimateDocument,
  estimateWords,
  finite,
  hundred,
  measureWords,
  modelNotice,
  studyHead,
  studyTitle,
} from '../studyReport.ts';
import type { Terminal } from '../terminal.ts';
import { badUsage } from '../trouble.ts';
import { wrapText } from '../wrapText.ts';
import type { Change } from '../../scenario/changes.ts';

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
  const study = await openStudyCase(terminal, files, values, { runs: 10_000, outcomes: ['in-force'] });
  for (const changes of variants) checkChanges(terminal, study, changes);
  if (values.assumptions) return underAssumptions(terminal, study, values, variants);
  const { measures, request, runs } = study;
  const blocks = Math.ceil(runs / 8192) * (variants.length + 1);
  const results = await inThreads(terminal, study, values, blocks, (evaluate) =>
    compareVariants(evaluate, { changes: [], variants, measures, request, runs }),
  );
  if (values.json) writeDocument(terminal, compareDocument(study, variants, results));
  else terminal.out(compareReport(study, variants, results, terminal));
  return 0;
}

/** The first variant under each decision rule and each account. */
async function underAssumptions(
  terminal: Terminal,
  study: StudyCase,
  values: Parameters<typeof inThreads>[2] & { json?: boolean | undefined },
  [variant, ...more]: readonly (readonly Change[])[],
): Promise<number> {
  const [measure, ...others] = study.measures;
  if (variant === undefined || measure === undefined || more.length + others.length > 0)
    throw badUsage('--assumptions takes one variant and one outcome.');
  const { request, runs } = study;
  const assumptions = assumptionsOf(study.scenario);
  const results = await inThreads(terminal, study, values, 2 * assumptions.length, (evaluate) =>
    robustness(evaluate, { changes: [], variant, assumptions, measure, request, runs }),
  );
  if (values.json) {
    writeDocument(terminal, {
      ...studyHead(study),
      outcome: measure.name,
      changes: writeChanges(variant),
      assumptions: results.map(({ assumption, comparison }) => ({
        kind: assumption.kind,
        name: assumption.name,
        base: estimateDocument(comparison.base),
        variant: estimateDocument(comparison.variant),
        difference: estimateDocument(comparison.difference),
      })),
    });
    return 0;
  }
  const lines = [
    ...studyTitle(study, terminal, `${runs.toLocaleString('en-GB')} runs of each.`),
    ...wrapText(
      `${writeChanges(variant)}: ${measureWords(study.scenario, measure)}, without and with it, under each decision rule of all sides and each account of the contested facts (95 % intervals):`,
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
  terminal.out(`${lines.join('\n')}\n`);
  return 0;
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

function compareDocument(
  study: StudyCase,
  variants: readonly (readonly Change[])[],
  results: readonly VariantResult[],
) {
  const { measures } = study;
  return {
    ...studyHead(study),
    base: Object.fromEntries(
      measures.map(({ name }, m) => [name, estimateDocument(results[0]!.comparisons[m]!.base)]),
    ),
    variants: results.map(({ comparisons, otherEnd }, v) => ({
      changes: writeChanges(variants[v]!),
      outcomes: Object.fromEntries(
        measures.map(({ name }, m) => {
          const { variant, difference, unpairedWidth } = comparisons[m]!;
          return [
            name,
            {
              ...estimateDocument(variant),
              difference: estimateDocument(difference),
              unpairedWidth: finite(unpairedWidth),
            },
          ];
        }),
      ),
      otherEnd,
    })),
  };
}

function compareReport(
  study: StudyCase,
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
