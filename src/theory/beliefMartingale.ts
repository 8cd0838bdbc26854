import { logistic, logit } from '../math/logistic.ts';
import { evidenceWeights } from './oneTie.ts';

/**
 * What an observer with trust b expects of its own trust: with the engine's weights in full (k = 1, f = 0) the mean over
 * both outcomes is b again (Doob 1949). e and q are the chances that a committed and an uncommitted side violates.
 */
export function beliefMartingale(trust: number, e: number, q: number) {
  const weights = evidenceWeights({ committed: e, uncommitted: q });
  const violation = trust * e + (1 - trust) * q;
  const afterViolation = logistic(logit(trust) + weights.violation);
  const afterRestraint = logistic(logit(trust) + weights.restraint);
  return {
    violation,
    afterViolation,
    afterRestraint,
    expected: violation * afterViolation + (1 - violation) * afterRestraint,
  };
}
