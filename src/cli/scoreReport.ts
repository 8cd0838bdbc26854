import type {
  Baseline,
  Hindcast,
  HindcastPlan,
  HindcastScore,
  HindcastTarget,
  VariantScores,
} from '../analysis/hindcast.ts';
import type { PlanCase } from '../analysis/plans/planCase.ts';
import type { FitUsed } from '../analysis/plans/scorePlan.ts';
import type { Verdict } from '../analysis/scoreDifference.ts';
import { timeOfStep } from '../scenario/toSetup.ts';
import { formatLongDay } from '../words/dates.ts';
import { alignColumns } from './studyReport.ts';
import { hanging, wrapText } from './wrapText.ts';

const locale = 'en-GB';

/** A hindcast with all that tells it. */
interface ToldHindcast extends Pick<PlanCase, 'scenario' | 'seed' | 'draws'> {
  readonly result: Hindcast;
  readonly fit: FitUsed | null;
}

/** How well a model would have forecast its record: tables by days ahead, what they allow to say, and how variants did. */
export function scoreReport(
  told: ToldHindcast,
  { colour, columns }: { colour: boolean; columns: number },
): string {
  const { scenario, result } = told;
  const bold = (text: string): string => (colour ? `\u001b[1m${text}\u001b[22m` : text);
  const say = (text: string): string[] => wrapText(text, columns);
  const [base, ...others] = result.variants;
  const lines = [bold(scenario.meta.title), ...say(whatItIs(told))];
  for (const target of ['restraint', 'inForce', 'inDeeds'] as const) {
    const scores = base!.scores.filter((one) => one.target === target);
    if (scores.length === 0) continue;
    lines.push('', ...say(heads[target](result.plan)), ...scoreTable(scores, result.plan));
    for (const baseline of ['persistence', 'baseRate'] as const)
      lines.push(...say(againstWords(scores, baseline, result.plan)));
    if (target === 'restraint') lines.push(...say(insideWords(scores)));
  }
  lines.push('', ...calibrationLines(base!, columns));
  if (others.length > 0) lines.push('', ...variantLines(base!, others, result.plan, columns));
  if (told.fit !== null) lines.push('', ...fitLines(told, columns));
  lines.push('', ...say(notice));
  return `${lines.join('\n')}\n`;
}

const notice =
  'One truce cannot calibrate a model. Where the numbers of a scenario were chosen in sight of its record, as those of the shipped ones were, these are scores of a fit and not of foresight. Forecasts from neighbouring starts share most of their days: a few truces, not many cases.';

function whatItIs({ scenario, seed, draws, result }: ToldHindcast): string {
  const { plan, settings } = result;
  const { zone } = scenario.clock;
  const day = (from: number): string => formatLongDay(Date.parse(timeOfStep(scenario, from)), locale, zone);
  return `What ${settings.runs.toLocaleString(locale)} runs of the model would have said, from each of ${plan.starts.length} moments of the record, ${day(plan.starts[0]!)} to ${day(plan.starts.at(-1)!)}, every ${span(plan.stride * plan.stepHours)}, without decisions that the model should make itself; seed ${seed}, ${draws ? 'uncertain numbers drawn' : 'central numbers'}. A score of 0 is best. “Apart”: starts so far from each other that what they forecast does not overlap.`;
}

/** "7 days", "12 hours". */
function span(hours: number): string {
  if (hours % 24 !== 0) return hours === 1 ? 'hour' : `${hours} hours`;
  return hours === 24 ? 'day' : `${hours / 24} days`;
}

const heads: Readonly<Record<HindcastTarget, (plan: HindcastPlan) => string>> = {
  restraint: ({ span: steps, stepHours }) =>
    `Restraint of all sides, mean of a ${steps * stepHours === 168 ? 'week' : span(steps * stepHours)}: continuous ranked probability score, on restraint of 0 to 1. Persistence expects the mean before the start, the base rate that since the truce began.`,
  inForce: () =>
    'Truce still in force, of the starts at which it was: Brier score, 0 to 1. Persistence says it goes on; the base rate is that half of all truces are over after three weeks.',
  inDeeds: () =>
    'The same, with the truce over in deeds once violence crosses the line at which the model’s truces collapse, whatever was said of it.',
};

const days = (lead: number | null, { stepHours }: HindcastPlan): string =>
  lead === null ? 'all' : short((lead * stepHours) / 24);

const short = (value: number): string => String(Number(value.toFixed(2)));
const three = (value: number): string => value.toFixed(3);

const scoreTable = (scores: readonly HindcastScore[], plan: HindcastPlan): string[] =>
  alignColumns([
    ['Days ahead', 'Starts', 'Apart', 'Model', 'Persistence', 'Base rate'],
    ...scores.map((one) => [
      days(one.lead, plan).padStart(10),
      one.lead === null ? '' : String(one.cases),
      one.lead === null ? '' : String(one.apart),
      three(one.model),
      three(one.persistence),
      three(one.baseRate),
    ]),
  ]).map((row) => `  ${row}`);

const names: Readonly<Record<Baseline, string>> = { persistence: 'persistence', baseRate: 'the base rate' };

