import { ruleOf } from '../engine/rules/list.ts';
import type { RuleView } from '../engine/rules/rule.ts';
import type { Rule } from '../engine/setup.ts';
import { bit, type State, type Strategy } from './strategy.ts';

const firstStateSlot = 4;

/**
 * One of the engine's rules as a player of the repeated game. The state is whether a turn was played (for listed acts how
 * many), own intention, own act and the other's act of that turn, then the rule's own state.
 * Throws for a rule that chooses by trust: it has nothing to go by outside a scenario.
 */
export function fromEngineRule(rule: Rule, name: string = rule.name): Strategy {
  const found = ruleOf(rule);
  if (!found || found.choice === 'propensity') throw new Error(`${rule.name} needs a scenario to decide in`);
  const engineRule = found;
  const listed = engineRule.choice === 'listed';
  // What a rule without a state of its own will do depends on its next chance alone: one state for each chance.
  const byChance = engineRule.stateNames.length === 0 && !listed ? new Map<number, State>() : null;
  const view: RuleView = {
    turn: 0,
    ownIntended: 1,
    ownExecuted: 1,
    other: 1,
    propensity: Number.NaN,
    numbers: Float64Array.from(engineRule.numbersOf(rule), ([, value]) => value),
    state: new Float64Array(engineRule.stateNames.length),
  };
  const load = (state: State): void => {
    view.turn = state[0]!;
    view.ownIntended = state[1]!;
    view.ownExecuted = state[2]!;
    view.other = state[3]!;
    for (let i = 0; i < view.state.length; i++) view.state[i] = state[firstStateSlot + i]!;
  };
  const save = (turn: number): State => {
    const state = [turn, view.ownIntended, view.ownExecuted, view.other, ...view.state];
    if (!byChance) return state;
    view.turn = turn;
    const chance = engineRule.decide(view);
    const known = byChance.get(chance);
    if (!known) byChance.set(chance, state);
    return known ?? state;
  };
  engineRule.start(view);
  const { memory, chance } = engineRule.traits;
  return {
    name,
    stochastic: chance && !listed,
    memory: memory === Infinity ? 'state' : memory,
    start: save(0),
    chance: (state) => {
      load(state);
      return engineRule.decide(view);
    },
    next: (state, turn) => {
      load(state);
      // Deciding can change what a rule remembers.
      engineRule.decide(view);
      view.ownIntended = bit(turn.intended);
      view.ownExecuted = bit(turn.own);
      view.other = bit(turn.other);
      engineRule.observe?.(view);
      // Only the place in the cycle matters; a count would make the states endless.
      if (rule.name === 'cycler') view.state[0]! %= view.numbers.length;
      return save(listed ? view.turn + 1 : 1);
    },
  };
}
