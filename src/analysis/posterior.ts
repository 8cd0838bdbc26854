import type { FitParameter } from './fitParameter.ts';
import { inputAt } from './input.ts';
import type { Particle } from './particle.ts';
import { effectiveSize, weightedQuantiles, weightedRankCorrelation } from './weighted.ts';

/** What the record taught about one parameter. */
export interface ParameterPosterior {
  readonly path: string;
  /** 10 %, median and 90 %, in the parameter's own units. */
  readonly prior: readonly [number, number, number];
  readonly posterior: readonly [number, number, number];
  /** Share of the prior's and the posterior's mass that they have in common, by fifths of the prior: 0..1. */
  readonly overlap: number;
  /** Largest gap between their distribution functions, 0..1 (Kolmogorov and Smirnov). */
  readonly gap: number;
  /** Whether the gap is larger than that of a sample of as many particles from the prior itself. */
  readonly learned: boolean;
}

/**
 * Two parameters of which the record shows a combination better than either: where one is larger, so is the other, or
 * smaller.
 */
export interface TradeOff {
  readonly paths: readonly [string, string];
  /** Weighted rank correlation, -1..1. */
  readonly correlation: number;
}

/** Rank correlation from which a pair counts as trading off, either way. */
export const tradeOffBound = 0.4;

/** Least gap that counts, whatever the number of particles. */
const leastGap = 0.15;

const probabilities = [0.1, 0.5, 0.9] as const;

/**
 * Gap beyond which a parameter counts as learned: the 1 % line of Kolmogorov's test for as many independent draws as the
 * particles are worth (1.63 / root n; Massey 1951), and never below 0.15, for particles share ancestors and luck. Within it
 * prior and posterior coincide as far as the fit can tell, and the parameter is "not learned".
 */
export const learnedGap = (effective: number): number => Math.max(leastGap, 1.63 / Math.sqrt(effective));

/** What the particles say of each parameter, in their order. */
export function posteriors(
  parameters: readonly FitParameter[],
  particles: readonly Particle[],
): ParameterPosterior[] {
  const weights = particles.map(({ weight }) => weight);
  const bound = learnedGap(effectiveSize(weights));
  return parameters.map((parameter, k) => {
    const places = particles.map(({ at }) => at[k]!);
    const values = (at: readonly number[]) =>
      at.map((u) => inputAt(parameter, u) as number) as [number, number, number];
    const gap = gapToUniform(places, weights);
    return {
      path: parameter.name,
      prior: values(probabilities),
      posterior: values(weightedQuantiles(places, weights, probabilities)),
      overlap: overlapWithUniform(places, weights),
      gap,
      learned: gap > bound,
    };
  });
}

/** Pairs whose rank correlation reaches `tradeOffBound`, the strongest first. */
export function tradeOffs(parameters: readonly FitParameter[], particles: readonly Particle[]): TradeOff[] {
  const weights = particles.map(({ weight }) => weight);
  const placesOf = (k: number): number[] => particles.map(({ at }) => at[k]!);
  return parameters
    .flatMap((first, k) =>
      parameters.slice(k + 1).map((second, m): TradeOff => ({
        paths: [first.name, second.name],
        correlation: weightedRankCorrelation(placesOf(k), placesOf(k + 1 + m), weights),
      })),
    )
    .filter(({ correlation }) => Math.abs(correlation) >= tradeOffBound)
    .sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation));
}

const fifths = 5;

function overlapWithUniform(places: readonly number[], weights: readonly number[]): number {
  const mass = Array.from({ length: fifths }, () => 0);
  places.forEach((place, i) => {
    mass[Math.min(fifths - 1, Math.floor(place * fifths))]! += weights[i]!;
  });
  const total = mass.reduce((sum, one) => sum + one, 0);
  return mass.reduce((sum, one) => sum + Math.min(one / total, 1 / fifths), 0);
}

function gapToUniform(places: readonly number[], weights: readonly number[]): number {
  const order = places.map((_, i) => i).sort((a, b) => places[a]! - places[b]!);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let below = 0;
  let gap = 0;
  for (const i of order) {
    const upTo = below + weights[i]! / total;
    gap = Math.max(gap, Math.abs(below - places[i]!), Math.abs(upTo - places[i]!));
    below = upTo;
  }
  return gap;
}
