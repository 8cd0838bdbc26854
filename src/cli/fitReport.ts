import type { ParameterPosterior, TradeOff } from '../analysis/fit.ts';
import { learnedGap } from '../analysis/fit.ts';
import type { FitStudy } from '../analysis/fitStudy.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { timeOfStep } from '../scenario/toSetup.ts';
import { formatDay, formatLongDay, formatTime } from '../words/dates.ts';
import { outOfHundred } from '../words/shares.ts';
import { alignColumns } from './studyReport.ts';
import { hanging, wrapText } from './wrapText.ts';

const locale = 'en-GB';

/** A fit with the scenario that it is about. */
interface ToldFit {
  readonly scenario: Scenario;
  readonly study: FitStudy;
}

/** What a record says of some numbers: what was learned and what was not, what trades off, and what it would forecast. */
export function fitReport(told: ToldFit, { colour, columns }: { colour: boolean; columns: number }): string {
  const { scenario } = told;
  const result = told.study.fit;
  const bold = (text: string): string => (colour ? `\u001b[1m${text}\u001b[22m` : text);
  const say = (text: string): string[] => wrapText(text, columns);
  return `${[
    bold(scenario.meta.title),
    ...say(whatItIs(told)),
    ...say(howItWent(told)),
    '',
    ...say(
      'Each number before and after the record is seen: 10 %, median and 90 %; and what share of the two they have in common.',
    ),
    ...result.parameters.flatMap((one) => parameterLines(one)),
    ...say(learnedWords(told)),
    ...tradeOffLines(result.tradeOffs, columns),
    '',
    ...coneLines(told, columns),
    ...leftLines(told, columns),
    '',
    ...say(
      'One truce cannot calibrate a model: these are values that are not at odds with this record, and other numbers than those that were fitted could have been moved in their place.',
    ),
  ].join('\n')}\n`;
}

function momentWords({ scenario }: ToldFit, step: number): string {
  const { zone } = scenario.clock;
  const ms = Date.parse(timeOfStep(scenario, step));
  return `${formatLongDay(ms, locale, zone)}, ${formatTime(ms, locale, zone)}`;
}

function whatItIs(told: ToldFit): string {
  const { from, until, parameters, draws, seed, runs } = told.study.fit.request;
  const many = parameters.length === 1 ? 'One number' : `${parameters.length} numbers`;
  return `${many} held to the record from ${momentWords(told, from)} to ${momentWords(told, until)}: values under which runs of the model come close to it (approximate Bayesian computation), ${runs} ${runs === 1 ? 'run' : 'runs'} of each, seed ${seed}, ${draws ? 'other uncertain numbers drawn' : 'other numbers at their centres'}.`;
}

function howItWent({ study }: ToldFit): string {
  const { request, generations, evaluations, effective, stoppedEarly } = study.fit;
  const last = generations.at(-1)!;
  const count = (n: number): string => n.toLocaleString(locale);
  const how =
    request.method === 'smc'
      ? `${generations.length} generations, ${stoppedEarly ? 'then too few came any closer' : 'each closer than the last'}`
      : 'Rejection';
  return `${how}: ${count(evaluations.points)} settings, ${count(evaluations.runs)} runs; ${count(last.kept)} kept within a distance of ${last.tolerance.toFixed(3)}, worth ${count(Math.floor(effective))} of equal weight.`;
}

/** The path on its own line: paths are long. */
const parameterLines = ({ path, prior, posterior, overlap, learned }: ParameterPosterior): string[] => [
  `  ${path}`,
  `    ${range(prior)}  ->  ${range(posterior)}   ${Math.round(overlap * 100)
    .toString()
    .padStart(3)} %${learned ? '' : '  not learned'}`,
];

const range = (values: readonly number[]): string =>
  values.map((value) => short(value).padStart(7)).join(' ');

const short = (value: number): string => String(Number(value.toPrecision(3)));

