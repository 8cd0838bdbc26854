import { localDays, momentOf, stepsAt } from './localDays.ts';
import type { RestraintClock } from './restraintProps.ts';

export interface SurvivalDate {
  /** The step that ends nearest to noon of the day, the later of two: the share is `stillHolding[step - from]`. */
  step: number;
  /** Noon of the day in the clock's zone, milliseconds. */
  time: number;
  /** The one that the takeaway names. */
  main: boolean;
}

/**
 * The round dates after the cursor at which the chart prints "40 of 100 still hold". They stay where they are while the
 * cursor moves, until it reaches them, and do not depend on the chart's size.
 */
export function survivalDates(clock: RestraintClock, cursor: number): SurvivalDate[] {
  const days = localDays(clock);
  const isRound = (day: number, index: number): boolean => {
    if (days.length <= 4) return true;
    if (days.length <= 12) return index % 2 === 0;
    if (days.length <= 45) return day % 5 === 0 && day <= 30;
    if (days.length <= 130) return day === 1 || day === 15;
    return day === 1;
  };
  const end = momentOf(clock, clock.steps);
  // A date under the cursor's nose says nothing yet.
  const ahead = Math.min(36, clock.steps * clock.stepHours * 0.06);
  const from = momentOf(clock, cursor) + ahead * 3600e3;
  const round = days.filter(
    (day, i) => day.middle >= from && day.middle <= end && isRound(day.dayOfMonth, i),
  );
  const main = round.length > 1 ? 1 : 0;
  return round.map((day, i) => ({
    step: Math.max(cursor, Math.round(stepsAt(clock, day.middle)) - 1),
    time: day.middle,
    main: i === main,
  }));
}
