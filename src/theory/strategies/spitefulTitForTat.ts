import { bit, type Strategy } from '../strategy.ts';

/**
 * Tit for tat that plays D for ever once the other has defected twice in a row (PRISON 1998).
 * State: D's of the other in a row; 2 is for ever.
 */
export const spitefulTitForTat: Strategy = {
  name: 'SpitefulTitForTat',
  stochastic: false,
  memory: 'state',
  start: [0],
  chance: ([inARow]) => bit(inARow === 0),
  next: ([inARow = 0], { other }) => [inARow === 2 ? 2 : other ? 0 : inARow + 1],
};
