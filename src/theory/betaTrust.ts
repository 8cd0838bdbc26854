/** Counts of kept and broken acts with their trust kept/(kept + broken). */
export interface BetaTrust {
  kept: number;
  broken: number;
  trust: number;
}

/**
 * Trust from counts that fade (Josang & Ismail 2002; West & Harrison 1997): before each act the counts shrink by `fading`
 * towards zero, or towards the prior. Acts: C is true.
 */
export function betaTrust(
  prior: { kept: number; broken: number },
  fading: number,
  towards: 'zero' | 'prior',
  acts: readonly boolean[],
): BetaTrust {
  const base = towards === 'prior' ? prior : { kept: 0, broken: 0 };
  let { kept, broken } = prior;
  for (const act of acts) {
    kept = base.kept + fading * (kept - base.kept) + (act ? 1 : 0);
    broken = base.broken + fading * (broken - base.broken) + (act ? 0 : 1);
  }
  return { kept, broken, trust: kept / (kept + broken) };
}
