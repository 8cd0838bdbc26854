import type { Change } from '../scenario/changes.ts';
import { knobsOf, movedTo, type ScenarioKnob } from '../scenario/knobs.ts';
import { central, isRange, type Quantity } from '../scenario/quantity.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** A number of the scenario that the lab can turn, with its central value and the range from which runs draw it. */
export interface LabKnob extends ScenarioKnob {
  readonly written: number;
  readonly drawn: { readonly low: number; readonly high: number } | null;
}

/** Every knob of a scenario. */
export function labKnobs(scenario: Scenario): LabKnob[] {
  return knobsOf(scenario).map((knob) => {
    const { value } = knob;
    return {
      ...knob,
      written: central(value),
      drawn: typeof value !== 'number' && isRange(value) ? { low: value.low, high: value.high } : null,
    };
  });
}

/** The number to which the changes set a knob; null where they leave it. */
export function changedTo(changes: readonly Change[], { path }: Pick<ScenarioKnob, 'path'>): number | null {
  const change = changes.find((one) => 'set' in one && one.set === path);
  return change && 'set' in change ? central(change.to as Quantity) : null;
}

/** The change that turns a knob: a range keeps its width on its scale. */
export const turnKnob = ({ path, parameter, value }: ScenarioKnob, to: number): Change => ({
  set: path,
  to: movedTo(parameter, value, to),
});

/** How many knobs come first. */
const leadingCount = 10;

/**
 * The knobs that matter most to how long a truce lasts, by what screening of September says (`parley sensitivity --method
 * morris`): the patience of those who fight, the patrons' leverage, the trust between those at the table, how far fighters
 * obey, outsiders.
 */
export function leadingKnobs(scenario: Scenario, knobs: readonly LabKnob[]): LabKnob[] {
  const rivalry = (id: string) => scenario.rivalries[id];
  const fighters = new Set(
    Object.keys(scenario.rivalries)
      .filter((id) => rivalry(id)!.warring)
      .map((id) => id.split('/')[0]!),
  );
  const atTable = (id: string): boolean => {
    const [from = '', toward = ''] = id.split('/');
    return Object.values(scenario.channels).some(
      ({ parties }) => parties.includes(from) && parties.includes(toward),
    );
  };
  const rank = ({ part, owner, parameter: { key } }: LabKnob): number => {
    if (part === 'rivalries' && key === 'patience' && rivalry(owner)!.warring) return 0;
    if (part === 'patronages' && key === 'leverage') return 1;
    if (part === 'rivalries' && key === 'patience' && rivalry(owner)!.field) return 2;
    if (part === 'rivalries' && key === 'trust' && atTable(owner)) return 3;
    if (part === 'actors' && key === 'control' && fighters.has(owner)) return 4;
    if (part === 'spoilers' && key === 'spoilerRate') return 5;
    if (part === 'rivalries' && key === 'loss' && rivalry(owner)!.warring) return 6;
    if (part === 'rivalries' && key === 'trust') return 7;
    if (part === 'rivalries' && key === 'audience') return 8;
    if (part === 'rivalries' && key === 'gain') return 9;
    return 99;
  };
  return knobs
    .map((knob, place) => ({ knob, place, rank: rank(knob) }))
    .sort((a, b) => a.rank - b.rank || a.place - b.place)
    .slice(0, leadingCount)
    .map(({ knob }) => knob);
}
