import type { Scenario } from './scenario.ts';
import { setPath } from './setPath.ts';

/** The scenario with a proposal among its events, or with that event taken out again. */
export function adoptProposal(scenario: Scenario, id: string, adopted: boolean): Scenario {
  const event = adopted ? scenario.proposals[id]! : null;
  return setPath(scenario as never, ['events', id], event) as never;
}
