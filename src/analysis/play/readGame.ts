import type { Decisions } from '../../engine/options.ts';
import { isChange, isHash, isListOf, isMap, isNumber, isText, isWhole } from '../plainChecks.ts';
import type { Demand, Game } from './game.ts';

/** The first part of a file of a game that is missing or is not what it has to be. */
export interface GameDamage {
  readonly part: string;
}

/**
 * A game out of a store or a file, which is hostile until checked; for what is none, the part where it fails. Names are for
 * the engine to check.
 */
export function readGame(value: unknown): Game | GameDamage {
  if (!isMap(value)) return { part: 'format' };
  const damaged = Object.entries(checks).find(([part, passes]) => !passes(value[part]));
  if (damaged) return { part: damaged[0] };
  const { scenario, ...rest } = Object.fromEntries(
    Object.keys(checks).map((part) => [part, value[part]]),
  ) as unknown as Game;
  return { ...rest, scenario: { id: scenario.id, hash: scenario.hash } };
}

const isPositive = (value: unknown): value is number => isWhole(value) && value > 0;

const isFlag = (value: unknown): boolean => typeof value === 'boolean';

const isMapOf =
  (passes: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    isMap(value) && Object.values(value).every(passes);

const parts: Readonly<Record<string, (value: unknown) => boolean>> = {
  keep: isMapOf(isWhole),
  executed: isMapOf(isNumber),
  attend: isMapOf(isFlag),
  leave: isListOf(isText),
  concede: isMapOf(isMapOf(isNumber)),
  renew: isFlag,
  gesture: isMapOf(isNumber),
};

const isDecision = (value: unknown): boolean =>
  isMap(value) &&
  Object.entries(value).every(([name, part]) => Object.hasOwn(parts, name) && parts[name]!(part));

const isDecisions = (value: unknown): value is Decisions => isMapOf(isMapOf(isDecision))(value);

const isDemand = (value: unknown): value is Demand =>
  isMap(value) &&
  isText(value['seat']) &&
  isText(value['rivalry']) &&
  isWhole(value['step']) &&
  (value['met'] === null || isWhole(value['met']));

const isAdvice = (value: unknown): value is Game['advice'][number] =>
  isMap(value) && isText(value['seat']) && isWhole(value['step']);

/** By part of a game, in the order in which they are told. */
const checks: Readonly<Record<keyof Game, (value: unknown) => boolean>> = {
  format: (value) => value === 1,
  scenario: (value) => isMap(value) && isText(value['id']) && isHash(value['hash']),
  changes: isListOf(isChange),
  seed: isWhole,
  from: isWhole,
  turnSteps: isPositive,
  seats: (value) => isListOf(isText)(value) && value.length > 0 && new Set(value).size === value.length,
  clock: (value) => value === null || isPositive(value),
  decisions: isDecisions,
  ended: isWhole,
  demands: isListOf(isDemand),
  advice: isListOf(isAdvice),
  over: isFlag,
};
