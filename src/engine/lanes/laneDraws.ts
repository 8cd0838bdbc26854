import { PURPOSE } from '../codes.ts';
import type { Lanes } from './lanes.ts';

/** One block of this step for every lane, compared with four rows of limits. Gives bits. */
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
): void {
  const { rows, kernels, padded, t, seedLow, seedHigh } = lanes;
  kernels.happen(
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
    rows.scratch,
    0,
    padded,
  );
}

/** The act of a rivalry: the share of its places that are kept, each if its own word is below the limit. */
export function drawAct(lanes: Lanes, id: number, limit: number, act: number): void {
  const { model, rows, kernels, padded, t, seedLow, seedHigh } = lanes;
  const { places } = model;
  const { never } = rows;
  kernels.happen(
    seedLow,
    seedHigh,
    rows.run,
    t,
    id,
    PURPOSE.act,
    0,
    limit,
    places > 1 ? limit : never,
    places > 2 ? limit : never,
    places > 3 ? limit : never,
    rows.bits,
    act,
    places,
    padded,
  );
}
