import { logit } from '../../math/logistic.ts';

export interface LogOddsTick {
  /** 0..1. */
  share: number;
  x: number;
}

/** A scale on which log-odds are even and shares are read. */
export interface LogOddsScale {
  x: (logOdds: number) => number;
  ticks: readonly LogOddsTick[];
}

// In the order in which they may take room.
const rounds: readonly (readonly number[])[] = [
  [0.5],
  [0.2, 0.3, 0.4, 0.6, 0.7, 0.8, 0.1, 0.9],
  [0.05, 0.95, 0.01, 0.99],
  [0.02, 0.98, 0.005, 0.995],
];
const finer: readonly (readonly number[])[] = [
  Array.from({ length: 19 }, (_, i) => (i + 1) / 20),
  Array.from({ length: 99 }, (_, i) => (i + 1) / 100),
];
const ends = rounds
  .flat()
  .map(logit)
  .toSorted((a, b) => a - b);
/** Trust is clamped at log-odds of 6 and a threshold may be 1: nothing lies beyond this. */
const limit = 6.6;
const leastRange = 0.6;

/** Log-odds of a share that may be 0 or 1. */
export const safeLogit = (share: number): number =>
  share <= 0 ? -limit : share >= 1 ? limit : Math.min(limit, Math.max(-limit, logit(share)));

/**
 * The scale for some values.
 * @param values log-odds that must fit in.
 * @param width px.
 * @param apart least distance between two ticks, in px.
 */
export function logOddsScale(values: readonly number[], width: number, apart: number): LogOddsScale {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const range = Math.max(leastRange, high - low);
  const middle = (low + high) / 2;
  const start = nearEnd(Math.max(Math.min(-limit, low), middle - range * 0.62), -1, range);
  const end = nearEnd(Math.min(Math.max(limit, high), middle + range * 0.62), 1, range);
  const x = (logOdds: number): number => ((logOdds - start) / (end - start)) * width;

  const kept: LogOddsTick[] = [];
  const keep = (shares: readonly number[]): void => {
    for (const share of shares) {
      const place = x(logit(share));
      const isIn = place >= -0.5 && place <= width + 0.5;
      if (isIn && kept.every((tick) => Math.abs(tick.x - place) >= apart)) kept.push({ share, x: place });
    }
  };
  rounds.forEach(keep);
  for (const shares of finer) if (kept.length < 2) keep(shares);
  return { x, ticks: kept.toSorted((a, b) => a.x - b.x) };
}

/** The next round share beyond a value, where it is near; else the value. */
function nearEnd(value: number, direction: -1 | 1, range: number): number {
  const beyond = ends.filter((end) => (end - value) * direction >= 0);
  const next = direction < 0 ? beyond.at(-1) : beyond[0];
  return next !== undefined && Math.abs(next - value) < range * 0.3 ? next : value;
}
