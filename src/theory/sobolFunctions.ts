/** Exact variance shares of a test function: of each input alone, with all its interactions, and of pairs. */
export interface ExactIndices {
  mean: number;
  variance: number;
  first: number[];
  total: number[];
  /** By "i,j", counted from 1. */
  pairs: Record<string, number>;
}

const pi4 = Math.PI * Math.PI * Math.PI * Math.PI;

/** sin x1 + a sin^2 x2 + b x3^4 sin x1, inputs uniform on (-pi, pi) (Ishigami & Homma 1990). */
export function ishigamiIndices(a: number, b: number): ExactIndices {
  const v1 = 0.5 * (1 + (b * pi4) / 5) * (1 + (b * pi4) / 5);
  const v2 = (a * a) / 8;
  const v13 = (8 * b * b * pi4 * pi4) / 225;
  const variance = (a * a) / 8 + (b * pi4) / 5 + (b * b * pi4 * pi4) / 18 + 0.5;
  return {
    mean: a / 2,
    variance,
    first: [v1 / variance, v2 / variance, 0],
    total: [(v1 + v13) / variance, v2 / variance, v13 / variance],
    pairs: { '1,2': 0, '1,3': v13 / variance, '2,3': 0 },
  };
}

/** Product of (|4 x_i - 2| + a_i)/(1 + a_i), inputs uniform on (0, 1) (Saltelli & Sobol 1995). */
export function gFunctionIndices(a: readonly number[]): ExactIndices {
  const v = a.map((ai) => 1 / (3 * (1 + ai) * (1 + ai)));
  const whole = v.reduce((product, vi) => product * (1 + vi), 1);
  const variance = whole - 1;
  const pairs: Record<string, number> = {};
  v.forEach((vi, i) =>
    v.forEach((vj, j) => (i < j ? (pairs[`${i + 1},${j + 1}`] = (vi * vj) / variance) : 0)),
  );
  return {
    mean: 1,
    variance,
    first: v.map((vi) => vi / variance),
    total: v.map((vi) => ((vi / (1 + vi)) * whole) / variance),
    pairs,
  };
}
