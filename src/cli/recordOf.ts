import { recordSeries, type RecordSeries } from '../analysis/recordSeries.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { badInput } from './trouble.ts';

/** The record that a command needs. @throws Trouble where there is none of a truce. */
export function recordOf(what: string, scenario: Scenario): RecordSeries {
  try {
    return recordSeries(scenario);
  } catch (error) {
    throw badInput(
      `${what} needs a record of a truce. ${error instanceof Error ? error.message : ''}`.trimEnd(),
    );
  }
}
