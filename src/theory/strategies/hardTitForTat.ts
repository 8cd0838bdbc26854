import { bit, type Strategy } from '../strategy.ts';

/** D iff D is among the other's last three acts (prisoners-dilemma.com 2017). State: D's still to be played. */
export const hardTitForTat: Strategy = {
  name: 'HardTitForTat',
  stochastic: false,
  memory: 3,
  start: [0],
  chance: ([left]) => bit(left === 0),
  next: ([left = 0], { other }) => [other ? Math.max(0, left - 1) : 3],
};
