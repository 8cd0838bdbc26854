import { logit } from '../../math/logistic.ts';
import type { WaterfallCause, WaterfallSeries } from './waterfallProps.ts';

/** One bar: from the log-odds before it to those after it. */
export interface WaterfallBar {
  id: string;
  from: number;
  to: number;
  logOdds: number;
  /** The cause, or how many small ones share the bar. */
  cause: WaterfallCause | { merged: number };
}

/**
 * The causes as bars, each beginning where the one before ended.
 * @param most bars at most: the smallest causes share the last one, so that the sum stays exact. At least 2.
 */
export function waterfallBars(
  series: Pick<WaterfallSeries, 'before' | 'causes'>,
  most: number,
): readonly WaterfallBar[] {
  const { causes } = series;
  const spare = causes.length - Math.max(2, most) + 1;
  const small =
    spare > 1
      ? new Set(causes.toSorted((a, b) => Math.abs(a.logOdds) - Math.abs(b.logOdds)).slice(0, spare))
      : new Set<WaterfallCause>();
  const shown = causes.filter((cause) => !small.has(cause));
  let at = logit(series.before);
  const bar = (id: string, logOdds: number, cause: WaterfallBar['cause']): WaterfallBar => {
    const from = at;
    at += logOdds;
    return { id, from, to: at, logOdds, cause };
  };
  const bars = shown.map((cause) => bar(cause.id, cause.logOdds, cause));
  if (small.size > 0)
    bars.push(
      bar(
        ' merged',
        [...small].reduce((sum, cause) => sum + cause.logOdds, 0),
        { merged: small.size },
      ),
    );
  return bars;
}
