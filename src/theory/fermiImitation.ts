import { logistic } from '../math/logistic.ts';

/** Chance of taking over a strategy that earns `lead` more, at intensity beta (Blume 1993; Traulsen et al. 2006). */
export function fermiImitation(beta: number, lead: number): number {
  return logistic(beta * lead);
}
