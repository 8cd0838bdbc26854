import { scaleLinear, tickStep } from 'd3';

/** A linear scale with round ends. */
export interface NumberScale {
  low: number;
  high: number;
  /** Place of a value, px; values beyond the ends stay at them. */
  at: (value: number) => number;
  ticks: readonly number[];
  /** Decimals of the ticks. */
  digits: number;
}

/**
 * A scale over all values.
 * @param values what has to have a place; without any, the scale goes from 0 to 1.
 * @param from place of its lower end, px.
 * @param to place of its upper end.
 * @param ends `low` and `high` are ends whatever the values; without `round` those of the values stay as they are.
 * @param apart how far ticks have to be from each other, px.
 */
export function numberScale(
  values: readonly number[],
  from: number,
  to: number,
  apart: number,
  ends: { low?: number; high?: number; round?: boolean } = {},
): NumberScale {
  // A share of all is read in quarters.
  const isShare = ends.low === 0 && ends.high === 1;
  let low = ends.low ?? values.reduce((least, v) => Math.min(least, v), Infinity);
  let high = ends.high ?? values.reduce((most, v) => Math.max(most, v), -Infinity);
  if (!Number.isFinite(low)) low = Number.isFinite(high) ? high - 1 : 0;
  if (!Number.isFinite(high)) high = low + 1;
  // Values that differ by less than numbers can be told apart count as one.
  if (high - low <= 1e-9 * Math.max(1e-3, Math.abs(low), Math.abs(high))) {
    const room = Math.abs(low) > 1e-9 ? Math.abs(low) / 2 : 0.5;
    if (ends.low === undefined) low -= room;
    high = low + 2 * room;
  }
  const count = Math.max(1, Math.min(6, Math.floor(Math.abs(to - from) / Math.max(1, apart))));
  const scale = scaleLinear().domain([low, high]).range([from, to]).clamp(true);
  if (ends.round !== false) scale.nice(count);
  const [first = low, last = high] = scale.domain();
  const step = tickStep(first, last, count);
  const digits = step > 0 && Number.isFinite(step) ? Math.max(0, -Math.floor(Math.log10(step) + 1e-9)) : 0;
  return {
    low: first,
    high: last,
    at: (value) => scale(value),
    ticks: isShare ? [0, 0.25, 0.5, 0.75, 1] : scale.ticks(count),
    digits: isShare ? 2 : Math.min(6, digits),
  };
}
