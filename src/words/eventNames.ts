import type { Scenario, ScenarioEvent } from '../scenario/scenario.ts';

/** Who acts in an event: an actor with its colour, or an outsider in ink. */
export interface EventParty {
  id: string;
  name: string;
  role: Scenario['actors'][string]['role'] | null;
}

/** Names of those by whom an event is done, or toward whom; a disputed author is left to the caller's words. */
export function eventParties(scenario: Scenario, ids: ScenarioEvent['by']): EventParty[] {
  return ids
    .filter((id) => id !== 'disputed')
    .map((id) => {
      const actor = scenario.actors[id];
      if (actor) return { id, name: actor.short, role: actor.role };
      return { id, name: (scenario.spoilers[id] ?? scenario.outsiders[id])?.name ?? id, role: null };
    });
}
