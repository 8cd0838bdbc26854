import type { Payoffs } from '../engine/setup.ts';
import { ln } from '../math/ln.ts';
import { noisy } from './memoryOnePair.ts';
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
      meanOver(turns, quietTurn, (truce) => truce * (1 - eps) + (1 - truce) * eps),
    payoffAgainstGrim: (turns: number, payoffs: Payoffs): number => {
      const [peace, war] = [turnPayoff(1 - eps, payoffs), turnPayoff(eps, payoffs)];
      return meanOver(turns, quietTurn, (truce) => truce * peace + (1 - truce) * war);
    },
    /** Chance that in one turn of mutual C nothing goes wrong when acts are misperceived with chance epsPerception, too. */
    survivalPerTurn: (epsPerception: number): number => quietTurn * (1 - epsPerception) * (1 - epsPerception),
    /** Chance that Grim is not triggered by one who always means C in n turns. */
    untriggeredAfter: (turns: number): number => wholePower(1 - eps, turns),
    /** Chance of C in a turn of the open war. */
    coopAtWar: noisy(0, eps),
  };
}

/** Expected payoff of a turn in which each side does C with chance c, independently. */
function turnPayoff(c: number, payoffs: Payoffs): number {
  return expectedPayoff([c * c, c * (1 - c), (1 - c) * c, (1 - c) * (1 - c)], payoffs);
}

/** Mean over n turns of a quantity that depends on the chance that the truce still stands when the turn begins. */
function meanOver(turns: number, survives: number, value: (truce: number) => number): number {
  let sum = 0;
  let truce = 1;
  for (let t = 0; t < turns; t++) {
    sum += value(truce);
    truce *= survives;
  }
  return sum / turns;
}
