import type { Scenario, ScenarioEvent } from '../scenario/scenario.ts';

/** Who acts in an event: an actor with its colour, or an outsider in ink. */
export interface EventParty {
  id: string;
  name: string;
  role: Scenario['actors'][string]['role'] | null;
}

/** When, who toward whom, and whether it is contested: the line above an event's headline. */
export interface EventFacts {
  /** ISO time in UTC; null for a triggered event. */
  time: string | null;
  /** A bare date has no clock time to show. */
  dateOnly: boolean;
  zone: string;
  /** Length of the whole scenario: beyond a year a date says its year. */
  hours: number;
  background: boolean;
  by: readonly EventParty[];
  /** Nobody knows, or the sides disagree, who did it. */
  disputed: boolean;
  toward: readonly EventParty[];
  contested: boolean;
}

/** Names of those by whom an event is done, or toward whom. */
export function eventParties(scenario: Scenario, ids: ScenarioEvent['by']): EventParty[] {
  return ids
    .filter((id) => id !== 'disputed')
    .map((id) => {
      const actor = scenario.actors[id];
      if (actor) return { id, name: actor.short, role: actor.role };
      return { id, name: (scenario.spoilers[id] ?? scenario.outsiders[id])?.name ?? id, role: null };
    });
}

export function eventFacts(scenario: Scenario, event: ScenarioEvent): EventFacts {
  return {
    time: event.time ?? null,
    dateOnly: event.dateOnly,
    zone: scenario.clock.zone,
    hours: scenario.clock.horizon,
    background: event.background,
    by: eventParties(scenario, event.by),
    disputed: event.by.includes('disputed'),
    toward: eventParties(scenario, event.toward),
    contested: event.contested,
  };
}
