import { ln } from '../math/ln.ts';

/** What the first mover gets of 1 when offers alternate; discount factors of first mover and responder (Rubinstein 1982). */
export function firstMoverShare(mover: number, responder: number): number {
  return (1 - responder) / (1 - mover * responder);
}

/** Share of side 1 as offers follow each other without pause: r2/(r1 + r2), r = -ln d (Binmore et al. 1986). */
export function limitShare(d1: number, d2: number): number {
  return ln(d2) / (ln(d1) + ln(d2));
}
