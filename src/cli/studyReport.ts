import type { Estimate } from '../analysis/comparison.ts';
import type { NamedMeasure } from '../analysis/measureName.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { timeOfStep } from '../scenario/toSetup.ts';
import { formatLongDay, formatTime } from '../words/dates.ts';
import type { PlanCase } from '../analysis/plans/planCase.ts';
import { wrapText } from './wrapText.ts';

const locale = 'en-GB';

/** Title and first sentence of every study's report. */
export function studyTitle(
  { scenario, seed, draws, from }: Pick<PlanCase, 'scenario' | 'seed' | 'draws' | 'from'>,
  { colour, columns }: { colour: boolean; columns: number },
  what: string,
): string[] {
  const { zone } = scenario.clock;
  const begin = Date.parse(timeOfStep(scenario, from));
  const bold = (text: string): string => (colour ? `\u001b[1m${text}\u001b[22m` : text);
  return [
    bold(scenario.meta.title),
    ...wrapText(
      `${what} Runs of the model from ${formatLongDay(begin, locale, zone)}, ${formatTime(begin, locale, zone)} on, seed ${seed}, ${draws ? 'uncertain numbers drawn' : 'central numbers'}; all settings share their luck.`,
      columns,
    ),
    '',
  ];
}

/** What a measure is, as a phrase. */
export function measureWords(scenario: Scenario, { measure, name, until }: NamedMeasure): string {
  const { zone } = scenario.clock;
  const day = formatLongDay(Date.parse(timeOfStep(scenario, until)), locale, zone);
  switch (measure.kind) {
    case 'inForce':
      return `runs in which the agreement is in force at the end of ${day}, of 100`;
    case 'restraint':
      return measure.of === 'all'
        ? `mean restraint up to ${day}, per cent`
        : `mean restraint of ${scenario.actors[measure.of]?.inSentence ?? measure.of} up to ${day}, per cent`;
    default:
      return `runs that answer yes to "${name}", of 100`;
  }
}

/** "41.2 (39.9 to 42.6)": a share or a restraint out of 100. */
export const estimateWords = ({ value, low, high }: Estimate): string =>
  Number.isFinite(low) ? `${hundred(value)} (${hundred(low)} to ${hundred(high)})` : hundred(value);

/** Out of 100, one decimal, with a true minus. */
export const hundred = (value: number): string =>
  (value * 100)
    .toFixed(1)
    .replace('-', '−')
    .replace(/^−0\.0$/, '0.0');

/** Rows under one another, the first column to the left and the others to the right. */
export function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, c) => Math.max(...rows.map((row) => (row[c] ?? '').length)));
  return rows.map((row) =>
    row
      .map((cell, c) => (c === 0 ? cell.padEnd(widths[c]!) : cell.padStart(widths[c]!)))
      .join('  ')
      .trimEnd(),
  );
}

export const modelNotice = 'All of this comes from the model; it says nothing about what must follow.';
