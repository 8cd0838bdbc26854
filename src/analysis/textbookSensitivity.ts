import { sobolDesign } from './sobolIndices.ts';
import { sobolOf, type SobolResult } from './sensitivity.ts';
import { evenUniforms, STUDY_PURPOSE } from './uniforms.ts';

interface Textbook {
  readonly inputs: number;
  /** Of a point of the unit cube. */
  at(u: Float64Array): number;
}

const gWeights = [0, 1, 4.5, 9, 99, 99, 99, 99];

/** Functions whose indices are known in closed form (theory/sobolFunctions.ts), with their usual constants. */
export const textbooks = {
  /** a = 7, b = 0.1 (Ishigami & Homma 1990). */
  ishigami: {
    inputs: 3,
    at: (u) => {
      const [x1, x2, x3] = Array.from(u, (share) => Math.PI * (2 * share - 1)) as [number, number, number];
      const s = Math.sin(x1);
      return s + 7 * Math.sin(x2) * Math.sin(x2) + 0.1 * x3 * x3 * x3 * x3 * s;
    },
  },
  /** a = 0, 1, 4.5, 9, 99, 99, 99, 99 (Saltelli & Sobol 1995). */
  'g-function': {
    inputs: gWeights.length,
    at: (u) => gWeights.reduce((product, a, i) => (product * (Math.abs(4 * u[i]! - 2) + a)) / (1 + a), 1),
  },
} as const satisfies Record<string, Textbook>;

/** The estimators on a textbook function, with the same sampling and intervals as on a scenario. */
export function textbookSensitivity(name: keyof typeof textbooks, base: number, seed: number): SobolResult {
  const { inputs, at } = textbooks[name];
  const design = sobolDesign(inputs, base, evenUniforms(seed, STUDY_PURPOSE.sobol));
  const outcomes = Float64Array.from({ length: base * (inputs + 2) }, (_, p) =>
    at(design.points.subarray(p * inputs, (p + 1) * inputs)),
  );
  return sobolOf(design, outcomes, seed);
}
