import type { DecisionRule } from './rule.ts';

/** Begins with restraint, then does the opposite of its own last act, as it came out. */
export const alternator: DecisionRule<{ name: 'alternator' }> = {
  name: 'alternator',
  described: { by: 'Axelrod', year: 1984 },
  choice: 'intention',
  traits: { memory: 1, chance: false, learns: false },
  stateNames: [],
  numbersOf: () => [],
  start() {},
  decide: (view) => (view.turn === 0 ? 1 : 1 - view.ownExecuted),
};
