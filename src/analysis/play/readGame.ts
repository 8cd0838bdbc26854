import type { Decisions } from '../../engine/options.ts';
import { isChange, isHash, isListOf, isMap, isNumber, isText, isWhole } from '../plainChecks.ts';
import type { Demand, Game } from './game.ts';

/** A game out of a store or a file, which is hostile until checked: null for what is none. Names are for the engine to check. */
export function readGame(value: unknown): Game | null {
  if (!isMap(value) || value['format'] !== 1) return null;
  const { scenario, changes, seed, from, turnSteps, seats, clock, decisions, ended, demands, advice, over } =
    value;
  const fits =
    isMap(scenario) &&
    isText(scenario['id']) &&
    isHash(scenario['hash']) &&
    isListOf(isChange)(changes) &&
    [seed, from, ended].every(isWhole) &&
    isPositive(turnSteps) &&
    isListOf(isText)(seats) &&
    seats.length > 0 &&
    new Set(seats).size === seats.length &&
    (clock === null || isPositive(clock)) &&
    isDecisions(decisions) &&
    isListOf(isDemand)(demands) &&
    isListOf(isAdvice)(advice) &&
    typeof over === 'boolean';
  if (!fits) return null;
  return {
    format: 1,
    scenario: { id: scenario['id'] as string, hash: scenario['hash'] as string },
    changes,
    seed: seed as number,
    from: from as number,
    turnSteps,
    seats,
    clock,
    decisions,
    ended: ended as number,
    demands,
    advice,
    over,
  };
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
