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
export function gameOf(payoffs: FourPayoffs): string | null {
  const { T, R, P, S } = payoffs;
  if (T > R && R > P && P > S) return null;
  if (new Set([T, R, P, S]).size < 4) return 'a game with equal payoffs';
  if (T > R && P > S) return 'Deadlock: both prefer mutual violation to mutual restraint';
  if (R > T && S > P) return 'Harmony: restraint is best whatever the other does';
  if (R > T) {
    return R > P && T > P
      ? 'a Stag Hunt: restraint is best if the other restrains itself'
      : 'a game of Coordination: each does best by doing what the other does';
  }
  if (R > S) return 'Chicken: mutual violation is the worst for both';
  return T > S
    ? 'Leader: each would rather be the one who violates'
    : 'Hero: each would rather be the one who keeps still';
}
