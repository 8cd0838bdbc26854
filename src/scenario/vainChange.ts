import { adoptProposal } from './adoptProposal.ts';
import type { Change, ChangeContext } from './changes.ts';
import { trouble, type Trouble } from './changeValue.ts';
import { findPath } from './paths.ts';
import type { Scenario, ScenarioEvent } from './scenario.ts';
import { stepOf, timeOfStep } from './stepTimes.ts';
import { readInstant } from './time.ts';

interface Vain {
  trouble: Trouble;
  /** Whether the change is made all the same. */
  made: boolean;
}

/**
 * Why a change cannot have an effect on a run; null where it can. `scenario` is the one before the change, in which the change
 * has been found to be possible.
 */
export function vainChange(scenario: Scenario, change: Change, context: ChangeContext): Vain | null {
  if ('account' in change) return vainAccount(scenario, change.account, context);
  const [part, id = '', key, ...rest] =
    'without' in change ? ['events', change.without] : change.set.split('.');
  if (part === 'events') return vainEvent(scenario, id, key === undefined ? null : [key, ...rest], context);
  if (part === 'proposals') {
    const isOn = Object.hasOwn(scenario.events, id);
    const taken = isOn ? scenario : adoptProposal(scenario, id, true);
    return vainEvent(taken, id, null, context);
  }
  if (part === 'record') return vainRecord(scenario, key === undefined ? id : key, id, context);
  if (context.mode === 'record' && isFixedByRecord([part!, id, key ?? '', ...rest])) {
    return fixed('set' in change ? change.set : id);
  }
  return null;
}

function vainEvent(
  scenario: Scenario,
  id: string,
  keys: readonly string[] | null,
  { mode, from, endogenous }: ChangeContext,
): Vain | null {
  const event = scenario.events[id]!;
  const nothing = event.background || Object.keys(event.effects).length === 0;
  if (nothing && keys?.[0] !== 'effects') return { trouble: trouble('vain-event', { id }), made: true };
  if (mode === 'record') {
    const isFixed = keys === null ? onlyFixedEffects(event) : recordFixesEvent(event, keys);
    return isFixed ? fixed(['events', id, ...(keys ?? [])].join('.')) : null;
  }
  if (event.time !== undefined && Math.floor(stepOf(scenario, event.time)) < from) {
    return { trouble: trouble('vain-before', { id, from: timeOfStep(scenario, from) }), made: false };
  }
  if (event.class === 'endogenous' && endogenous !== true && keys?.[0] !== 'class') {
    return { trouble: trouble('vain-endogenous', { id }), made: true };
  }
  return null;
}

/** Effects that record mode leaves to the record: acts, and the states of the agreement and the channels. */
const FIXED_EFFECTS: ReadonlySet<string> = new Set(['force', 'start', 'end', 'open', 'close']);

function recordFixesEvent({ effects }: ScenarioEvent, [key, effect]: readonly string[]): boolean {
  if (key === 'probability') return true;
  if (key !== 'effects' || effect === undefined) return false;
  return FIXED_EFFECTS.has(effects[effect]?.kind ?? '');
}

function onlyFixedEffects({ effects }: ScenarioEvent): boolean {
  return Object.values(effects).every(({ kind }) => FIXED_EFFECTS.has(kind));
}

/** Numbers that only choose acts, draw chance or end the agreement: the record does all this by itself. */
function isFixedByRecord([part, , key, last]: readonly string[]): boolean {
  if (part === 'spoilers') return key === 'rate' || key === 'size';
  if (part === 'agreement') return true;
  if (part === 'channels') return ['exit', 'meetingsToLeave', 'preconditions'].includes(key!);
  if (part === 'actors') return ['noise', 'lapse', 'rule'].includes(key!);
  if (part === 'rivalries') return ['rule', 'provocation', 'warring'].includes(key!) && last === undefined;
  return false;
}

function fixed(path: string): Vain {
  return { trouble: trouble('vain-record', { path }), made: true };
}

/** A run of the model follows the record only up to its start. */
function vainRecord(
  scenario: Scenario,
  step: string,
  part: string,
  { mode, from }: ChangeContext,
): Vain | null {
  if (mode === 'record') return null;
  const begins = part === 'halfDays' ? readInstant(step) : Date.parse(`${step}T00:00:00Z`) - 14 * 3_600_000;
  const start = readInstant(timeOfStep(scenario, from))!;
  if (from > 0 && (begins === null || begins < start)) return null;
  return { trouble: trouble('vain-after', { path: `record.${part}.${step}` }), made: true };
}

function vainAccount(scenario: Scenario, id: string, { mode, from }: ChangeContext): Vain | null {
  const account = scenario.accounts[id]!;
  const onEvents = Object.keys(account.set).some((path) => findPath(scenario as never, path).rule !== null);
  if (mode === 'record' || from > 0 || onEvents) return null;
  return { trouble: trouble('vain-after', { path: `accounts.${id}` }), made: true };
}
