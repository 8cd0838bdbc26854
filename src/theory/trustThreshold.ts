import { regimeOf, thresholdOf } from '../engine/threshold.ts';
import type { Payoffs } from '../engine/setup.ts';
import type { Regime } from '../engine/trace.ts';

/** Worth of restraint and violation for an actor with this trust, and the regime that follows, in raw payoffs. */
export interface RawChoice {
  restraint: number;
  violation: number;
  /** Restraint less violation at no trust and at full trust. */
  d0: number;
  d1: number;
  regime: Regime;
  /** The engine's b*; null in the regimes without one. */
  threshold: number | null;
  /** The formula of b* whatever the regime; not finite where trust makes no difference. */
  formula: number;
}

/** Kydd 2005, with K the cost of violating and w the weight of what follows the first exchange. Needs R > P for b*. */
export function rawChoice(payoffs: Payoffs, patience: number, cost: number, trust: number): RawChoice {
  const { T, R, P, S } = payoffs;
  const now = 1 - patience;
  const unit = R - P;
  const exposure = now * (P - S);
  const slope = R - now * T - patience * P + exposure;
  const d0 = cost - exposure;
  // Without R > P the engine's units, in which mutual restraint is worth 1, do not exist.
  const { threshold } =
    unit > 0 ? thresholdOf(slope / unit, exposure / unit, cost / unit) : { threshold: null };
  return {
    restraint: trust * R + (1 - trust) * (now * S + patience * P),
    violation: trust * (now * (T - cost) + patience * (P - cost)) + (1 - trust) * (P - cost),
    d0,
    d1: d0 + slope,
    regime: regimeOf(d0, d0 + slope),
    threshold,
    formula: (exposure - cost) / slope,
  };
}

/** Whether an actor with this trust restrains itself; null exactly at the threshold. */
export function restrains({ regime, restraint, violation }: RawChoice): boolean | null {
  if (regime === 'always') return true;
  if (regime === 'never') return false;
  const difference = restraint - violation;
  // Rounding of two sums of a few terms.
  if (Math.abs(difference) < 1e-12 * Math.max(1, Math.abs(restraint))) return null;
  return difference > 0;
}
