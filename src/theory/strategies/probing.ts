import { bit, type State, type Strategy } from '../strategy.ts';

const opening = 0;
const titForTat = 1;
const settled = 2;

/**
 * Strategies that open with fixed acts, look at the other's answers, and then either play one act for ever or tit for tat.
 * State: mode, next act, answers of the opening that matter (newest last, as bits with a leading 1).
 */
export function probing(
  name: string,
  openingActs: string,
  /** Turns (from 1) whose answers are looked at, and the answers that give the verdict. */
  watched: readonly number[],
  answers: string,
  verdict: 'C' | 'D',
): Strategy {
  const wanted = Number.parseInt(`1${answers.replaceAll('C', '1').replaceAll('D', '0')}`, 2);
  return {
    name,
    stochastic: false,
    memory: openingActs.length,
    start: [opening, bit(openingActs[0] === 'C'), 1, 1],
    chance: ([, act = 1]) => act,
    next: ([mode, act = 1, seen = 1, turn = 1], { other }): State => {
      if (mode === settled) return [settled, act];
      if (mode === titForTat) return [titForTat, bit(other)];
      const seenNow = watched.includes(turn) ? seen * 2 + bit(other) : seen;
      if (turn < openingActs.length) return [opening, bit(openingActs[turn] === 'C'), seenNow, turn + 1];
      return seenNow === wanted ? [settled, bit(verdict === 'C')] : [titForTat, bit(other)];
    },
  };
}
