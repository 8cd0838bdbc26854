import type { DecisionRule } from './rule.ts';

/** Always restrains itself, whatever was done to it. */
export const cooperator: DecisionRule<{ name: 'cooperator' }> = {
  name: 'cooperator',
  described: { by: 'Axelrod', year: 1984 },
  choice: 'intention',
  traits: { memory: 0, chance: false, learns: false },
  stateNames: [],
  numbersOf: () => [],
  start() {},
  decide: () => 1,
};
