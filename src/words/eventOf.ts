import type { Scenario, ScenarioEvent } from '../scenario/scenario.ts';

/** The event of this id, whether it happened or a run took it up from the proposals; undefined where there is none. */
export const eventOf = (
  { events, proposals }: Pick<Scenario, 'events' | 'proposals'>,
  id: string,
): ScenarioEvent | undefined => events[id] ?? proposals[id];
