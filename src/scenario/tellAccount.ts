import { actOfStep, codedAct, codedLevel, recordSteps } from './recordSteps.ts';
import type { Account, CodedRecord, RecordDay, Scenario } from './scenario.ts';
import { setPath } from './setPath.ts';
import { stepOf } from './stepTimes.ts';
import { withEventFlags } from './withEventFlags.ts';

/**
 * The same days as one side tells them (docs/model.md, section 7.8): acts of sides that the account blames are lowered by
 * level - low of the day whose code they take, those of sides that it excuses raised by high - level; a force takes the changed act of its
 * step; then the account's own values take the place of the file's. Acts that the file gives for single steps stay.
 */
export function tellAccount(scenario: Scenario, account: Account): Scenario {
  const { record } = scenario;
  const told = record === undefined ? scenario : withForces(withActs(scenario, record, account), account);
  return Object.entries(account.set).reduce<Scenario>((before, [path, to]) => {
    const segments = path.split('.');
    // Of an event that was left out there is nothing to tell.
    if (segments[0] === 'events' && !Object.hasOwn(before.events, segments[1] ?? '')) return before;
    return withEventFlags(setPath(before as never, segments, to) as never, segments);
  }, told);
}

function withActs(
  scenario: Scenario,
  record: CodedRecord,
  account: Account,
): Scenario & { record: CodedRecord } {
  const moved = Object.keys(scenario.rivalries).filter((id) => isMoved(id, account));
  const days = Object.fromEntries(
    Object.entries(record.days).map(([date, day]) => {
      const acts = { ...day.acts };
      for (const rivalry of moved) {
        acts[rivalry] = clamp(
          codedAct(record, day, rivalry) + shiftOf(record, day, rivalry.split('/')[0]!, account),
        );
      }
      return [date, { ...day, acts }];
    }),
  );
  return { ...scenario, record: { ...record, days } };
}

function isMoved(rivalry: string, { blames, excuses }: Account): boolean {
  const actor = rivalry.split('/')[0]!;
  return blames.includes(actor) || excuses.includes(actor);
}

/** How far an account moves the acts of an actor on a day; 0 where the level or its ends were not coded. */
function shiftOf(record: CodedRecord, day: RecordDay, actor: string, { blames }: Account): number {
  const level = codedLevel(record, day, actor);
  const { low, high } = day.coding[actor] ?? {};
  if (level === null) return 0;
  if (blames.includes(actor)) return low === undefined ? 0 : low - level;
  return high === undefined ? 0 : high - level;
}

function clamp(act: number): number {
  return Math.min(1, Math.max(0, act));
}

function withForces(scenario: Scenario & { record: CodedRecord }, account: Account): Scenario {
  const steps = recordSteps(scenario, scenario.record);
  const events = Object.fromEntries(
    Object.entries(scenario.events).map(([id, event]) => {
      const step = event.time === undefined ? undefined : steps[Math.floor(stepOf(scenario, event.time))];
      if (step === undefined) return [id, event];
      const effects = Object.fromEntries(
        Object.entries(event.effects).map(([key, effect]) => {
          if (effect.kind !== 'force' || !isMoved(effect.rivalry, account)) return [key, effect];
          return [key, { ...effect, level: actOfStep(scenario.record, step, effect.rivalry) }];
        }),
      );
      return [id, { ...event, effects }];
    }),
  );
  return { ...scenario, events };
}