const verdictWords: readonly (readonly [Verdict, (name: string, when: string) => string])[] = [
  ['better', (name, when) => `better than ${name} at ${when}`],
  ['no better', (name, when) => `no better than ${name} at ${when}`],
  ['worse', (name, when) => `worse than ${name} at ${when}`],
  ['perhaps better', (name, when) => `lower than ${name} at ${when}, which may be chance`],
];

/** "The model is no better than persistence at 1 day; ...": what the scores by lead allow to say. */
export function againstWords(
  scores: readonly HindcastScore[],
  baseline: Baseline,
  plan: HindcastPlan,
): string {
  const parts = verdictWords.flatMap(([verdict, words]) => {
    const numbers = scores
      .filter((one) => one.lead !== null && one.difference[baseline].verdict === verdict)
      .map(({ lead }) => days(lead, plan));
    if (numbers.length === 0) return [];
    return [words(names[baseline], `${listed(numbers)} ${numbers.at(-1) === '1' ? 'day' : 'days'}`)];
  });
  return `The model’s score is ${parts.join('; ')}.`;
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

function insideWords(scores: readonly HindcastScore[]): string {
  const { inside80, cases } = scores.at(-1)!;
  return `In ${Math.round(inside80 * 100)} of 100 forecasts (of ${cases}) the record lies inside the middle 80 of 100 runs.`;
}

function calibrationLines({ calibration }: VariantScores, columns: number): string[] {
  const { bins } = calibration.at(-1)!;
  const full = bins.filter(({ cases }) => cases > 0);
  return [
    ...wrapText(
      'When the model gave a truce in force this chance to hold, it held so often (all days ahead):',
      columns,
    ),
    ...alignColumns([
      ['Chance given', 'Forecasts', 'Mean chance', 'Held'],
      ...full.map(({ low, high, cases, forecast, came }) => [
        `${percent(low)} to ${percent(high)} %`,
        String(cases),
        `${percent(forecast)} %`,
        `${percent(came)} %`,
      ]),
    ]).map((row) => `  ${row}`),
  ];
}

const percent = (share: number): string => String(Math.round(share * 100));

/** Names of variants as rows of a table. */
const variantName = (id: string): string =>
  id
    .replace(/^without:calendar$/, 'no renewal dates')
    .replace(/^without:/, 'no ')
    .replace(/^account:(.*)$/, 'as $1 tells it')
    .replace(/^base$/, 'as it is');

function variantLines(
  base: VariantScores,
  others: readonly VariantScores[],
  plan: HindcastPlan,
  columns: number,
): string[] {
  const force = base.scores.some(({ target }) => target === 'inDeeds') ? 'inDeeds' : 'inForce';
  const table = (target: HindcastTarget, title: string): string[] => [
    ...wrapText(`${title}, by days ahead:`, columns),
    ...alignColumns([
      ['', ...plan.leads.map((lead) => days(lead, plan))],
      ...[base, ...others].map(({ id, scores }) => [
        variantName(id),
        ...plan.leads.map((lead) => {
          const score = scores.find((one) => one.target === target && one.lead === lead);
          return score === undefined ? '' : three(score.model);
        }),
      ]),
    ]).map((row) => `  ${row}`),
  ];
  return [
    ...table('restraint', 'The model’s score of restraint as it is and otherwise'),
    '',
    ...table(force, `Its score of the truce ${force === 'inDeeds' ? 'in deeds' : 'in force'}`),
    ...(others.every(({ id }) => id.startsWith('account:'))
      ? []
      : wrapText(
          `Restraint over all days ahead, beside the scenario as it is: ${besideWords(others)}.`,
          columns,
        )),
    ...(others.some(({ id }) => /^(without|account):/.test(id))
      ? wrapText(
          'An account is scored against the days as it tells them. Where leaving something out lowers the score, the model makes too much of it, or luck does.',
          columns,
        )
      : []),
  ];
}

/** Which variants forecast restraint better or worse than the scenario as it is, beyond chance; accounts have other days. */
function besideWords(variants: readonly VariantScores[]): string {
  const others = variants.filter(({ id }) => !id.startsWith('account:'));
  const of = (wanted: Verdict): string[] =>
    others.flatMap(({ id, fromBase }) =>
      fromBase.some(
        ({ target, lead, difference }) =>
          target === 'restraint' && lead === null && difference.verdict === wanted,
      )
        ? [variantName(id)]
        : [],
    );
  const [better, worse] = [of('better'), of('worse')];
  return [
    ...(better.length === 0 ? [] : [`better, ${listed(better)}`]),
    ...(worse.length === 0 ? [] : [`worse, ${listed(worse)}`]),
    ...(better.length + worse.length === others.length ? [] : ['no difference beyond chance for the rest']),
  ].join('; ');
}

function fitLines({ fit, scenario }: ToldHindcast, columns: number): string[] {
  const { carried, left } = fit!;
  const own = fit!.scenario.id === scenario.id;
  return [
    ...wrapText(
      `“fitted”: numbers fitted to ${own ? 'this record' : fit!.scenario.id} up to ${fit!.until}. Carried over: ${carried.length === 0 ? 'none' : carried.join(', ')}.`,
      columns,
    ),
    ...left.flatMap(({ path, why }) => hanging('  left: ', `${path} (${why})`, columns)),
    ...(own ? wrapText('Forecasts of days that the fit has seen are no test of it.', columns) : []),
  ];
}
