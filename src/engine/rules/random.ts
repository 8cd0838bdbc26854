import type { DecisionRule } from './rule.ts';

/** Restrains itself with the same chance in every turn, whatever happens. */
export const random: DecisionRule<{ name: 'random'; p?: number }> = {
  name: 'random',
  described: { by: 'Axelrod', year: 1980 },
  choice: 'intention',
  traits: { memory: 0, chance: true, learns: false },
  stateNames: [],
  numbersOf: (rule) => [['p', rule.p ?? 0.5]],
  start() {},
  decide: (view) => view.numbers[0]!,
};
