import { ln } from '../math/ln.ts';

/** Least weight that an incident can have where outsiders cause one with chance s per step: ln(s/(s + (1-s) q)). */
export function leastIncidentWeight(spoilers: number, breachRate: number): number {
  return ln(spoilers / (spoilers + (1 - spoilers) * breachRate));
}
