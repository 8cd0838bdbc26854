/** One figure of the bench. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What is wanted on a machine of two cores, where something is. */
  readonly wanted?: string;
}

/**
 * Milliseconds that a piece of work takes: the best of several tries, which is what it costs while nothing else has the
 * processor. Tries go on for at least `seconds`, and at least five times.
 */
export function bestMilliseconds(work: () => void, seconds = 1): number {
  const end = performance.now() + 1000 * seconds;
  let best = Infinity;
  for (let tries = 0; tries < 5 || performance.now() < end; tries += 1) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** The exponent with which y grows with x: slope of the least-squares line through their logarithms. */
export function growth(points: readonly (readonly [x: number, y: number])[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const mean = (index: 0 | 1) => logs.reduce((sum, point) => sum + point[index], 0) / logs.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  let above = 0;
  let below = 0;
  for (const [x, y] of logs) {
    above += (x - meanX) * (y - meanY);
    below += (x - meanX) ** 2;
  }
  return above / below;
}

/** What one more x costs: slope of the least-squares line through the points themselves. */
export function rise(points: readonly (readonly [x: number, y: number])[]): number {
  const meanX = points.reduce((sum, [x]) => sum + x, 0) / points.length;
  const meanY = points.reduce((sum, [, y]) => sum + y, 0) / points.length;
  let above = 0;
  let below = 0;
  for (const [x, y] of points) {
    above += (x - meanX) * (y - meanY);
    below += (x - meanX) ** 2;
  }
  return above / below;
}
