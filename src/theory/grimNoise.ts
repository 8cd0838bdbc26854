import type { Payoffs } from '../engine/setup.ts';
import { ln } from '../math/ln.ts';
import { expectedPayoff } from './payoffs.ts';
import { wholePower } from './wholePower.ts';

/**
 * Grim trigger with execution noise eps in (0,1): a truce that the first violation ends is a geometric life (Friedman
 * 1971; Axelrod 1984). Turns count from 1.
 */
export function grimNoise(eps: number) {
  const quietTurn = (1 - eps) * (1 - eps);
  return {
    /** Grim against grim: chance that nothing was violated in turns 1..n. */
    noViolationThrough: (turns: number): number => wholePower(quietTurn, turns),
    meanFirstViolation: 1 / (1 - quietTurn),
    medianFirstViolation: Math.max(1, Math.ceil(ln(0.5) / (2 * ln(1 - eps)))),
    /** Grim's mean cooperation over n turns against one who always means C. */
    coopAgainstCooperator: (turns: number): number =>
      eps + ((1 - 2 * eps) * (1 - wholePower(1 - eps, turns))) / (turns * eps),
    /** Grim's mean cooperation over n turns against grim. */
    coopAgainstGrim: (turns: number): number =>
      meanOver(turns, eps, ([none, one, both]) => none * (1 - eps) + one * 0.5 + both * eps),
    payoffAgainstGrim: (turns: number, payoffs: Payoffs): number => {
      const [peace, war] = [turnPayoff(1 - eps, 1 - eps, payoffs), turnPayoff(eps, eps, payoffs)];
      const chase = (turnPayoff(1 - eps, eps, payoffs) + turnPayoff(eps, 1 - eps, payoffs)) / 2;
      return meanOver(turns, eps, ([none, one, both]) => none * peace + one * chase + both * war);
    },
  };
}

/** Expected payoff of a turn in which the sides do C with these chances, independently. */
function turnPayoff(own: number, other: number, payoffs: Payoffs): number {
  const law = [own * other, own * (1 - other), (1 - own) * other, (1 - own) * (1 - other)];
  return expectedPayoff(law, payoffs);
}

/** Mean over n turns of a quantity that depends on how likely none, one or both sides have been provoked. */
function meanOver(
  turns: number,
  eps: number,
  value: (provoked: readonly [number, number, number]) => number,
): number {
  let sum = 0;
  let provoked: [number, number, number] = [1, 0, 0];
  for (let t = 0; t < turns; t++) {
    sum += value(provoked);
    const [none, one, both] = provoked;
    // The provoked side provokes the other as soon as a D of it comes out.
    provoked = [
      none * (1 - eps) * (1 - eps),
      none * 2 * eps * (1 - eps) + one * eps,
      none * eps * eps + one * (1 - eps) + both,
    ];
  }
  return sum / turns;
}
