import type { Payoffs } from '../engine/setup.ts';
import { noisy, pairLaw, type PairLaw } from './memoryOnePair.ts';

/** C with chance p after C and q after D of the other. */
export interface Reactive {
  p: number;
  q: number;
}

/**
 * Long-run law of two reactive players with execution noise eps (Nowak & Sigmund 1990): acts of one turn are independent,
 * c1 = (q1 + r1 q2)/(1 - r1 r2) with r = p - q after noise. Undefined where r1 r2 = 1.
 */
export function reactivePair(one: Reactive, two: Reactive, eps: number, payoffs: Payoffs): PairLaw {
  const q1 = noisy(one.q, eps);
  const q2 = noisy(two.q, eps);
  const r1 = noisy(one.p, eps) - q1;
  const r2 = noisy(two.p, eps) - q2;
  const c1 = (q1 + r1 * q2) / (1 - r1 * r2);
  const c2 = (q2 + r2 * q1) / (1 - r1 * r2);
  return {
    ...pairLaw([c1 * c2, c1 * (1 - c2), (1 - c1) * c2, (1 - c1) * (1 - c2)], payoffs),
    coop1: c1,
    coop2: c2,
  };
}

/** The most generosity that still keeps out defectors: min(1 - (T-R)/(R-S), (R-P)/(T-P)) (Nowak & Sigmund 1992). */
export function largestGenerosity({ T, R, P, S }: Payoffs): number {
  return Math.min(1 - (T - R) / (R - S), (R - P) / (T - P));
}
