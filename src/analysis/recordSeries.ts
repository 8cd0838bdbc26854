import type { Setup } from '../engine/setup.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { toSetup } from '../scenario/toSetup.ts';

/** What a record says step by step, at the end of each. */
export interface RecordSeries {
  readonly steps: number;
  /** First step in which the agreement is in force. */
  readonly begins: number;
  /** Mean restraint of all actors, 0..1. */
  readonly restraint: Float64Array;
  /** 1 while the agreement is in force in name. */
  readonly inForce: Uint8Array;
  /**
   * 1 while it is in force in name and violence has not yet filled a whole window at or above the collapse line since it
   * came into force: by its deeds a truce can be over while nobody has said so.
   */
  readonly inDeeds: Uint8Array;
}

/** @throws RangeError without a record, or where the agreement is never in force in it. */
export function recordSeries(scenario: Scenario): RecordSeries {
  const setup = toSetup(scenario);
  const { record, steps } = setup;
  if (record === undefined) throw new RangeError('There is no record to compare with.');
  const inForce = Uint8Array.from(record.inForce, Number);
  const begins = inForce.indexOf(1);
  if (begins < 0) throw new RangeError('The agreement is never in force in the record.');
  return {
    steps,
    begins,
    restraint: restraintOfAll(setup, record),
    inForce,
    inDeeds: inDeeds(setup, record),
  };
}

type Record = NonNullable<Setup['record']>;

function restraintOfAll({ rivalries, steps }: Setup, { acts }: Record): Float64Array {
  const byActor = new Map<string, string[]>();
  for (const id of Object.keys(rivalries).sort()) {
    const actor = id.split('/')[0]!;
    byActor.set(actor, [...(byActor.get(actor) ?? []), id]);
  }
  const sides = [...byActor.values()];
  return Float64Array.from({ length: steps }, (_, t) => {
    const own = sides.map((ids) => ids.reduce((sum, id) => sum + acts[id]![t]!, 0) / ids.length);
    return own.reduce((sum, one) => sum + one, 0) / sides.length;
  });
}

function inDeeds({ rivalries, agreement, steps }: Setup, { acts, inForce }: Record): Uint8Array {
  const field = Object.keys(rivalries).filter((id) => rivalries[id]!.field === true);
  const violence = (t: number): number =>
    field.reduce((sum, id) => sum + 1 - acts[id]![t]!, 0) / field.length;
  const kept = new Uint8Array(steps);
  let past: number[] = [];
  let crossed = false;
  for (let t = 0; t < steps; t += 1) {
    if (!inForce[t]) {
      past = [];
      crossed = false;
      continue;
    }
    past = [...past, violence(t)].slice(-agreement.window);
    const mean = past.reduce((sum, one) => sum + one, 0) / past.length;
    crossed ||= past.length === agreement.window && mean >= agreement.collapsed;
    kept[t] = crossed ? 0 : 1;
  }
  return kept;
}
