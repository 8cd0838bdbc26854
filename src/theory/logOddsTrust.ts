import { ln } from '../math/ln.ts';
import { logistic, logit } from '../math/logistic.ts';
import { engineTrust, evidenceWeights, type OneTie } from './oneTie.ts';
import { bit } from './strategy.ts';

/** Trust in log-odds after a row of acts, with the share that each act still has in it. */
export interface LogOddsTrust {
  weightRestraint: number;
  weightViolation: number;
  logOdds: number;
  trust: number;
  contributions: number[];
  /** Log-odds under restraint for ever, without the clamp; null without forgetting. */
  limit: number | null;
  /** Steps in which a shock halves; null without forgetting. */
  halfLife: number | null;
}

const clampAt = 6;

/**
 * L <- L0 + (1-f)(L - L0) + e, clamped to 6 (Good 1950; Kulhavy & Zarrop 1993), by the engine's weights times attention k;
 * a violation counts `severity` times. Acts: C is true. With severity 1 the log-odds are those of an engine run.
 */
export function logOddsTrust(
  tie: Required<Omit<OneTie, 'spoilers'>>,
  severity: number,
  acts: readonly boolean[],
): LogOddsTrust {
  const { trust, forgetting, attention } = tie;
  const weights = evidenceWeights(tie);
  const weightRestraint = attention * weights.restraint;
  const weightViolation = severity * attention * weights.violation;
  const prior = logit(trust);
  const evidence = acts.map((act) => (act ? weightRestraint : weightViolation));
  const stepped = (logOdds: number, e: number): number =>
    Math.max(-clampAt, Math.min(clampAt, prior + (1 - forgetting) * (logOdds - prior) + e));
  const logOdds =
    severity === 1 && Number.isFinite(weightRestraint + weightViolation)
      ? engineTrust(tie, acts.map(bit))
      : evidence.reduce(stepped, prior);
  let fading = 1;
  const contributions = evidence.toReversed().map((e) => {
    const share = fading * e;
    fading *= 1 - forgetting;
    return share;
  });
  return {
    weightRestraint,
    weightViolation,
    logOdds,
    trust: logistic(logOdds),
    contributions: contributions.toReversed(),
    limit: forgetting > 0 ? prior + weightRestraint / forgetting : null,
    halfLife: forgetting > 0 && forgetting < 1 ? ln(0.5) / ln(1 - forgetting) : null,
  };
}
