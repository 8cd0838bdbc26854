import type { DecisionRule } from './rule.ts';

const CONTRITE = 0;

/**
 * Tit for tat that accepts the answer to its own slip: after an act of violation that it had not intended, while the other
 * kept still, it is contrite until it has restrained itself once. This is the automaton of the Axelrod library, after
 * Sugden's and Boyd's good standing; Wu and Axelrod's rule of 1995 is another.
 */
export const contriteTitForTat: DecisionRule<{ name: 'contrite-tit-for-tat' }> = {
  name: 'contrite-tit-for-tat',
  described: { by: 'Sugden', year: 1986 },
  choice: 'intention',
  traits: { memory: Infinity, chance: false, learns: false },
  stateNames: ['contrite'],
  numbersOf: () => [],
  start(view) {
    view.state[CONTRITE] = 0;
  },
  decide(view) {
    if (view.turn === 0) return 1;
    if (view.state[CONTRITE] === 1 && view.ownExecuted === 1) {
      view.state[CONTRITE] = 0;
      return 1;
    }
    if (view.ownExecuted === 0 && view.ownIntended === 1 && view.other === 1) view.state[CONTRITE] = 1;
    return view.other;
  },
};
