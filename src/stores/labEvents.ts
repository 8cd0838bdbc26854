import type { Change } from '../scenario/changes.ts';
import type { Effect, Scenario, ScenarioEvent } from '../scenario/scenario.ts';
import { stepOf } from '../scenario/stepTimes.ts';

/** Why an event cannot be switched: it lies before the start, the sides take that decision themselves, it has no effect of its own, or it is the truce itself. */
export type FixedReason = 'before' | 'endogenous' | 'acts' | 'start';

/** A number of an effect that says how strong it is. */
export interface EffectStrength {
  readonly path: string;
  readonly kind: Effect['kind'];
  readonly value: number;
}

/** An event as the lab shows it. */
export interface LabEvent {
  readonly id: string;
  readonly event: ScenarioEvent;
  /** null: it can be switched. */
  readonly fixed: FixedReason | null;
  readonly strengths: readonly EffectStrength[];
}

/** The events of a scenario by time: those that runs from step `from` on can have or not, and why the others are fixed. */
export function labEvents(scenario: Scenario, from: number): LabEvent[] {
  return Object.entries(scenario.events)
    .filter(([, event]) => !event.background)
    .map(([id, event]): LabEvent => ({
      id,
      event,
      fixed: whyFixed(scenario, event, from),
      strengths: strengthsOf(id, event),
    }))
    .sort((a, b) => (a.event.time ?? '').localeCompare(b.event.time ?? '') || (a.id < b.id ? -1 : 1));
}

/** A proposal as the lab shows it: the path of the change that takes it up. */
export interface LabProposal {
  readonly path: string;
  readonly event: ScenarioEvent;
}

/** What runs from step `from` on can take up, by time; what has none comes last. */
export const labProposals = (scenario: Scenario, from: number): LabProposal[] =>
  Object.entries(scenario.proposals)
    .filter(([, event]) => whyFixed(scenario, event, from) === null)
    .map(([id, event]) => ({ path: `proposals.${id}`, event }))
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));

const orderOf = ({ path, event }: LabProposal): string => `${event.time ?? '~'} ${path}`;

function whyFixed(scenario: Scenario, event: ScenarioEvent, from: number): FixedReason | null {
  const effects = Object.values(event.effects);
  if (event.time !== undefined && Math.floor(stepOf(scenario, event.time)) < from) return 'before';
  if (effects.some(({ kind }) => kind === 'start')) return 'start';
  if (event.class === 'endogenous') return 'endogenous';
  return effects.length === 0 ? 'acts' : null;
}

function strengthsOf(id: string, { effects }: ScenarioEvent): EffectStrength[] {
  return Object.entries(effects).flatMap(([key, effect]): EffectStrength[] => {
    const path = `events.${id}.effects.${key}`;
    if ('severity' in effect && typeof effect.severity === 'number')
      return [{ path: `${path}.severity`, kind: effect.kind, value: effect.severity }];
    if (effect.kind === 'force' && typeof effect.level === 'number')
      return [{ path: `${path}.level`, kind: effect.kind, value: effect.level }];
    return [];
  });
}

/** Hours by which the changes move an event. */
export function movedHours(changes: readonly Change[], { id, event }: LabEvent): number {
  const change = changes.find((one) => 'set' in one && one.set === `events.${id}.time`);
  if (!change || !('set' in change) || event.time === undefined) return 0;
  return (Date.parse(String(change.to)) - Date.parse(event.time)) / 3_600_000;
}

/** The change that moves an event by so many hours from where the scenario has it. */
export const moveEvent = ({ id, event }: LabEvent, hours: number): Change => ({
  set: `events.${id}.time`,
  to: new Date(Date.parse(event.time ?? '') + hours * 3_600_000).toISOString().replace('.000Z', 'Z'),
});
