import type { Payoffs } from '../engine/setup.ts';

/** Discount factors from which patience carries cooperation (Friedman 1971; Axelrod 1984, prop. 2; Blonski et al. 2011). */
export function folkThresholds({ T, R, P, S }: Payoffs) {
  const grim = (T - R) / (T - P);
  const alternate = (T - R) / (R - S);
  return {
    /** Grim trigger against itself. */
    grim,
    /** Tit for tat against one deviation in two turns. */
    alternate,
    /** Tit for tat as a best reply to itself. */
    titForTat: Math.max(grim, alternate),
    /** Grim risk-dominates always-defect. */
    riskDominance: (T + P - R - S) / (T - S),
  };
}
