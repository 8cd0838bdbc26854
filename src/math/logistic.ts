import { exp } from './exp.ts';
import { ln } from './ln.ts';

/** 1/(1 + e^-x), in [0, 1]. */
export function logistic(x: number): number {
  return 1 / (1 + exp(-x));
}

/** ln(p/(1-p)) of a probability; -Infinity at 0, Infinity at 1, NaN outside. */
export function logit(p: number): number {
  return ln(p / (1 - p));
}
