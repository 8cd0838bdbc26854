import type { DecisionRule } from './rule.ts';

/** Begins with restraint, then does what the other was last seen to do (Anatol Rapoport's entry to Axelrod's tournament). */
export const titForTat: DecisionRule<{ name: 'tit-for-tat' }> = {
  name: 'tit-for-tat',
  described: { by: 'Rapoport, in Axelrod', year: 1980 },
  choice: 'intention',
  traits: { memory: 1, chance: false, learns: false },
  stateNames: [],
  numbersOf: () => [],
  start() {},
  decide: (view) => (view.turn === 0 ? 1 : view.other),
};
