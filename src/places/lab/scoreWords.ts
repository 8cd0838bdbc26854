import { useIntl, type IntlShape } from 'react-intl';
import type { ScoreDifference, Verdict } from '../../analysis/scoreDifference.ts';

/** A difference of scores at a lead, in days. */
export interface LeadDifference {
  readonly days: number;
  readonly difference: ScoreDifference;
}

const verdicts = [
  ['better', 'better'],
  ['no better', 'noBetter'],
  ['worse', 'worse'],
  ['perhaps better', 'perhapsBetter'],
] as const satisfies readonly (readonly [Verdict, string])[];

/** Scores and their differences as words. */
export function useScoreWords() {
  const intl = useIntl();
  const score = (value: number | undefined): string =>
    value === undefined || !Number.isFinite(value) ? '–' : three(value, intl);
  const signed = (value: number): string =>
    `${value > 0 ? '+' : value < 0 ? '−' : ''}${three(Math.abs(value), intl)}`;
  return {
    score,
    /** "−0.012 (−0.020 to −0.004)". */
    difference: (one: ScoreDifference | undefined): string => {
      if (one === undefined) return '–';
      const values = { value: signed(one.value), low: signed(one.low), high: signed(one.high) };
      return intl.formatMessage(
        {
          id: Number.isFinite(one.low) ? 'labAnalyses.score.interval' : 'labAnalyses.score.noInterval',
        },
        values,
      );
    },
    /** "better than NAME at 3 and 5 days; no better than NAME at 1 day": what the differences allow to say. */
    verdicts: (differences: readonly LeadDifference[], name: string): string =>
      verdicts
        .flatMap(([verdict, id]) => {
          const days = differences.filter((one) => one.difference.verdict === verdict).map((one) => one.days);
          if (days.length === 0) return [];
          const list = intl.formatList(
            days.map((one) => intl.formatNumber(one)),
            { type: 'conjunction' },
          );
          return [
            intl.formatMessage({ id: `labAnalyses.verdict.${id}` }, { name, days: list, last: days.at(-1)! }),
          ];
        })
        .reduceRight((rest, first) => intl.formatMessage({ id: 'labAnalyses.verdict.and' }, { first, rest })),
  };
}

const three = (value: number, intl: IntlShape): string =>
  intl.formatNumber(value, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
