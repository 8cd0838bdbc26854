import type { Payoffs } from '../setup.ts';
import { payoffNumbers } from './payoffs.ts';
import type { DecisionRule } from './rule.ts';

const C = 0;
const D = 1;
const PAYOFFS = 2;

/**
 * Takes the other for a lot drawn in the proportions seen so far and does what pays best against it (Brown 1951); a tie is
 * restraint. The state is the weights of the other's acts.
 */
export const fictitiousPlay: DecisionRule<{
  name: 'fictitious-play';
  weights?: readonly [number, number];
  payoffs?: Payoffs;
}> = {
  name: 'fictitious-play',
  described: { by: 'Brown', year: 1951 },
  choice: 'intention',
  traits: { memory: Infinity, chance: false, learns: true },
  stateNames: ['weights.0', 'weights.1'],
  numbersOf: (rule) => [
    ['weights.0', rule.weights?.[0] ?? 1],
    ['weights.1', rule.weights?.[1] ?? 1],
    ...payoffNumbers(rule.payoffs),
  ],
  start(view) {
    view.state[C] = view.numbers[C]!;
    view.state[D] = view.numbers[D]!;
  },
  decide(view) {
    const { numbers } = view;
    const belief = view.state[C]! / (view.state[C]! + view.state[D]!);
    const restraint = belief * numbers[PAYOFFS + 1]! + (1 - belief) * numbers[PAYOFFS + 3]!;
    const violation = belief * numbers[PAYOFFS]! + (1 - belief) * numbers[PAYOFFS + 2]!;
    return restraint >= violation ? 1 : 0;
  },
  observe(view) {
    const seen = view.other === 1 ? C : D;
    view.state[seen] = view.state[seen]! + 1;
  },
};
