import type { DecisionRule } from './rule.ts';

const PROVOKED = 0;

/** Restrains itself until the other was once seen to violate, and violates for ever after. */
export const grim: DecisionRule<{ name: 'grim' }> = {
  name: 'grim',
  described: { by: 'Friedman', year: 1971 },
  choice: 'intention',
  traits: { memory: Infinity, chance: false, learns: false },
  stateNames: ['provoked'],
  numbersOf: () => [],
  start(view) {
    view.state[PROVOKED] = 0;
  },
  decide: (view) => 1 - view.state[PROVOKED]!,
  observe(view) {
    if (view.other === 0) view.state[PROVOKED] = 1;
  },
};
