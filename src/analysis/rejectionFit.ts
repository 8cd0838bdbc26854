import { sampleQuantiles } from '../math/sampleQuantiles.ts';
import { closeRuns, normalised, type MeasureProposals, type Population } from './particle.ts';

/**
 * Rejection sampling (Tavaré et al. 1997; Pritchard et al. 1999): `count` sets of values drawn from the prior; of all their
 * runs the share `close` that is nearest to the record sets the tolerance; a set weighs as much as it has runs within
 * it.
 *
 * @param at numbers in [0, 1) by proposal and parameter
 */
export async function rejectionFit(
  parameters: number,
  count: number,
  close: number,
  at: (row: number, column: number) => number,
  measure: MeasureProposals,
): Promise<Population> {
  const proposals = Array.from({ length: count }, (_, row) =>
    Array.from({ length: parameters }, (_, column) => at(row, 1 + column)),
  );
  const measured = await measure(proposals);
  const all = measured.flatMap((distances) => [...distances]);
  const tolerance = sampleQuantiles(all, [close])[0]!;
  const particles = proposals.map((place, n) => {
    const distances = closeRuns(measured[n]!, tolerance);
    return { at: place, weight: distances.length / measured[n]!.length, distances };
  });
  return { particles: normalised(particles), tolerance, proposed: count };
}
