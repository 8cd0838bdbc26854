import { bit, type Strategy } from '../strategy.ts';

/** D iff D, D stands in a row within the other's last three acts (Stewart & Plotkin 2012). State: those acts, newest first. */
export const hardTitFor2Tats: Strategy = {
  name: 'HardTitFor2Tats',
  stochastic: false,
  memory: 3,
  start: [1, 1, 1],
  chance: ([first, second, third]) => bit(second === 1 || (first === 1 && third === 1)),
  next: ([first = 1, second = 1], { other }) => [bit(other), first, second],
};
