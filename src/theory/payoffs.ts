import type { Payoffs } from '../engine/setup.ts';

/** What one turn pays the first of two players. Acts: C is true. */
export function payoff(own: boolean, other: boolean, { T, R, P, S }: Payoffs): number {
  return own ? (other ? R : S) : other ? T : P;
}

/** Payoff of player 1 in the joint states CC, CD, DC, DD, weighted by their law. */
export function expectedPayoff(law: readonly number[], { T, R, P, S }: Payoffs): number {
  const [cc = 0, cd = 0, dc = 0, dd = 0] = law;
  return R * cc + S * cd + T * dc + P * dd;
}

/** The same joint law from player 2's view: CD and DC exchanged. */
export function fromOtherSide(law: readonly number[]): [number, number, number, number] {
  const [cc = 0, cd = 0, dc = 0, dd = 0] = law;
  return [cc, dc, cd, dd];
}
