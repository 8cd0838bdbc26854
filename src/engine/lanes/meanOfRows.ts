import type { Lanes } from './lanes.ts';

/** Mean of rows of reals that stand one after the other, added in their order. */
export function meanOfRows(lanes: Lanes, first: number, members: number, into: number): void {
  const { rows, reals, kernels, count, padded } = lanes;
  const { width } = rows;
  if (members === 2) {
    kernels.addAndDivide(first, first + width, 2, into, padded);
    return;
  }
  reals.copyWithin(into, first, first + count);
  if (members === 1) return;
  for (let n = 1; n < members; n += 1) kernels.addRow(first + n * width, into, padded);
  kernels.divideRow(into, members, padded);
}
