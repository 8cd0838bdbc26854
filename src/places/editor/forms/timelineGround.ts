import { dayKey } from '../../../words/dates.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** Days so many pixels apart can be told from each other, and their names can be read. */
const leastApart = 6;
const leastLabel = 64;

/**
 * The beginnings of days between two moments, fewer where they would stand too near.
 * @param width pixels between the two.
 * @returns milliseconds since 1970, and which of them have room for their names.
 */
export function dayTicks(
  start: number,
  end: number,
  zone: string,
  width: number,
): { at: number; isLabelled: boolean }[] {
  const perDay = (width / Math.max(hour, end - start)) * day;
  const every = Math.max(1, Math.ceil(leastApart / perDay));
  const named = every * Math.max(1, Math.ceil(leastLabel / (perDay * every)));
  const first = midnightAfter(start, zone);
  const count = Math.max(0, Math.floor((end - first) / day / every) + 1);
  return Array.from({ length: count }, (_, i) => ({
    at: first + i * every * day,
    isLabelled: (i * every) % named === 0,
  }));
}

/** The first full hour, from a moment on, at which a new day has begun in a zone. */
function midnightAfter(ms: number, zone: string): number {
  const before = dayKey(ms - 1, zone);
  const from = Math.ceil(ms / hour) * hour;
  for (let at = from; at < from + 25 * hour; at += hour) if (dayKey(at, zone) !== before) return at;
  return from;
}

/** The row in which each of some places stands, the places in ascending order: in no row two that are nearer than `apart`. */
export function rowsOf(places: readonly number[], apart: number): number[] {
  const last: number[] = [];
  return places.map((x) => {
    const free = last.findIndex((one) => x - one >= apart);
    const row = free < 0 ? last.length : free;
    last[row] = x;
    return row;
  });
}
