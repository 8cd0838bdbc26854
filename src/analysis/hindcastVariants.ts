import type { Change } from '../scenario/changes.ts';
import type { Scenario, ScenarioEvent } from '../scenario/scenario.ts';

/** One forecaster: the scenario with changes. */
export interface HindcastVariant {
  /** `base`, `without:EVENT`, `without:calendar`, `account:NAME`, or a name of the caller's. */
  readonly id: string;
  /** A forecast is the runs of all members together, as many of each: more than one where numbers come from a fit. */
  readonly members: readonly (readonly Change[])[];
}

/** Particles of a fit whose runs make a forecast. */
export const membersOfForecast = 25;

/** The scenario as it is. */
export const baseVariant: HindcastVariant = { id: 'base', members: [[]] };

/**
 * The hindcast once more without each event that can matter, without the calendar (all renewal dates), and as each account
 * tells the days; by id within each kind. An account changes the record, too: it is scored against the days as it tells
 * them.
 */
export function hindcastVariants(scenario: Scenario): HindcastVariant[] {
  const one = (id: string, ...changes: Change[]): HindcastVariant => ({ id, members: [changes] });
  const renewals = Object.keys(scenario.agreement.renewals).sort();
  return [
    ...eventsThatMatter(scenario).map((event) => one(`without:${event}`, { without: event })),
    ...(renewals.length === 0
      ? []
      : [
          one(
            'without:calendar',
            ...renewals.map((renewal) => ({ set: `agreement.renewals.${renewal}`, to: null })),
          ),
        ]),
    ...Object.keys(scenario.accounts)
      .sort()
      .map((account) => one(`account:${account}`, { account })),
  ];
}

/** Effects with which record mode moves trust or numbers; acts and states it takes from the record. */
const heardInRecord = new Set(['incident', 'evidence', 'due', 'shift']);

/**
 * Events without which a hindcast can be another one, by id: those that the model plays, and those whose news was heard in
 * the record before a start. The event that begins the truce stays: without it there is no truce to forecast.
 */
export function eventsThatMatter({ events }: Scenario): string[] {
  const matters = ({ background, effects, class: kind }: ScenarioEvent): boolean => {
    const kinds = Object.values(effects).map((effect) => effect.kind);
    if (background || kinds.includes('start')) return false;
    return kinds.some((one) => kind !== 'endogenous' || heardInRecord.has(one));
  };
  return Object.keys(events)
    .filter((id) => matters(events[id]!))
    .sort();
}
