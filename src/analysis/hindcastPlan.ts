import type { Scenario } from '../scenario/scenario.ts';
import { recordSeries } from './recordSeries.ts';

/** From which steps of a record forecasts are made, how far ahead, and over which spans restraint is averaged. */
export interface HindcastPlan {
  /** Steps at which runs leave the record, ascending. */
  readonly starts: readonly number[];
  /** Steps from one start to the next. */
  readonly stride: number;
  /** Steps from a start to the end of what is forecast, ascending, each at least 1. */
  readonly leads: readonly number[];
  /** Steps over which restraint is averaged: the last ones of a lead. */
  readonly span: number;
  /** Hours of a step. */
  readonly stepHours: number;
}

/** Truces up to this many days are scored day by day, longer ones week by week: their coding is no finer than that. */
const shortDays = 60;
/** Starts are at least so far apart. */
const halfDay = 12;
const day = 24;

/**
 * The plan that suits a record. Up to 60 days: daily means at 1, 3, 5 and 7 days, from every step (two a day at most),
 * since the replay can stand at every one of them and a start a day would leave a truce of a week with seven cases; the
 * overlap of neighbours is reckoned with where scores are compared. Longer records: weekly means at 7, 14 and 21 days,
 * from every week. Starts run from the beginning of the truce, or from where the record first holds a span before it, to
 * where the shortest lead still ends inside.
 *
 * @throws RangeError without a record, or where the truce never begins in it or leaves no room for a forecast.
 */
export function hindcastPlan(scenario: Scenario): HindcastPlan {
  const { steps, begins } = recordSeries(scenario);
  const stepHours = scenario.clock.step;
  const inSteps = (hours: number): number => Math.max(1, Math.round(hours / stepHours));
  const long = ((steps - begins) * stepHours) / day > shortDays;
  const days = long ? [7, 14, 21] : [1, 3, 5, 7];
  const span = inSteps(long ? 7 * day : day);
  const stride = inSteps(long ? 7 * day : halfDay);
  const room = steps - begins;
  const leads = [...new Set(days.map((one) => inSteps(one * day)))].filter((lead) => lead <= room);
  const starts: number[] = [];
  for (let from = begins; from + (leads[0] ?? Infinity) <= steps; from += stride)
    if (from >= span) starts.push(from);
  if (starts.length === 0) throw new RangeError('The record is too short to forecast any of it.');
  return { starts, stride, leads, span, stepHours };
}
