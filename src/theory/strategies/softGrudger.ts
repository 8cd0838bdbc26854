import { bit, type Strategy } from '../strategy.ts';

const answer = 'DDDDCC';

/** Answers a D with D, D, D, D, C, C, not looking meanwhile (Li et al. 2011). State: place in the answer, 0 outside it. */
export const softGrudger: Strategy = {
  name: 'SoftGrudger',
  stochastic: false,
  memory: 'state',
  start: [0],
  chance: ([place = 0]) => bit(place === 0 || answer[place - 1] === 'C'),
  next: ([place = 0], { other }) => {
    if (place > 0 && place < answer.length) return [place + 1];
    return [other ? 0 : 1];
  },
};
