import { bit, type Strategy } from '../strategy.ts';

/** D iff the other defected more often than it cooperated so far (soft majority, Axelrod 1984). State: the difference. */
export const goByMajority: Strategy = {
  name: 'GoByMajority',
  stochastic: false,
  memory: 'all',
  start: [0],
  chance: ([lead = 0]) => bit(lead >= 0),
  next: ([lead = 0], { other }) => [lead + (other ? 1 : -1)],
};
