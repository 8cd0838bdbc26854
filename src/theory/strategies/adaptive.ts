import type { Payoffs } from '../../engine/setup.ts';
import { payoff } from '../payoffs.ts';
import { bit, type Strategy } from '../strategy.ts';

const opening = 'CCCCCCDDDDD';

/**
 * Opens C six times and D five times, then C iff the sum earned with C so far is greater than the sum earned with D
 * (Li et al. 2011; sums, not averages, as in Axelrod-Python). State: turns played up to the end of the opening, the sum
 * with C less the sum with D.
 */
export function adaptive(payoffs: Payoffs): Strategy {
  return {
    name: 'Adaptive',
    stochastic: false,
    memory: 'all',
    start: [0, 0],
    chance: ([played = 0, lead = 0]) => bit(played < opening.length ? opening[played] === 'C' : lead > 0),
    next: ([played = 0, lead = 0], { own, other }) => {
      const earned = payoff(own, other, payoffs);
      return [Math.min(opening.length, played + 1), own ? lead + earned : lead - earned];
    },
  };
}
