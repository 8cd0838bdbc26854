import type { IntlShape } from 'react-intl';
import { allFinite, finite } from '../frame/finite.ts';
import { digitsForRange, digitsOfValues, figure, inFull, ownFull } from '../frame/quantity.ts';
import type { SweepLineSeries } from './sweepProps.ts';

/** Decimals of the parameter and of the outcome. */
export function sweepDigits({ points, parameter, outcome }: SweepLineSeries): {
  parameter: number;
  outcome: number;
} {
  const outcomes = allFinite(points.flatMap((point) => [point.outcome, point.low, point.high]));
  return {
    parameter: digitsOfValues(allFinite(points.map(({ value }) => value)), parameter),
    outcome: digitsForRange(Math.min(...outcomes), Math.max(...outcomes), outcome),
  };
}

/** One point in words: "0.75: 62 of 100 runs, between 60 and 64". */
export function pointWords(series: SweepLineSeries, index: number, intl: IntlShape): string {
  const digits = sweepDigits(series);
  const point = series.points[index];
  const value = finite(point?.value);
  if (!point || value === null) return '';
  const at = ownFull(value, series.parameter, intl);
  const [outcome, low, high] = [finite(point.outcome), finite(point.low), finite(point.high)];
  if (outcome === null) return intl.formatMessage({ id: 'labAnalyses.sweep.pointEmpty' }, { at });
  const said = inFull(outcome, series.outcome, digits.outcome, intl);
  if (low === null || high === null)
    return intl.formatMessage({ id: 'labAnalyses.sweep.pointBare' }, { at, outcome: said });
  return intl.formatMessage(
    { id: 'labAnalyses.sweep.point' },
    {
      at,
      outcome: said,
      low: figure(low, series.outcome, digits.outcome, intl),
      high: figure(high, series.outcome, digits.outcome, intl),
    },
  );
}

/** What the line says: where the outcome is least and where most. */
export function sweepLineSays(series: SweepLineSeries, intl: IntlShape): string {
  const digits = sweepDigits(series);
  const known = series.points.flatMap(({ value, outcome: raw }) => {
    const outcome = finite(raw);
    return outcome === null || finite(value) === null ? [] : [{ value, outcome }];
  });
  const first = known[0];
  if (!first) return intl.formatMessage({ id: 'labAnalyses.nothingYet' });
  const least = known.reduce((a, b) => (b.outcome < a.outcome ? b : a), first);
  const most = known.reduce((a, b) => (b.outcome > a.outcome ? b : a), first);
  const at = (value: number): string => ownFull(value, series.parameter, intl);
  const bareFigure = (value: number): string => figure(value, series.outcome, digits.outcome, intl);
  const full = (value: number): string => inFull(value, series.outcome, digits.outcome, intl);
  const span =
    bareFigure(least.outcome) === bareFigure(most.outcome)
      ? intl.formatMessage({ id: 'labAnalyses.sweep.same' }, { outcome: full(first.outcome) })
      : intl.formatMessage(
          { id: 'labAnalyses.sweep.says' },
          {
            least: bareFigure(least.outcome),
            leastAt: at(least.value),
            most: full(most.outcome),
            mostAt: at(most.value),
          },
        );
  const missing = series.points.length - known.length;
  return missing === 0
    ? span
    : `${span} ${intl.formatMessage(
        { id: 'labAnalyses.someYet' },
        { known: intl.formatNumber(known.length), all: intl.formatNumber(series.points.length) },
      )}`;
}
