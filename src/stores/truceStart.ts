import type { Scenario } from '../scenario/scenario.ts';
import { toSetup } from '../scenario/toSetup.ts';

/** The step in which the agreement of a record comes into force; null without one. */
export function truceStart(scenario: Scenario): number | null {
  const step = toSetup(scenario).record?.inForce.indexOf(true) ?? -1;
  return step < 0 ? null : step;
}
