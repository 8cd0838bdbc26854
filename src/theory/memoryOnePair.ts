import type { Payoffs } from '../engine/setup.ts';
import { chainOf, longRunLaw } from './markovChain.ts';
import { expectedPayoff, fromOtherSide } from './payoffs.ts';

/** P(C) after own, other = CC, CD, DC, DD. */
export type FourVector = readonly [number, number, number, number];

export interface PairLaw {
  /** Long-run share of CC, CD, DC, DD from player 1's view. */
  states: readonly number[];
  coop1: number;
  coop2: number;
  payoff1: number;
  payoff2: number;
}

/** With execution noise eps each intended act comes out as its opposite: p~ = eps + (1 - 2 eps) p. */
export function withExecutionNoise(p: FourVector, eps: number): FourVector {
  return [noisy(p[0], eps), noisy(p[1], eps), noisy(p[2], eps), noisy(p[3], eps)];
}

/** Chance of C when an act meant as C with chance p comes out as its opposite with chance eps. */
export function noisy(p: number, eps: number): number {
  return eps + (1 - 2 * eps) * p;
}

/**
 * The vector on true acts of a player that sees the other's act turned round with chance eps, own acts being known
 * (Fudenberg, Rand & Dreber 2012).
 */
export function withMisperception(p: FourVector, eps: number): FourVector {
  const mixed = (seen: number, turned: number): number => (1 - eps) * seen + eps * turned;
  return [mixed(p[0], p[1]), mixed(p[1], p[0]), mixed(p[2], p[3]), mixed(p[3], p[2])];
}

/** Transition matrix on CC, CD, DC, DD of player 1's view (Nowak, Sigmund & El-Sedy 1995). */
export function memoryOneMatrix(p: FourVector, q: FourVector): number[][] {
  const other = fromOtherSide(q);
  return p.map((mine, state) => {
    const theirs = other[state]!;
    return [mine * theirs, mine * (1 - theirs), (1 - mine) * theirs, (1 - mine) * (1 - theirs)];
  });
}

/**
 * Long-run law of two memory-one players (Nowak, Sigmund & El-Sedy 1995; Press & Dyson 2012). Where the law depends on the
 * beginning, both begin after mutual C.
 */
export function memoryOnePair(p: FourVector, q: FourVector, payoffs: Payoffs): PairLaw {
  return pairLaw(longRunLaw(chainOf(memoryOneMatrix(p, q)), 0), payoffs);
}

/** Rates and payoffs of a joint law on CC, CD, DC, DD. */
export function pairLaw(states: readonly number[], payoffs: Payoffs): PairLaw {
  const [cc = 0, cd = 0, dc = 0] = states;
  return {
    states,
    coop1: cc + cd,
    coop2: cc + dc,
    payoff1: expectedPayoff(states, payoffs),
    payoff2: expectedPayoff(fromOtherSide(states), payoffs),
  };
}
