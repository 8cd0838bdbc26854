import type { Payoffs } from '../setup.ts';
import type { DecisionRule } from './rule.ts';

/**
 * The largest generosity that still keeps out those who always violate, min(1-(T-R)/(R-S), (R-P)/(T-P)) (Nowak and Sigmund
 * 1992), never under 0.
 */
export function safeGenerosity({ T, R, P, S }: Payoffs): number {
  return Math.max(0, Math.min(1 - (T - R) / (R - S), (R - P) / (T - P)));
}

/** Tit for tat that lets a violation pass with some chance, so that one error does not echo for ever. */
export const generousTitForTat: DecisionRule<{
  name: 'generous-tit-for-tat';
  generosity?: number;
  payoffs?: Payoffs;
}> = {
  name: 'generous-tit-for-tat',
  described: { by: 'Molander', year: 1985 },
  choice: 'intention',
  traits: { memory: 1, chance: true, learns: false },
  stateNames: [],
  numbersOf: (rule) => [
    ['generosity', rule.generosity ?? (rule.payoffs === undefined ? 1 / 3 : safeGenerosity(rule.payoffs))],
  ],
  start() {},
  decide: (view) => (view.turn === 0 || view.other === 1 ? 1 : view.numbers[0]!),
};
