import type { DecisionRule } from './rule.ts';

/**
 * Weighs what restraint is worth against a side that may mean it and a side that may not, and restrains itself the more
 * likely the more trust exceeds the trust that would be just enough (after Kydd 2005). The weighing is `weighChoices.ts`.
 */
export const reassurance: DecisionRule<{ name: 'reassurance' }> = {
  name: 'reassurance',
  described: { by: 'Kydd', year: 2005 },
  choice: 'propensity',
  traits: { memory: Infinity, chance: true, learns: false },
  stateNames: [],
  numbersOf: () => [],
  start() {},
  decide: (view) => view.propensity,
};
