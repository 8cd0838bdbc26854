import { dayKey } from '../../words/dates.ts';
import type { RestraintClock } from './restraintProps.ts';

/** A calendar day of the clock's zone that touches the horizon. Milliseconds since 1970 UTC. */
export interface LocalDay {
  /** "2016-09-17". */
  key: string;
  /** Its midnights, which may lie outside the horizon. */
  start: number;
  end: number;
  /** Halfway between them: where its label and its events stand. */
  middle: number;
  /** 1..31. */
  dayOfMonth: number;
}

const hour = 3600e3;

/** When a day of the zone begins; right on days that are 23 or 25 hours long, too. */
function midnight(key: string, zone: string): number {
  const guess = Date.parse(`${key}T00:00Z`);
  // The first moment that carries this date lies within 15 hours of the guess.
  let before = guess - 15 * hour;
  let within = guess + 15 * hour;
  while (within - before > 1000) {
    const middle = before + Math.floor((within - before) / 2000) * 1000;
    if (dayKey(middle, zone) < key) before = middle;
    else within = middle;
  }
  return within;
}

const next = (key: string): string =>
  new Date(Date.parse(`${key}T12:00Z`) + 24 * hour).toISOString().slice(0, 10);

const kept = new Map<string, readonly LocalDay[]>();

/** All days of the horizon, in order. */
export function localDays(clock: RestraintClock): readonly LocalDay[] {
  const name = `${clock.start}|${clock.stepHours}|${clock.steps}|${clock.zone}`;
  const known = kept.get(name);
  if (known) return known;
  const end = momentOf(clock, clock.steps);
  const days: LocalDay[] = [];
  let key = dayKey(clock.start, clock.zone);
  for (let start = midnight(key, clock.zone); start < end || days.length === 0;) {
    const after = next(key);
    const stop = midnight(after, clock.zone);
    days.push({ key, start, end: stop, middle: (start + stop) / 2, dayOfMonth: Number(key.slice(8)) });
    key = after;
    start = stop;
  }
  kept.set(name, days);
  return days;
}

/** The moment at which `cursor` steps are over. */
export const momentOf = (clock: RestraintClock, cursor: number): number =>
  clock.start + cursor * clock.stepHours * hour;

/** A moment in steps from the start, with its fraction. */
export const stepsAt = (clock: RestraintClock, time: number): number =>
  (time - clock.start) / (clock.stepHours * hour);
