import { momentOf } from '../restraint/localDays.ts';
import type { RestraintClock } from '../restraint/restraintProps.ts';

/** The moment that names the day on which a step ends: one that ends at midnight belongs to the day before. */
export const dayOfStep = (clock: RestraintClock, step: number): number => momentOf(clock, step + 1) - 1;
