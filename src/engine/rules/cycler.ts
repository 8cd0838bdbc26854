import type { DecisionRule } from './rule.ts';

const TURNS = 0;

/** Repeats a row of acts, CCD unless given, by the count of its own turns, whatever happens. */
export const cycler: DecisionRule<{ name: 'cycler'; cycle?: string }> = {
  name: 'cycler',
  described: { by: 'Axelrod library', year: 2015 },
  choice: 'intention',
  traits: { memory: Infinity, chance: false, learns: false },
  stateNames: ['turns'],
  numbersOf: (rule) =>
    Array.from(rule.cycle ?? 'CCD', (letter, i) => [`cycle.${i}`, letter === 'C' ? 1 : 0] as const),
  start(view) {
    view.state[TURNS] = 0;
  },
  decide(view) {
    const turns = view.state[TURNS]!;
    view.state[TURNS] = turns + 1;
    return view.numbers[turns % view.numbers.length]!;
  },
};
