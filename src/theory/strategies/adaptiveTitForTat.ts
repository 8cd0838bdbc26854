import { bit, type Strategy } from '../strategy.ts';

/**
 * Keeps a picture of the other's friendliness that moves by a share r of the way after each act, and plays C while it is
 * at least one half (Tzafestas 2000). State: that picture; it starts at r.
 */
export function adaptiveTitForTat(rate = 0.5): Strategy {
  return {
    name: 'AdaptiveTitForTat',
    stochastic: false,
    memory: 'state',
    start: [rate, 0],
    chance: ([world = 0, played]) => bit(played === 0 || world >= 0.5),
    next: ([world = 0], { other }) => [world + rate * (bit(other) - world), 1],
  };
}
