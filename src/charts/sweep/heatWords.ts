import type { IntlShape } from 'react-intl';
import { allFinite, finite } from '../frame/finite.ts';
import { digitsForRange, digitsOfValues, figure, inFull, ownFull } from '../frame/quantity.ts';
import type { HeatMapSeries, SweepSide } from './sweepProps.ts';

/** Decimals of the two parameters and of the outcome. */
export function heatDigits({ x, y, outcome, outcomes }: HeatMapSeries): {
  x: number;
  y: number;
  outcome: number;
} {
  const known = allFinite(outcomes);
  const side = ({ values, parameter }: SweepSide): number => digitsOfValues(allFinite(values), parameter);
  return {
    x: side(x),
    y: side(y),
    outcome: digitsForRange(Math.min(...known), Math.max(...known), outcome),
  };
}

/** Which cell of a side the scenario's value is nearest to; null where it lies beyond the map. */
export function scenarioCell({ values, scenario }: SweepSide): number | null {
  const value = finite(scenario);
  if (value === null || values.length === 0) return null;
  const nearest = values.reduce(
    (best, v, i) => (Math.abs(v - value) < Math.abs((values[best] ?? Infinity) - value) ? i : best),
    0,
  );
  const neighbour = values[nearest === 0 ? 1 : nearest - 1] ?? value;
  const reach = Math.abs((values[nearest] ?? value) - neighbour) / 2;
  return Math.abs((values[nearest] ?? Infinity) - value) <= reach + 1e-9 ? nearest : null;
}

/** One cell in words: "patience 0.6, control 40 %: 62 of 100 runs". */
export function cellWords(series: HeatMapSeries, ix: number, iy: number, intl: IntlShape): string {
  const { x, y, outcome, outcomes } = series;
  const digits = heatDigits(series);
  const value = finite(outcomes[iy * x.values.length + ix]);
  const names = {
    xName: x.parameter.name,
    x: ownFull(x.values[ix] ?? 0, x.parameter, intl),
    yName: y.parameter.name,
    y: ownFull(y.values[iy] ?? 0, y.parameter, intl),
  };
  return value === null
    ? intl.formatMessage({ id: 'labAnalyses.heat.cellEmpty' }, names)
    : intl.formatMessage(
        { id: 'labAnalyses.heat.cell' },
        { ...names, outcome: inFull(value, outcome, digits.outcome, intl) },
      );
}

/** The same where room is short, without the names that stand at the map's sides: "62 of 100 runs at 0.6 and 40 %". */
export function cellFigures(series: HeatMapSeries, ix: number, iy: number, intl: IntlShape): string {
  const { x, y, outcome, outcomes } = series;
  const value = finite(outcomes[iy * x.values.length + ix]);
  return intl.formatMessage(
    { id: 'labAnalyses.heat.figures' },
    {
      outcome:
        value === null
          ? intl.formatMessage({ id: 'labAnalyses.notComputed' })
          : inFull(value, outcome, heatDigits(series).outcome, intl),
      x: ownFull(x.values[ix] ?? 0, x.parameter, intl),
      y: ownFull(y.values[iy] ?? 0, y.parameter, intl),
    },
  );
}

/** What the map says: its least and its most, and how much of it is there. */
export function heatSays(series: HeatMapSeries, intl: IntlShape): string {
  const { x, y, outcome, outcomes } = series;
  const digits = heatDigits(series);
  const all = x.values.length * y.values.length;
  const known = outcomes.slice(0, all).flatMap((raw, k) => {
    const value = finite(raw);
    return value === null ? [] : [{ value, ix: k % x.values.length, iy: Math.floor(k / x.values.length) }];
  });
  const first = known[0];
  if (!first) return intl.formatMessage({ id: 'labAnalyses.nothingYet' });
  const least = known.reduce((a, b) => (b.value < a.value ? b : a), first);
  const most = known.reduce((a, b) => (b.value > a.value ? b : a), first);
  const at = (cell: { ix: number; iy: number }): string =>
    intl.formatMessage(
      { id: 'labAnalyses.heat.at' },
      {
        x: ownFull(x.values[cell.ix] ?? 0, x.parameter, intl),
        y: ownFull(y.values[cell.iy] ?? 0, y.parameter, intl),
      },
    );
  const bareFigure = (value: number): string => figure(value, outcome, digits.outcome, intl);
  const span =
    bareFigure(least.value) === bareFigure(most.value)
      ? intl.formatMessage(
          { id: 'labAnalyses.sweep.same' },
          { outcome: inFull(first.value, outcome, digits.outcome, intl) },
        )
      : intl.formatMessage(
          { id: 'labAnalyses.heat.says' },
          {
            least: bareFigure(least.value),
            leastAt: at(least),
            most: inFull(most.value, outcome, digits.outcome, intl),
            mostAt: at(most),
          },
        );
  return known.length === all
    ? span
    : `${span} ${intl.formatMessage(
        { id: 'labAnalyses.someYet' },
        { known: intl.formatNumber(known.length), all: intl.formatNumber(all) },
      )}`;
}
