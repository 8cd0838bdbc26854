import type { DecisionRule } from './rule.ts';

/** Keeps its act after a good outcome and changes it after a bad one: restraint when both last did the same (Pavlov). */
export const winStayLoseShift: DecisionRule<{ name: 'win-stay-lose-shift' }> = {
  name: 'win-stay-lose-shift',
  described: { by: 'Kraines and Kraines', year: 1989 },
  choice: 'intention',
  traits: { memory: 1, chance: false, learns: false },
  stateNames: [],
  numbersOf: () => [],
  start() {},
  decide: (view) => (view.turn === 0 || view.ownExecuted === view.other ? 1 : 0),
};
