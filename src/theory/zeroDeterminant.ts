import type { Payoffs } from '../engine/setup.ts';
import type { FourVector } from './memoryOnePair.ts';

/**
 * The memory-one player that enforces s (own payoff - l) = (other's payoff - l) against everybody (Press & Dyson 2012; in
 * the form of Hilbe, Nowak & Traulsen 2013, eq. 14). l = P extorts with factor 1/s, l = R is generous.
 */
export function zeroDeterminant(phi: number, s: number, l: number, { T, R, P, S }: Payoffs): FourVector {
  return [
    1 - phi * (1 - s) * (R - l),
    1 - phi * (s * (l - S) + (T - l)),
    phi * (l - S + s * (T - l)),
    phi * (1 - s) * (l - P),
  ];
}
