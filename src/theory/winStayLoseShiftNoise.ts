import type { Payoffs } from '../engine/setup.ts';
import { pairLaw, type PairLaw } from './memoryOnePair.ts';

/**
 * Two win-stay lose-shift players with execution noise eps (Kraines & Kraines 1989; Nowak & Sigmund 1993): cooperation is
 * 1 - eps in the first turn and (1 - eps)(1 - 2 eps + 4 eps^2) in every later one.
 */
export function winStayLoseShiftNoise(
  eps: number,
  payoffs: Payoffs,
): PairLaw & { meanCoop(turns: number): number } {
  const kept = 1 - eps;
  const same = 1 - 2 * eps + 2 * eps * eps;
  const one = eps * kept;
  const law = pairLaw(
    [same * kept * kept + (1 - same) * eps * eps, one, one, same * eps * eps + (1 - same) * kept * kept],
    payoffs,
  );
  return { ...law, meanCoop: (turns) => (kept + (turns - 1) * law.coop1) / turns };
}
