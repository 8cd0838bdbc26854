import { bit, type Strategy } from '../strategy.ts';

/**
 * D iff the other defected in more than a tenth of the turns (Axelrod-Python; not the two-state Forgiver of Zagorsky et
 * al. 2013). State: ten times the other's defections less the turns played.
 */
export const forgiver: Strategy = {
  name: 'Forgiver',
  stochastic: false,
  memory: 'all',
  start: [0],
  chance: ([excess = 0]) => bit(excess <= 0),
  next: ([excess = 0], { other }) => [excess - 1 + (other ? 0 : 10)],
};
