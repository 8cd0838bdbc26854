import type { Payoffs } from '../setup.ts';
import { payoffNumbers, payoffOf } from './payoffs.ts';
import type { DecisionRule } from './rule.ts';

const P = 0;
const RATE = 1;
const ASPIRATION = 2;
const PAYOFFS = 3;

/**
 * Does more of what paid above its aspiration and less of what paid below it (after Bush and Mosteller 1955, as in Macy and
 * Flache 2002). The state is its chance of restraint.
 */
export const bushMosteller: DecisionRule<{
  name: 'bush-mosteller';
  p?: number;
  rate?: number;
  aspiration?: number;
  payoffs?: Payoffs;
}> = {
  name: 'bush-mosteller',
  described: { by: 'Bush and Mosteller', year: 1955 },
  choice: 'intention',
  traits: { memory: Infinity, chance: true, learns: true },
  stateNames: ['p'],
  numbersOf: (rule) => [
    ['p', rule.p ?? 0.5],
    ['rate', rule.rate ?? 0.5],
    ['aspiration', rule.aspiration ?? 2],
    ...payoffNumbers(rule.payoffs),
  ],
  start(view) {
    view.state[P] = view.numbers[P]!;
  },
  decide: (view) => view.state[P]!,
  observe(view) {
    const { numbers, state } = view;
    const aspiration = numbers[ASPIRATION]!;
    const widest = Math.max(numbers[PAYOFFS]! - aspiration, aspiration - numbers[PAYOFFS + 3]!);
    const stimulus = (payoffOf(view.ownExecuted, view.other, numbers, PAYOFFS) - aspiration) / widest;
    const done = view.ownExecuted === 1 ? state[P]! : 1 - state[P]!;
    const step = stimulus >= 0 ? (1 - done) * numbers[RATE]! * stimulus : done * numbers[RATE]! * stimulus;
    state[P] = view.ownExecuted === 1 ? done + step : 1 - (done + step);
  },
};
