import { bit, type Strategy } from '../strategy.ts';

/** D iff the other's last two acts were D, D (Maynard Smith, in Axelrod 1984). State: D's of the other in a row, up to 2. */
export const titFor2Tats: Strategy = {
  name: 'TitFor2Tats',
  stochastic: false,
  memory: 2,
  start: [0],
  chance: ([inARow]) => bit(inARow !== 2),
  next: ([inARow = 0], { other }) => [other ? 0 : Math.min(2, inARow + 1)],
};
