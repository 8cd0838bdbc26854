import { codedLevel, recordSteps } from './recordSteps.ts';
import type { Scenario } from './scenario.ts';
import type { Day } from './time.ts';

/** How one actor's day was coded; all numbers 0..1. */
export interface CodedActor {
  /** By component. */
  parts: Readonly<Record<string, number>>;
  /** Weighted sum of the components. */
  level: number;
  /** The level as its main accuser tells it, and as it tells it itself; the level itself where the file gives none. */
  low: number;
  high: number;
}

/** What the record says of one step. */
export interface CodedStep {
  /** The day whose code the step takes. */
  code: Day;
  /** The exception that stands for this step alone, by its key; null for most steps. */
  exception: string | null;
  note: string | null;
  /** By actor; those who were not coded on that day are absent. */
  actors: Readonly<Record<string, CodedActor>>;
}

/** The coding behind each step of the record, for a chart to show; an empty list without a record. */
export function recordCoding(scenario: Scenario): CodedStep[] {
  const { record } = scenario;
  if (record === undefined) return [];
  const keys = new Map(Object.entries(record.halfDays).map(([key, halfDay]) => [halfDay, key]));
  const days = new Map<Day, Readonly<Record<string, CodedActor>>>();
  return recordSteps(scenario, record).map(({ day, code, exception }) => {
    let actors = days.get(day);
    if (actors === undefined) {
      actors = Object.fromEntries(
        Object.keys(scenario.actors).flatMap((actor): [string, CodedActor][] => {
          const level = codedLevel(record, code, actor);
          if (level === null) return [];
          const { low = level, high = level, ...parts } = code.coding[actor]!;
          return [[actor, { parts, level, low, high }]];
        }),
      );
      days.set(day, actors);
    }
    return {
      code: day,
      exception: exception === null ? null : keys.get(exception)!,
      note: code.note ?? null,
      actors,
    };
  });
}
