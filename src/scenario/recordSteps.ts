import type { CodedRecord, HalfDay, RecordDay, Scenario } from './scenario.ts';
import { stepCount } from './stepTimes.ts';
import { readInstant, writeInstant, type Day } from './time.ts';
import { dayInZone } from './zone.ts';

/** What the record holds for one step: the day whose code it takes, and the exception that stands for it. */
export interface RecordStep {
  day: Day;
  code: RecordDay;
  exception: HalfDay | null;
}

/** The record step by step: each takes the day on which it begins in the clock's zone, unless an exception names another. */
export function recordSteps(scenario: Scenario, record: CodedRecord): RecordStep[] {
  const { start, step, zone } = scenario.clock;
  const exceptions = new Map(Object.values(record.halfDays).map((halfDay) => [halfDay.time, halfDay]));
  return Array.from({ length: stepCount(scenario) }, (_, t) => {
    const begins = readInstant(start)! + t * step * 3_600_000;
    const exception = exceptions.get(writeInstant(begins)) ?? null;
    const day = exception?.code ?? dayInZone(begins, zone);
    return { day, code: record.days[day]!, exception };
  });
}

/** The number of a coded day that is a rivalry's act, 0..1: one given directly, a component, or the mean of a blend. */
export function codedAct(record: CodedRecord, day: RecordDay, rivalry: string): number {
  const direct = day.acts[rivalry];
  if (direct !== undefined) return direct;
  const source = record.acts[rivalry]!;
  const coding = day.coding[rivalry.split('/')[0]!]!;
  const parts = Object.hasOwn(record.blends, source) ? record.blends[source]! : [source];
  return parts.reduce((sum, part) => sum + coding[part]!, 0) / parts.length;
}

/** The act of a step: that of its exception, else that of its day. */
export function actOfStep(record: CodedRecord, step: RecordStep, rivalry: string): number {
  return step.exception?.acts[rivalry] ?? codedAct(record, step.code, rivalry);
}

/** Level of an actor's coded day: the weighted sum of its components, 0..1; null where a component is not coded. */
export function codedLevel(record: CodedRecord, day: RecordDay, actor: string): number | null {
  const coding = day.coding[actor];
  const components = Object.keys(record.components).sort();
  if (coding === undefined || components.length === 0) return null;
  const alike = Object.keys(record.levelWeights).length === 0;
  let level = 0;
  for (const component of components) {
    const part = coding[component];
    if (part === undefined) return null;
    level += part * (alike ? 1 / components.length : (record.levelWeights[component] ?? 0));
  }
  return level;
}