function learnedWords({ study }: ToldFit): string {
  const { parameters, effective } = study.fit;
  const unlearned = parameters.filter(({ learned }) => !learned).length;
  const rule = `“Not learned”: the distribution functions before and after are nowhere further apart than ${learnedGap(effective).toFixed(2)}, which as many settings drawn before the record was seen would show by chance.`;
  if (unlearned === 0) return 'The record moved each of these numbers.';
  return unlearned === parameters.length
    ? `The record says nothing about ${unlearned === 1 ? 'it' : 'any of them'}. ${rule}`
    : rule;
}

function tradeOffLines(pairs: readonly TradeOff[], columns: number): string[] {
  if (pairs.length === 0) return [];
  return [
    '',
    ...wrapText(
      'Trading off (rank correlation): the record shows a combination of the two better than either, and cannot tell them apart.',
      columns,
    ),
    ...pairs.flatMap(({ paths, correlation }) =>
      hanging(
        `  ${correlation.toFixed(2).replace('-', '−').padStart(5)}  `,
        `${paths[0]} and ${paths[1]}`,
        columns,
      ),
    ),
  ];
}

function coneLines({ scenario, study }: ToldFit, columns: number): string[] {
  const { cone, fit: result } = study;
  const { zone } = scenario.clock;
  const dayOf = (step: number): string => formatDay(Date.parse(timeOfStep(scenario, step)), locale, zone);
  const lasts = cone.filter(
    ({ step }, n) => n + 1 === cone.length || dayOf(step) !== dayOf(cone[n + 1]!.step),
  );
  const every = Math.max(1, Math.ceil(lasts.length / mostRows));
  return [
    ...wrapText(
      'Runs under the values that were kept, at the end of the day: in how many of 100 the truce is in force, and the restraint of all sides under which 10, 50 and 90 of 100 lie, per cent.',
      columns,
    ),
    ...alignColumns([
      ['Day', 'In force', '10', '50', '90', ''],
      ...lasts
        .filter((_, n) => n % every === 0 || n + 1 === lasts.length)
        .map(({ step, inForce, low, median, high }) => [
          dayOf(step),
          String(outOfHundred(inForce)),
          ...[low, median, high].map((value) => String(Math.round(value * 100))),
          step < result.request.until ? '' : 'not seen by the fit',
        ]),
    ]).map((row) => `  ${row}`),
  ];
}

const mostRows = 32;

function leftLines({ study, scenario }: ToldFit, columns: number): string[] {
  const { left, fit: result } = study;
  if (left === null) return [];
  const { zone } = scenario.clock;
  const day = formatLongDay(Date.parse(timeOfStep(scenario, result.request.until)), locale, zone);
  const names: Readonly<Record<string, string>> = {
    base: 'the scenario as it is',
    prior: 'before the record was seen',
    posterior: 'after it',
  };
  const all = (scores: readonly { target: string; lead: number | null; model: number }[], target: string) =>
    scores.find((one) => one.target === target && one.lead === null);
  const [base] = left.variants;
  const restraint = base!.scores.find((one) => one.target === 'restraint' && one.lead === null);
  const force = base!.scores.find((one) => one.target === 'inForce' && one.lead === null);
  const cell = (value: number | undefined): string => (value === undefined ? '' : value.toFixed(3));
  return [
    '',
    ...wrapText(
      `The days that the fit has not seen, forecast from ${day}: mean score of restraint (CRPS) and of the truce in force (Brier) over ${left.plan.leads.length} days, 0 at best. One forecast of one truce: it shows that a fit fails, or that it has not failed yet.`,
      columns,
    ),
    ...alignColumns([
      ['', 'Restraint', 'In force'],
      ...left.variants.map(({ id, scores }) => [
        names[id] ?? id,
        cell(all(scores, 'restraint')?.model),
        cell(all(scores, 'inForce')?.model),
      ]),
      ['persistence', cell(restraint?.persistence), cell(force?.persistence)],
      ['base rate', cell(restraint?.baseRate), cell(force?.baseRate)],
    ]).map((row) => `  ${row}`),
  ];
}
