import type { DecisionRule } from './rule.ts';

/** Does what the record of its rivalry says, from its start again when it ends; `compile` hands it the acts as its numbers. */
export const record: DecisionRule<{ name: 'record' }> = {
  name: 'record',
  described: null,
  choice: 'listed',
  traits: { memory: Infinity, chance: false, learns: false },
  stateNames: [],
  numbersOf: () => [],
  start() {},
  decide: (view) => view.numbers[view.turn % view.numbers.length]!,
};
