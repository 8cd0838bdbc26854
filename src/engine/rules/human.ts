import type { DecisionRule } from './rule.ts';

/** A person decides, in play mode; where nobody has decided yet, and in model mode, it acts as reassurance does. */
export const human: DecisionRule<{ name: 'human' }> = {
  name: 'human',
  described: null,
  choice: 'propensity',
  traits: { memory: Infinity, chance: true, learns: false },
  stateNames: [],
  numbersOf: () => [],
  start() {},
  decide: (view) => view.propensity,
};
