import { exp } from '../math/exp.ts';
import { normalCdf } from '../math/normalCdf.ts';

/**
 * Continuous ranked probability score of an ensemble of equal weights: mean|x - y| - mean|x_i - x_j|/2, in the units of y,
 * 0 at best (Gneiting & Raftery 2007). `fair` divides by m(m-1), as if the ensemble were endless (Ferro 2014; m >= 2).
 */
export function ensembleCrps(
  ensemble: ArrayLike<number>,
  y: number,
  kind: 'plain' | 'fair' = 'plain',
): number {
  const sorted = Float64Array.from(ensemble).sort();
  const m = sorted.length;
  let distance = 0;
  let spread = 0;
  for (let i = 0; i < m; i++) {
    distance += Math.abs(sorted[i]! - y);
    // Sum over pairs of sorted values: x_i is the larger in i pairs and the smaller in m - 1 - i.
    spread += sorted[i]! * (2 * i - m + 1);
  }
  return distance / m - spread / (m * (kind === 'fair' ? m - 1 : m));
}

const inverseRootPi = 1 / Math.sqrt(Math.PI);

/** The same for a normal forecast of this mean and standard deviation (above 0). */
export function normalCrps(mean: number, deviation: number, y: number): number {
  const z = (y - mean) / deviation;
  const density = exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
  return deviation * (z * (2 * normalCdf(z) - 1) + 2 * density - inverseRootPi);
}
