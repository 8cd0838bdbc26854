/** Adds a row to another, lane by lane. */
export function addRow(reals: Float64Array, from: number, into: number, count: number): void {
  for (let lane = 0; lane < count; lane += 1) reals[into + lane]! += reals[from + lane]!;
}

/** Divides a row by a number. */
export function divideRow(reals: Float64Array, into: number, by: number, count: number): void {
  for (let lane = 0; lane < count; lane += 1) reals[into + lane]! /= by;
}

/** Sum of two rows over a number: a mean of two parts needs one pass. */
export function addAndDivide(
  reals: Float64Array,
  a: number,
  b: number,
  by: number,
  into: number,
  count: number,
): void {
  for (let lane = 0; lane < count; lane += 1) reals[into + lane] = (reals[a + lane]! + reals[b + lane]!) / by;
}

/** Mean of rows that stand one after the other, added in their order. */
export function meanOfRows(
  reals: Float64Array,
  first: number,
  members: number,
  width: number,
  into: number,
  count: number,
): void {
  if (members === 1) {
    reals.copyWithin(into, first, first + count);
    return;
  }
  if (members === 2) {
    addAndDivide(reals, first, first + width, 2, into, count);
    return;
  }
  reals.copyWithin(into, first, first + count);
  for (let n = 1; n < members; n += 1) addRow(reals, first + n * width, into, count);
  divideRow(reals, into, members, count);
}
