/** Mean, mean size and spread of the elementary effects of each input over the whole grid. */
export interface MorrisMeasures {
  mu: number[];
  muStar: number[];
  sigma: number[];
}

/**
 * Exact screening measures of the g-function on a grid of `levels` points 0, 1/(levels-1), ..., 1 and jumps of delta
 * (Morris 1991; Campolongo, Cariboni & Saltelli 2007). Delta must be a whole number of grid steps; the other inputs are
 * uniform on the grid, as they are for delta = levels/(2 (levels - 1)).
 */
export function gFunctionMeasures(a: readonly number[], levels: number, delta: number): MorrisMeasures {
  const jump = Math.round(delta * (levels - 1));
  const grid = Array.from({ length: levels }, (_, k) => Math.abs((4 * k) / (levels - 1) - 2));
  const step = jump / (levels - 1);
  const slopes = Array.from({ length: levels - jump }, (_, k) => (grid[k + jump]! - grid[k]!) / step);
  const mean = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length;
  const factorMean = a.map((ai) => mean(grid.map((g) => (g + ai) / (1 + ai))));
  const factorSquare = a.map((ai) => mean(grid.map((g) => ((g + ai) / (1 + ai)) * ((g + ai) / (1 + ai)))));
  const others = (factors: readonly number[], i: number): number =>
    factors.reduce((product, x, j) => (j === i ? product : product * x), 1);
  const mu = a.map((ai, i) => (mean(slopes) / (1 + ai)) * others(factorMean, i));
  const square = a.map(
    (ai, i) => (mean(slopes.map((s) => s * s)) / ((1 + ai) * (1 + ai))) * others(factorSquare, i),
  );
  return {
    mu,
    // Every factor but the slope is at least 0.
    muStar: a.map((ai, i) => (mean(slopes.map(Math.abs)) / (1 + ai)) * others(factorMean, i)),
    sigma: square.map((s, i) => Math.sqrt(Math.max(0, s - mu[i]! * mu[i]!))),
  };
}
