import { bit, type Strategy } from '../strategy.ts';

/**
 * The n-th defection that it notices costs the other n D in a row, then come C, C; defections during a punishment count,
 * too (Beaufils, Delahaye & Mathieu 1997, in the version of CRISTAL-SMAC 2018).
 * State: next act, defections of the other so far, punishments owed, calm owed.
 */
export const gradual: Strategy = {
  name: 'Gradual',
  stochastic: false,
  memory: 'all',
  start: [1, 0, 0, 0],
  chance: ([act = 1]) => act,
  next: ([, before = 0, owed = 0, calm = 0], { other }) => {
    const defections = before + 1 - bit(other);
    if (owed > 0) return [0, defections, owed - 1, calm];
    if (calm > 0) return [1, defections, 0, calm - 1];
    return other ? [1, defections, 0, 0] : [0, defections, defections - 1, 2];
  },
};
