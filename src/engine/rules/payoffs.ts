import type { Payoffs } from '../setup.ts';

/** Payoffs of the tournaments of Axelrod (1980), which the learners have unless given others. */
export const STANDARD_PAYOFFS: Payoffs = { T: 5, R: 3, P: 1, S: 0 };

/** The four payoffs as numbers of a rule, in the order T, R, P, S. */
export function payoffNumbers(payoffs: Payoffs = STANDARD_PAYOFFS): (readonly [string, number])[] {
  return [
    ['payoffs.T', payoffs.T],
    ['payoffs.R', payoffs.R],
    ['payoffs.P', payoffs.P],
    ['payoffs.S', payoffs.S],
  ];
}

/** Payoff of a turn from four numbers T, R, P, S that start at `at`. */
export function payoffOf(own: number, other: number, numbers: Float64Array, at: number): number {
  if (own === 1) return other === 1 ? numbers[at + 1]! : numbers[at + 3]!;
  return other === 1 ? numbers[at]! : numbers[at + 2]!;
}
