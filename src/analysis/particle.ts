/** One set of values of the parameters of a fit. */
export interface Particle {
  /** Where each parameter stands between its ends, 0..1, on the scale on which it is drawn. */
  readonly at: readonly number[];
  /** Weights of a population add to 1. */
  readonly weight: number;
  /** Distances of those of its runs that came close enough to the record, 0..1. */
  readonly distances: readonly number[];
}

/** The particles that came close enough to the record, and what it took to find them. */
export interface Population {
  readonly particles: readonly Particle[];
  /** Largest distance of a run that counts as close. */
  readonly tolerance: number;
  /** Particles that were measured. */
  readonly proposed: number;
}

/** Measures sets of values: for each the distances of its runs. */
export type MeasureProposals = (proposals: readonly (readonly number[])[]) => Promise<Float64Array[]>;

/** The same particles with weights that add to 1; those of weight 0 left out. */
export function normalised(particles: readonly Particle[]): Particle[] {
  const total = particles.reduce((sum, { weight }) => sum + weight, 0);
  return particles
    .filter(({ weight }) => weight > 0)
    .map((particle) => ({ ...particle, weight: particle.weight / total }));
}

/** Distances up to the tolerance, as a particle keeps them. */
export const closeRuns = (distances: Float64Array, tolerance: number): number[] => [
  ...distances.filter((distance) => distance <= tolerance).sort(),
];
