import type { Payoffs } from '../../engine/setup.ts';
import { payoff } from '../payoffs.ts';
import type { Strategy } from '../strategy.ts';

/**
 * The library's BushMosteller: two propensities that move apart from each other, aspiration T/3 (Izquierdo & Izquierdo
 * 2008, as in Axelrod-Python). Parley's own learner `bush-mosteller` keeps one chance (Macy & Flache 2002).
 * State: propensity of C, propensity of D.
 */
export function propensityLearner(payoffs: Payoffs, rate = 0.5, aspirationDivider = 3): Strategy {
  const aspiration = payoffs.T / aspirationDivider;
  const range = Math.abs(payoffs.T - aspiration);
  return {
    name: 'BushMosteller',
    stochastic: true,
    memory: 'state',
    start: [0.5, 0.5],
    chance: ([c = 0.5, d = 0.5]) => c / (c + d),
    next: ([c = 0.5, d = 0.5], { own, other }) => {
      const stimulus = Math.max(-1, (payoff(own, other, payoffs) - aspiration) / range);
      const moved = (p: number): number => p + rate * stimulus * (stimulus >= 0 ? 1 - p : p);
      return own ? [moved(c), d] : [c, moved(d)];
    },
  };
}
