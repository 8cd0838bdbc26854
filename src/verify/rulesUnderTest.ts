import type { Payoffs } from '../engine/setup.ts';
import { observedTraits } from '../theory/observedTraits.ts';
import { parseRule, ruleFamily } from '../theory/parseRule.ts';
import type { Strategy } from '../theory/strategy.ts';
import type { Comparison } from './comparison.ts';
import { ReferenceFileError } from './fileVerification.ts';

/** Which rules a verification looks at; absent: all. */
export type Only = ReadonlySet<string> | undefined;

/** The families of the rules named after --only. */
export function readOnly(names: readonly string[] | undefined): Only {
  if (names === undefined) return undefined;
  return new Set(
    names.map((name) => {
      const family = ruleFamily(name);
      if (family !== null) return family;
      const parsed = parseRule(name);
      throw new ReferenceFileError(parsed.ok ? `There is no rule "${name}".` : parsed.message);
    }),
  );
}

/** Whether all of these rules are among those looked at. */
export function concerns(only: Only, names: readonly string[]): boolean {
  return only === undefined || names.every((name) => only.has(ruleFamily(name) ?? name));
}

/** Finds the players of a file by name, and notes the names that nobody knows. */
export function playersOf(payoffs: Payoffs, comparison: Comparison): (name: string) => Strategy | null {
  const known = new Map<string, Strategy | null>();
  return (name) => {
    let player = known.get(name);
    if (player === undefined) {
      const parsed = parseRule(name, payoffs);
      player = parsed.ok ? parsed.strategy : null;
      known.set(name, player);
    }
    if (player === null) comparison.notYet(`strategy ${name}`);
    return player;
  };
}

/** Random streams are not portable, so a history that a lot decides cannot be compared. */
export function decidedByLot(a: Strategy, b: Strategy, noise: number, comparison: Comparison): boolean {
  if (noise > 0) {
    comparison.notYet('histories with drawn noise');
    return true;
  }
  const lots = [a, b].filter((player) => player.stochastic && observedTraits(player).stochastic);
  for (const { name } of lots) comparison.notYet(`histories of ${name}, which draws lots`);
  return lots.length > 0;
}
