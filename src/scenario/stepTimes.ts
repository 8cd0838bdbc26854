import type { Scenario } from './scenario.ts';
import { readInstant, writeInstant, type Instant } from './time.ts';

const HOUR = 3_600_000;

/** Time in steps since the start, fractions and negative numbers included: it belongs to step floor(stepOf). */
export function stepOf(scenario: Scenario, time: Instant): number {
  const { start, step } = scenario.clock;
  return (readInstant(time)! - readInstant(start)!) / (step * HOUR);
}

/** The moment at which step t begins. */
export function timeOfStep(scenario: Scenario, t: number): Instant {
  const { start, step } = scenario.clock;
  return writeInstant(readInstant(start)! + t * step * HOUR);
}

/** Number of steps up to the horizon. */
export function stepCount(scenario: Scenario): number {
  return Math.round(scenario.clock.horizon / scenario.clock.step);
}
