import type { Payoffs } from '../setup.ts';
import { payoffNumbers, payoffOf } from './payoffs.ts';
import type { DecisionRule } from './rule.ts';

const C = 0;
const D = 1;
const FORGETTING = 2;
const EXPERIMENT = 3;
const PAYOFFS = 4;

/**
 * Adds what an act earned to the pull of that act and chooses in proportion to the pulls (Roth and Erev 1995, with the
 * experimentation of Erev and Roth 1998). Payoffs must not be negative. The state is the two pulls.
 */
export const rothErev: DecisionRule<{
  name: 'roth-erev';
  q?: readonly [number, number];
  forgetting?: number;
  experiment?: number;
  payoffs?: Payoffs;
}> = {
  name: 'roth-erev',
  described: { by: 'Roth and Erev', year: 1995 },
  choice: 'intention',
  traits: { memory: Infinity, chance: true, learns: true },
  stateNames: ['q.0', 'q.1'],
  numbersOf: (rule) => [
    ['q.0', rule.q?.[0] ?? 1],
    ['q.1', rule.q?.[1] ?? 1],
    ['forgetting', rule.forgetting ?? 0.1],
    ['experiment', rule.experiment ?? 0],
    ...payoffNumbers(rule.payoffs),
  ],
  start(view) {
    view.state[C] = view.numbers[C]!;
    view.state[D] = view.numbers[D]!;
  },
  decide(view) {
    const sum = view.state[C]! + view.state[D]!;
    return sum === 0 ? 0.5 : view.state[C]! / sum;
  },
  observe(view) {
    const { numbers, state } = view;
    const payoff = payoffOf(view.ownExecuted, view.other, numbers, PAYOFFS);
    const experiment = numbers[EXPERIMENT]!;
    const kept = 1 - numbers[FORGETTING]!;
    const done = (1 - experiment) * payoff;
    const left = experiment * payoff;
    state[C] = kept * state[C]! + (view.ownExecuted === 1 ? done : left);
    state[D] = kept * state[D]! + (view.ownExecuted === 1 ? left : done);
  },
};
