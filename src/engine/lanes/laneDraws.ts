import { happenLanes } from './happenLanes.ts';
import type { Lanes } from './lanes.ts';

/**
 * One block of this step for every lane, compared with four rows of limits. Gives bits; with an act, in their place the
 * share of the places whose bit is set.
 */
export function draw(
  lanes: Lanes,
  id: number,
  purpose: number,
  block: number,
  limit0: number,
  limit1: number,
  limit2: number,
  limit3: number,
  bits: number,
  act = -1,
): void {
  const { plan, rows, reals, ints, even, t, seedLow, seedHigh } = lanes;
  happenLanes(
    reals,
    ints,
    plan.levels,
    seedLow,
    seedHigh,
    rows.run,
    t,
    id,
    purpose,
    block,
    limit0,
    limit1,
    limit2,
    limit3,
    bits,
    act,
    even,
  );
}
