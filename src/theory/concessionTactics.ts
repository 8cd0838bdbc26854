import { exp } from '../math/exp.ts';
import { ln } from '../math/ln.ts';
import { power } from '../math/power.ts';

/** Time-dependent concession from kappa at the start to 1 at the deadline (Faratin, Sierra & Jennings 1998). */
export function polynomialConcession(kappa: number, beta: number, time: number, deadline: number): number {
  return kappa + (1 - kappa) * power(Math.min(time, deadline) / deadline, 1 / beta);
}

/** The exponential form of the same; kappa must be above 0. */
export function exponentialConcession(kappa: number, beta: number, time: number, deadline: number): number {
  return exp(power(1 - Math.min(time, deadline) / deadline, beta) * ln(kappa));
}
