import type { Exercise } from './exercise.ts';

/** Where a lesson should be after some minutes, beside where it is. */
export interface Pace {
  /** Index of the step that should be on; null: the opening. After the last one's end still the last. */
  due: number | null;
  /** Whole minutes by which the lesson is late, below 0 early; 0 while the step that is on has its time. */
  behind: number;
}

/**
 * The pace of a lesson whose steps all have minutes; null where one has none. What the lesson has beyond its steps is for
 * the opening.
 * @param step index of the step that is on; null: the opening
 * @param elapsed minutes since the lesson began, 0 or more
 */
export function paceOf({ minutes, steps }: Exercise, step: number | null, elapsed: number): Pace | null {
  const spans: { from: number; to: number }[] = [];
  let from = minutes - steps.reduce((sum, one) => sum + (one.minutes ?? 0), 0);
  for (const one of steps) {
    if (one.minutes === null) return null;
    spans.push({ from, to: from + one.minutes });
    from += one.minutes;
  }
  const due = spans.findLastIndex((span) => span.from <= elapsed);
  const on = step === null ? { from: 0, to: spans[0]?.from ?? 0 } : spans[step]!;
  const late = elapsed > on.to ? Math.floor(elapsed - on.to) : 0;
  const early = elapsed < on.from ? Math.ceil(on.from - elapsed) : 0;
  return { due: due < 0 ? null : due, behind: late - early };
}
