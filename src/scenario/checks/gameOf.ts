export type GameName =
  | 'equal'
  | 'deadlock'
  | 'harmony'
  | 'stagHunt'
  | 'coordination'
  | 'chicken'
  | 'leader'
  | 'hero';

interface FourPayoffs {
  T: number;
  R: number;
  P: number;
  S: number;
}

function sortedKeys(payoffs: FourPayoffs): ('T' | 'R' | 'P' | 'S')[] {
  return (['T', 'R', 'P', 'S'] as const).toSorted((a, b) => payoffs[b] - payoffs[a]);
}

/** The payoffs from the largest to the least: `T (5) > R (3) > P (1) > S (0)`. */
export function payoffOrder(payoffs: FourPayoffs): string {
  const sorted = sortedKeys(payoffs);
  return sorted
    .map((key, i) => {
      const sign = i === 0 ? '' : payoffs[sorted[i - 1]!] === payoffs[key] ? ' = ' : ' > ';
      return `${sign}${key} (${payoffs[key]})`;
    })
    .join('');
}

/**
 * The game of two by two that these payoffs make, by its name in the literature (Rapoport 1967; Rapoport and Guyer 1966);
 * null for the dilemma T > R > P > S.
 */
export function gameOf(payoffs: FourPayoffs): GameName | null {
  const { T, R, P, S } = payoffs;
  if (T > R && R > P && P > S) return null;
  if (new Set([T, R, P, S]).size < 4) return 'equal';
  if (T > R && P > S) return 'deadlock';
  if (R > T && S > P) return 'harmony';
  if (R > T) {
    return R > P && T > P ? 'stagHunt' : 'coordination';
  }
  if (R > S) return 'chicken';
  return T > S ? 'leader' : 'hero';
}
