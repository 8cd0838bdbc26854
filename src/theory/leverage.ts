import type { Payoffs } from '../engine/setup.ts';

/**
 * Cost K of violating from which an actor with this trust restrains itself, in payoff units; at most 0: none is needed.
 * From the threshold of Kydd 2005: K* = (1-w)(P-S) - b (R - (1-w)T - wP + (1-w)(P-S)).
 */
export function leastCost({ T, R, P, S }: Payoffs, patience: number, trust: number): number {
  const now = 1 - patience;
  return now * (P - S) - trust * (R - now * T - patience * P + now * (P - S));
}

/** What the patron must be able to make its client pay when a violation is laid to it only with this chance. */
export function leverageNeeded(cost: number, attributed: number): number {
  return cost / attributed;
}
