import { exp } from '../math/exp.ts';
import { normalQuantile } from '../math/normalQuantile.ts';
import { closeRuns, normalised, type MeasureProposals, type Particle, type Population } from './particle.ts';
import { systematicPlaces, weightedQuantiles } from './weighted.ts';

/** Sets measured before a generation is given up, for each that is wanted. */
const patience = 20;

/** Half of the 2^-32 between two uniform numbers: at 0 the normal quantile has no end. */
const halfStep = 0.5 / 4294967296;

/** Least width of the kernel on 0..1, for particles that all stand at one place. */
const narrowest = 1e-3;

/**
 * The next generation of population Monte Carlo (Beaumont, Cornuet, Marin and Robert 2009): particles of the last one
 * are drawn by weight and moved by a normal kernel of twice their weighted variance, parameter by parameter; moves out
 * of the prior are drawn anew. The tolerance is the quantile `close` of the distances that counted so far. A set of
 * values is kept if at least one of its runs comes as close, and weighs as the share of its runs that do (Del Moral,
 * Doucet and Jasra 2012) over the density with which it was proposed; the prior is flat.
 *
 * @param at numbers in [0, 1) by proposal and column; every proposal of the whole fit has its own row
 * @param firstRow row of the first proposal
 * @returns null where no smaller tolerance is left, or too few proposals come so close
 */
export async function populationFit(
  { particles, tolerance: before }: Population,
  count: number,
  close: number,
  at: (row: number, column: number) => number,
  firstRow: number,
  measure: MeasureProposals,
): Promise<{ population: Population | null; proposed: number }> {
  const tolerance = toleranceOf(particles, close);
  if (!(tolerance < before)) return { population: null, proposed: 0 };
  const widths = kernelWidths(particles);
  const kept: Particle[] = [];
  let proposed = 0;
  while (kept.length < count && proposed < patience * count) {
    const size = Math.max(count - kept.length, Math.ceil(count / 8));
    const proposals = Array.from({ length: size }, (_, n) =>
      moved(particles, widths, (column) => at(firstRow + proposed + n, column)),
    );
    const measured = await measure(proposals);
    proposed += size;
    proposals.forEach((place, n) => {
      const distances = closeRuns(measured[n]!, tolerance);
      if (distances.length === 0 || kept.length >= count) return;
      const share = distances.length / measured[n]!.length;
      kept.push({ at: place, weight: share / proposalDensity(particles, widths, place), distances });
    });
  }
  if (kept.length < count) return { population: null, proposed };
  return { population: { particles: normalised(kept), tolerance, proposed }, proposed };
}

function toleranceOf(particles: readonly Particle[], close: number): number {
  const distances = particles.flatMap((one) => one.distances);
  const weights = particles.flatMap(({ weight, distances: own }) => own.map(() => weight / own.length));
  return weightedQuantiles(distances, weights, [close])[0]!;
}

function kernelWidths(particles: readonly Particle[]): number[] {
  return particles[0]!.at.map((_, k) => {
    const mean = particles.reduce((sum, { at, weight }) => sum + weight * at[k]!, 0);
    const variance = particles.reduce(
      (sum, { at, weight }) => sum + weight * (at[k]! - mean) * (at[k]! - mean),
      0,
    );
    return Math.max(narrowest, Math.sqrt(2 * variance));
  });
}

/** A particle drawn by weight and moved, again until it lies in the prior: new columns each time. */
function moved(
  particles: readonly Particle[],
  widths: readonly number[],
  at: (column: number) => number,
): number[] {
  const weights = particles.map(({ weight }) => weight);
  for (let column = 0; ; column += 1 + widths.length) {
    const [place] = systematicPlaces(weights, 1, at(column));
    const next = widths.map((width, k) => {
      const u = at(column + 1 + k);
      return particles[place!]!.at[k]! + width * normalQuantile(u + halfStep);
    });
    if (next.every((one) => one >= 0 && one <= 1)) return next;
  }
}

/** Up to a factor that is the same for all places. */
function proposalDensity(
  particles: readonly Particle[],
  widths: readonly number[],
  place: readonly number[],
): number {
  let density = 0;
  for (const { at, weight } of particles) {
    let square = 0;
    for (let k = 0; k < widths.length; k += 1) {
      const z = (place[k]! - at[k]!) / widths[k]!;
      square += z * z;
    }
    density += weight * exp(-0.5 * square);
  }
  return density;
}
