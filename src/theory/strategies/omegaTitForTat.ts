import { bit, type Strategy } from '../strategy.ts';

const deadlockThreshold = 3;
const randomnessThreshold = 8;

/**
 * Tit for tat that gets out of deadlocks by cooperating twice and gives up on opponents that look random
 * (Slany & Kienreich 2007). State: next act, turns played up to 2, the other's last act, randomness, deadlock.
 */
export const omegaTitForTat: Strategy = {
  name: 'OmegaTFT',
  stochastic: false,
  memory: 'state',
  start: [1, 0, 1, 0, 0],
  chance: ([act = 1]) => act,
  next: ([, played = 0, before = 1, randomness = 0, deadlock = 0], { own, other }) => {
    const last = bit(other);
    if (played === 0) return [last, 1, last, randomness, deadlock];
    if (deadlock >= deadlockThreshold) {
      return [1, 2, last, randomness, deadlock === deadlockThreshold ? deadlockThreshold + 1 : 0];
    }
    const changed = last !== before;
    const surprise = (changed ? 1 : 0) + (own !== other ? 1 : 0) - (last === 1 && before === 1 ? 1 : 0);
    const now = randomness + surprise;
    if (now >= randomnessThreshold) return [0, 2, last, now, deadlock];
    return [last, 2, last, now, changed ? deadlock + 1 : 0];
  },
};
