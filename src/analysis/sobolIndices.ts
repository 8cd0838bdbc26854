/** Shares of the variance of an outcome that go back to each input: alone, and with all its interactions. */
export interface SobolIndices {
  mean: number;
  variance: number;
  first: number[];
  total: number[];
}

/** Points of the unit cube at which a model is run to estimate the indices of `inputs` inputs. */
export interface SobolDesign {
  inputs: number;
  /** Number of base points N; the design has N (inputs + 2) points. */
  base: number;
  /** Point p has its coordinates at p * inputs: N points A, N points B, then for each input N points of A with that input from B. */
  points: Float64Array;
}

/**
 * Saltelli's design (Saltelli et al. 2010) from N points in twice as many dimensions: coordinate j of row n is
 * `sample(n, j)`, in [0, 1), for j up to 2 `inputs`.
 */
export function sobolDesign(
  inputs: number,
  base: number,
  sample: (row: number, column: number) => number,
): SobolDesign {
  const points = new Float64Array(base * (inputs + 2) * inputs);
  for (let n = 0; n < base; n++) {
    for (let j = 0; j < inputs; j++) {
      const a = sample(n, j);
      const b = sample(n, inputs + j);
      points[n * inputs + j] = a;
      points[(base + n) * inputs + j] = b;
      for (let i = 0; i < inputs; i++) points[((2 + i) * base + n) * inputs + j] = i === j ? b : a;
    }
  }
  return { inputs, base, points };
}

/**
 * Indices from the outcomes of all points of a design, in its order: first-order ones as in Saltelli et al. (2010), totals
 * after Jansen (1999). NaN where the outcome does not vary.
 */
export function sobolIndices({ inputs, base }: SobolDesign, outcomes: ArrayLike<number>): SobolIndices {
  let mean = 0;
  for (let n = 0; n < 2 * base; n++) mean += outcomes[n]! / (2 * base);
  let variance = 0;
  for (let n = 0; n < 2 * base; n++) variance += (outcomes[n]! - mean) * (outcomes[n]! - mean);
  variance /= 2 * base;
  const first: number[] = [];
  const total: number[] = [];
  for (let i = 0; i < inputs; i++) {
    let alone = 0;
    let left = 0;
    for (let n = 0; n < base; n++) {
      const a = outcomes[n]!;
      const b = outcomes[base + n]!;
      const mixed = outcomes[(2 + i) * base + n]!;
      alone += (b - mean) * (mixed - a);
      left += (a - mixed) * (a - mixed);
    }
    first.push(alone / base / variance);
    total.push(left / (2 * base) / variance);
  }
  return { mean, variance, first, total };
}
