import { exp } from './exp.ts';
import { ln } from './ln.ts';

/** base^exponent as exp(exponent ln base), for a base of at least 0; 0^0 is 1. Same bits everywhere. */
export function power(base: number, exponent: number): number {
  if (exponent === 0) return 1;
  return exp(exponent * ln(base));
}
