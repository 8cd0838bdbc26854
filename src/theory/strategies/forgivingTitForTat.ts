import { bit, type Strategy } from '../strategy.ts';

/**
 * Tit for tat with one who defected in more than a tenth of the turns, else C (Axelrod-Python).
 * State: ten times the other's defections less the turns played, and the other's last act.
 */
export const forgivingTitForTat: Strategy = {
  name: 'ForgivingTitForTat',
  stochastic: false,
  memory: 'all',
  start: [0, 1],
  chance: ([excess = 0, last = 1]) => (excess > 0 ? last : 1),
  next: ([excess = 0], { other }) => [excess - 1 + (other ? 0 : 10), bit(other)],
};
