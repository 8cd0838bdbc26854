import type { DecisionRule } from './rule.ts';

const FIRST = 4;

/** Restrains itself with a chance that depends on the last turn alone: after CC, CD, DC, DD, its own act first. */
export const memoryOne: DecisionRule<{
  name: 'memory-one';
  vector: readonly [number, number, number, number];
  first?: number;
}> = {
  name: 'memory-one',
  described: { by: 'Nowak and Sigmund', year: 1990 },
  choice: 'intention',
  traits: { memory: 1, chance: true, learns: false },
  stateNames: [],
  numbersOf: (rule) => [
    ...rule.vector.map((chance, i) => [`vector.${i}`, chance] as const),
    ['first', rule.first ?? 1] as const,
  ],
  start() {},
  decide(view) {
    if (view.turn === 0) return view.numbers[FIRST]!;
    return view.numbers[2 * (1 - view.ownExecuted) + (1 - view.other)]!;
  },
};
