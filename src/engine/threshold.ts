import type { Regime } from './trace.ts';

/**
 * The regime of a choice by what restraint is worth more than violation at no trust (d0) and at full trust (d1): where both
 * signs agree trust decides nothing, and where d0 >= 0 > d1 an actor exploits those it trusts.
 */
export function regimeOf(d0: number, d1: number): Regime {
  if (d0 < 0) return d1 >= 0 ? 'threshold' : 'never';
  return d1 >= 0 ? 'always' : 'reversed';
}

/**
 * b* = ((1-w) l - K)/(D + B G), the trust at which restraint and violation are worth the same (Kydd 2005; Dal Bo and
 * Frechette 2011); null in the regimes without one. `slope` is D + B G, `exposure` (1-w) l, `cost` K.
 */
export function thresholdOf(
  slope: number,
  exposure: number,
  cost: number,
): { regime: Regime; threshold: number | null } {
  const d0 = cost - exposure;
  const regime = regimeOf(d0, d0 + slope);
  return {
    regime,
    threshold: regime === 'threshold' || regime === 'reversed' ? (exposure - cost) / slope : null,
  };
}
