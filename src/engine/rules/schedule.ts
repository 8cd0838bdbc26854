import type { DecisionRule } from './rule.ts';

/** Does what a list says, from its start again when it ends; the entries are acts, 0 to 1, and nothing is drawn for them. */
export const schedule: DecisionRule<{ name: 'schedule'; acts: readonly number[] }> = {
  name: 'schedule',
  described: null,
  choice: 'listed',
  traits: { memory: Infinity, chance: false, learns: false },
  stateNames: [],
  numbersOf: (rule) => rule.acts.map((act, i) => [`acts.${i}`, act] as const),
  start() {},
  decide: (view) => view.numbers[view.turn % view.numbers.length]!,
};
