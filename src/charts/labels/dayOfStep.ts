import { momentOf } from '../restraint/localDays.ts';
import type { RestraintClock } from '../restraint/restraintProps.ts';

/** The moment that names the day of a step: a step belongs to the day on which it begins, as in "lasts past 22 September". */
export const dayOfStep = (clock: RestraintClock, step: number): number => momentOf(clock, step);
