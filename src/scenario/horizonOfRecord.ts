import { isDay, type Day } from './time.ts';
import { noonInZone } from './zone.ts';

const HOUR = 3_600_000;

/** Hours from the start to the end of the last day of a record, in whole steps; null without a day. */
export function horizonOfRecord(
  days: readonly Day[],
  start: number,
  step: number,
  zone: string,
): number | null {
  const last = days.filter(isDay).sort().at(-1);
  if (last === undefined || !(step > 0)) return null;
  const steps = Math.ceil((noonInZone(last, zone) + 12 * HOUR - start) / (step * HOUR));
  return steps > 0 ? steps * step : null;
}
