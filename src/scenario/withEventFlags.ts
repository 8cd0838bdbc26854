import type { Scenario } from './scenario.ts';

/** After a change of an event's time: whether it lies before the start of the clock, and that it has a clock time. */
export function withEventFlags(scenario: Scenario, [part, id, key]: readonly string[]): Scenario {
  const event = part === 'events' && key === 'time' ? scenario.events[id!] : undefined;
  if (event?.time === undefined) return scenario;
  const background = event.time < scenario.clock.start;
  return { ...scenario, events: { ...scenario.events, [id!]: { ...event, dateOnly: false, background } } };
}
