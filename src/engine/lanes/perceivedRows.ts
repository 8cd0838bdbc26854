import type { Lanes } from './lanes.ts';

/** First place of the row of a rivalry's act as seen: that of the act itself where no spoiler strikes in its name. */
export function seenRow({ plan, rows }: Lanes, r: number): number {
  return (plan.spoilt[r] === 1 ? rows.seen : rows.act) + r * rows.width;
}

/** The act of a rivalry as an observer perceived it, by its place among the observers, written to a row. */
export function perceivedBy(lanes: Lanes, r: number, place: number, into: number): void {
  const { plan, rows, reals, kernels, count, padded } = lanes;
  const seen = seenRow(lanes, r);
  if (plan.errs[r] === 0) {
    reals.copyWithin(into, seen, seen + count);
    return;
  }
  const turned = rows.turned + (plan.turnedStart[r]! + (place >> 2)) * rows.width;
  kernels.perceive(seen, turned, place & 3, into, padded);
}

/** What came back to the holder of a rivalry, as it perceived it, written to a row; 1 if nothing comes back. */
export function perceivedBack(lanes: Lanes, r: number, into: number): void {
  const { model, reals, count } = lanes;
  const back = model.rivalries.back[r]!;
  const observer = model.rivalries.backObserver[r]!;
  if (observer >= 0) {
    perceivedBy(lanes, back, observer - model.rivalries.observerStart[back]!, into);
  } else if (back >= 0) {
    const seen = seenRow(lanes, back);
    reals.copyWithin(into, seen, seen + count);
  } else {
    reals.fill(1, into, into + count);
  }
}
