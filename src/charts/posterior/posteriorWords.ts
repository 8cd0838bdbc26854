import type { IntlShape } from 'react-intl';
import { bare, digitsForRange, digitsOfValues, figure } from '../frame/quantity.ts';
import type { DrawRange, PosteriorParameter } from './posteriorProps.ts';

const isWhole = ({ low, median, high }: DrawRange): boolean =>
  [low, median, high].every((value) => Number.isFinite(value));

/** A parameter's ranges, without those that are no numbers. */
export const rangesOf = ({ prior, posterior }: PosteriorParameter) => ({
  prior: isWhole(prior) ? prior : null,
  posterior: posterior && isWhole(posterior) ? posterior : null,
});

/** How wide the posterior range is beside the prior one; null where one is missing. */
export function shrinkage(parameter: PosteriorParameter): number | null {
  const { prior, posterior } = rangesOf(parameter);
  if (!prior || !posterior) return null;
  const before = prior.high - prior.low;
  return before > 0 ? (posterior.high - posterior.low) / before : null;
}

/** Whether both ranges coincide: about as wide (within a tenth), and the median moved by less than a tenth of that. */
export function isLearned(parameter: PosteriorParameter): boolean {
  const { prior, posterior } = rangesOf(parameter);
  const width = shrinkage(parameter);
  if (!prior || !posterior || width === null) return false;
  if (parameter.learned !== undefined) return parameter.learned;
  const moved = Math.abs(posterior.median - prior.median) / (prior.high - prior.low);
  return width < 0.9 || width > 1.1 || moved >= 0.1;
}

export const posteriorDigits = ({ from, to, parameter }: PosteriorParameter): number =>
  digitsForRange(from, to, parameter);

/** A parameter's row in words: "0.62 (0.5 to 0.7), was 0.5". */
export function posteriorFigures(one: PosteriorParameter, intl: IntlShape): string {
  const { prior, posterior } = rangesOf(one);
  const digits = posteriorDigits(one);
  const text = (value: number): string => figure(value, one.parameter, digits, intl);
  if (!prior) return intl.formatMessage({ id: 'labAnalyses.notComputed' });
  const of = ({ low, median, high }: DrawRange) => ({
    low: text(low),
    median: text(median),
    high: text(high),
  });
  if (!posterior) return intl.formatMessage({ id: 'labAnalyses.posterior.priorOnly' }, of(prior));
  if (!isLearned(one)) return intl.formatMessage({ id: 'labAnalyses.posterior.notLearned' }, of(posterior));
  return intl.formatMessage(
    { id: 'labAnalyses.posterior.learned' },
    { ...of(posterior), before: text(prior.median) },
  );
}

/** What the rows say: about how many parameters something was learned, and about which most. */
export function posteriorSays(parameters: readonly PosteriorParameter[], intl: IntlShape): string {
  const known = parameters.filter((one) => shrinkage(one) !== null);
  if (known.length === 0) return intl.formatMessage({ id: 'labAnalyses.nothingYet' });
  const learned = known.filter(isLearned).toSorted((a, b) => (shrinkage(a) ?? 0) - (shrinkage(b) ?? 0));
  const [most] = learned;
  if (!most) return intl.formatMessage({ id: 'labAnalyses.posterior.nothing' }, { all: known.length });
  return intl.formatMessage(
    { id: 'labAnalyses.posterior.says' },
    {
      learned: intl.formatNumber(learned.length),
      all: intl.formatNumber(known.length),
      name: most.parameter.name,
      share: bare(Math.round((shrinkage(most) ?? 1) * 100), 0, intl),
    },
  );
}

/** An end of a scale; empty where it is no number. */
export const endText = (value: number, { parameter }: PosteriorParameter, intl: IntlShape): string =>
  Number.isFinite(value) ? figure(value, parameter, digitsOfValues([value], parameter), intl) : '';

/** The parameter about which most was learned first, those about which nothing was last. */
export const byLearned = (parameters: readonly PosteriorParameter[]): PosteriorParameter[] => {
  const rank = (one: PosteriorParameter): number =>
    isLearned(one) ? (shrinkage(one) ?? 1) : Number.MAX_VALUE;
  return parameters.toSorted((a, b) => rank(a) - rank(b));
};
