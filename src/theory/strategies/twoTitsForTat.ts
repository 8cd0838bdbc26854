import { bit, type Strategy } from '../strategy.ts';

/** D iff D is among the other's last two acts (Axelrod 1984). State: D's still to be played. */
export const twoTitsForTat: Strategy = {
  name: 'TwoTitsForTat',
  stochastic: false,
  memory: 2,
  start: [0],
  chance: ([left]) => bit(left === 0),
  next: ([left = 0], { other }) => [other ? Math.max(0, left - 1) : 2],
};
