/** The number of the stop that is nearest to a step; of two as near the earlier one. 0 where there is none. */
export const nearestStop = (stops: readonly number[], step: number): number =>
  stops.reduce(
    (best, stop, i) => (Math.abs(stop - step) < Math.abs((stops[best] ?? stop) - step) ? i : best),
    0,
  );
