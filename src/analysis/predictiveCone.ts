import { sampleQuantiles } from '../math/sampleQuantiles.ts';
import type { Change } from '../scenario/changes.ts';
import type { Futures } from './ensembleRequest.ts';
import type { Measure } from './measure.ts';
import type { Evaluate } from './study.ts';

/** What the runs of some sets of values together say of one step. */
export interface ConeStep {
  readonly step: number;
  /** Restraint of all at its end, 0..1: 10 %, median and 90 % of the runs. */
  readonly low: number;
  readonly median: number;
  readonly high: number;
  /** Share of the runs in force at its end, 0..1. */
  readonly inForce: number;
}

/**
 * The cone of all members together, as many runs of each, from the step at which they leave the record up to the step before
 * `until`: with the members of a fit it is the posterior-predictive one.
 *
 * @param members changes of each, equally likely
 */
export async function predictiveCone(
  evaluate: Evaluate,
  members: readonly (readonly Change[])[],
  futures: Futures,
  until: number,
  runsOfEach: number,
): Promise<ConeStep[]> {
  const steps = Array.from({ length: until - futures.from }, (_, n) => futures.from + n);
  const measures = steps.flatMap((at): Measure[] => [
    { kind: 'inForce', at },
    { kind: 'restraint', of: 'all', fromStep: at, toStep: at },
  ]);
  const points = members.map((changes) => ({ changes }));
  const values = await evaluate(points, { ...futures, measures }, runsOfEach);
  return steps.map((step, n) => {
    const of = (m: number): number[] =>
      values.flatMap((one) => [...one.subarray((2 * n + m) * runsOfEach, (2 * n + m + 1) * runsOfEach)]);
    const force = of(0);
    const [low, median, high] = sampleQuantiles(of(1), [0.1, 0.5, 0.9]);
    const inForce = force.reduce((sum, one) => sum + one, 0) / force.length;
    return { step, low: low!, median: median!, high: high!, inForce };
  });
}
