import type { DecisionRule } from './rule.ts';

/** Always violates, whatever was done to it. */
export const defector: DecisionRule<{ name: 'defector' }> = {
  name: 'defector',
  described: { by: 'Axelrod', year: 1984 },
  choice: 'intention',
  traits: { memory: 0, chance: false, learns: false },
  stateNames: [],
  numbersOf: () => [],
  start() {},
  decide: () => 0,
};
