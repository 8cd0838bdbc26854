import { exp } from './exp.ts';

const ROOT_TWO_PI = 2.5066282746310002;
/** From here on the series loses digits and the continued fraction gains them. */
const TAIL = 3;

/**
 * Chance that a standard normal variable is below z, within 1e-15: its Taylor series in the middle, Laplace's continued
 * fraction in the tails (Abramowitz and Stegun 1964, 26.2.11 and 26.2.14).
 */
export function normalCdf(z: number): number {
  if (z !== z) return z;
  const x = Math.abs(z);
  const density = exp(-0.5 * x * x) / ROOT_TWO_PI;
  if (x >= TAIL) {
    let fraction = x;
    for (let k = 200; k >= 1; k -= 1) fraction = x + k / fraction;
    const tail = density / fraction;
    return z > 0 ? 1 - tail : tail;
  }
  let term = x;
  let sum = x;
  for (let k = 3; term > sum * 1e-17; k += 2) {
    term *= (x * x) / k;
    sum += term;
  }
  return z > 0 ? 0.5 + density * sum : 0.5 - density * sum;
}
