import type { Strategy } from '../strategy.ts';

const normal = 0;
const punishing = 1;
const calming = 2;

/**
 * The n-th punishment is n D in a row, then C, C; defections while it punishes or calms down are not counted
 * (Beaufils, Delahaye & Mathieu 1997). State: next act, mode, punishments so far, D's of the present one done.
 */
export const originalGradual: Strategy = {
  name: 'OriginalGradual',
  stochastic: false,
  memory: 'state',
  start: [1, normal, 0, 0],
  chance: ([act = 1]) => act,
  next: ([, mode, count = 0, done = 0], { other }) => {
    if (mode === punishing) return done < count ? [0, punishing, count, done + 1] : [1, calming, count, 0];
    if (mode === calming) return [1, normal, count, 0];
    return other ? [1, normal, count, 0] : [0, punishing, count + 1, 1];
  },
};
