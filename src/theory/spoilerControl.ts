import { logistic, logit } from '../math/logistic.ts';
import { evidenceWeights } from './oneTie.ts';

/** Trust after so many violations and restraints of a side of this perceived control, without forgetting, k = 1. */
export function trustAfter(
  trust: number,
  control: number,
  breachRate: number,
  violations: number,
  restraints: number,
): number {
  const weights = evidenceWeights({ committed: 1 - control, uncommitted: breachRate });
  // Nothing seen weighs nothing, even where one sight of it would be proof.
  const evidence = (count: number, weight: number): number => (count === 0 ? 0 : count * weight);
  const logOdds =
    logit(trust) + evidence(violations, weights.violation) + evidence(restraints, weights.restraint);
  return logistic(logOdds);
}

/**
 * Perceived control above which one violation takes trust below the threshold: 1 - q odds(b*)/odds(b); at most 0: every
 * violation does (Kydd & Walter 2002, in the terms of the model).
 */
export function controlThatEndsRestraint(trust: number, threshold: number, breachRate: number): number {
  const odds = (x: number): number => x / (1 - x);
  return 1 - (breachRate * odds(threshold)) / odds(trust);
}
