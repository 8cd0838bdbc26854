import type { Change } from '../scenario/changes.ts';
import { distanceMeasures, distancesOf } from './fitDistance.ts';
import type { FitParameter } from './fitParameter.ts';
import { changesOfInput } from './input.ts';
import type { MeasureProposals, Particle, Population } from './particle.ts';
import { populationFit } from './populationFit.ts';
import { posteriors, tradeOffs, type ParameterPosterior, type TradeOff } from './posterior.ts';
import { rejectionFit } from './rejectionFit.ts';
import type { Evaluate, StudyRequest } from './study.ts';
import { STUDY_PURPOSE, uniforms } from './uniforms.ts';
import { effectiveSize, systematicPlaces } from './weighted.ts';

export { fitParameter, rangedPaths, type FitParameter } from './fitParameter.ts';
export { learnedGap, tradeOffBound, type ParameterPosterior, type TradeOff } from './posterior.ts';
export type { Particle } from './particle.ts';

/** What a fit is to look for, and how long. */
export interface FitRequest {
  readonly parameters: readonly FitParameter[];
  readonly method: 'rejection' | 'smc';
  /** Sets of values: measured in all by rejection, kept in each generation of smc; at least 10. */
  readonly particles: number;
  /** Runs of each set. */
  readonly runs: number;
  /** Whole number, 0 to 2^53 - 1. */
  readonly seed: number;
  /** Whether the numbers that are not fitted are drawn in each run; false: their central values. */
  readonly draws: boolean;
  /** Runs leave the record at step `from`, and are held to it up to the step before `until`. */
  readonly from: number;
  readonly until: number;
  /** Share of the runs that counts as close: of all by rejection (0.1), of the last generation's in smc (0.5). */
  readonly close?: number;
  /** Generations of smc, the first by rejection (6). */
  readonly generations?: number;
}

/** How one generation went. */
export interface Generation {
  readonly tolerance: number;
  readonly proposed: number;
  readonly kept: number;
  readonly effective: number;
}

/** What a record says of some numbers, by approximate Bayesian computation. */
export interface Fit {
  readonly request: FitRequest;
  readonly particles: readonly Particle[];
  /** Values of the particles in the parameters' own units: parameter k of particle n at n * parameters + k. */
  readonly values: Float64Array;
  /** Particles of equal weight that would tell as much. */
  readonly effective: number;
  readonly generations: readonly Generation[];
  /** Sets of values measured, and runs made, those of given-up generations included. */
  readonly evaluations: { readonly points: number; readonly runs: number };
  /** True where smc ended before its last generation: too few sets came any closer. */
  readonly stoppedEarly: boolean;
  readonly parameters: readonly ParameterPosterior[];
  readonly tradeOffs: readonly TradeOff[];
}

/** Sets of values that share their luck; the next ones have runs of their own. */
const sharing = 32;

/**
 * Fits numbers of a scenario to its record, without the likelihood: values are kept if runs under them come close to the
 * record (`fitDistance.ts`). The prior is flat between the ends of each parameter on the scale on which it is drawn.
 * Several runs of a set of values share no luck with those of most others, so that no single luck decides; with one run
 * each, `sharing` sets at a time stand or fall by the same luck.
 *
 * One record of one truce cannot calibrate a model: what comes out is which values are not at odds with it.
 *
 * @throws RangeError for a request that makes no sense, a change that cannot be made, or a scenario without a record
 */
export async function fit(evaluate: Evaluate, request: FitRequest): Promise<Fit> {
  const { parameters, method, particles: count, runs, seed, from, until, generations = 6 } = request;
  checkRequest(request);
  const at = uniforms(seed, STUDY_PURPOSE.fit);
  const evaluations = { points: 0, runs: 0 };
  const measure = measureWith(evaluate, request, evaluations);
  const close = request.close ?? (method === 'smc' ? 0.5 : 0.1);
  let population = await rejectionFit(parameters.length, count, close, at, measure);
  const history = [generationOf(population)];
  let stoppedEarly = false;
  let row = count;
  const rounds = method === 'smc' ? generations : 1;
  for (let g = 1; g < rounds; g += 1) {
    const next = await populationFit(population, count, close, at, row, measure);
    row += next.proposed;
    if (next.population === null) {
      stoppedEarly = true;
      break;
    }
    population = next.population;
    history.push(generationOf(population));
  }
  const { particles } = population;
  return {
    request: { ...request, close, generations, from, until },
    particles,
    values: Float64Array.from(particles.flatMap((particle) => valuesOf(parameters, particle.at))),
    effective: effectiveSize(particles.map(({ weight }) => weight)),
    generations: history,
    evaluations: { points: evaluations.points, runs: evaluations.points * runs },
    stoppedEarly,
    parameters: posteriors(parameters, particles),
    tradeOffs: tradeOffs(parameters, particles),
  };
}

function checkRequest({ parameters, particles, runs, from, until, close = 0.5 }: FitRequest): void {
  if (parameters.length === 0) throw new RangeError('There is no number to fit.');
  if (new Set(parameters.map(({ name }) => name)).size < parameters.length)
    throw new RangeError('A number can be fitted once only.');
  if (!(particles >= 10 && runs >= 1)) throw new RangeError('A fit needs 10 particles and a run at least.');
  if (!(until > from)) throw new RangeError('There is no step of the record to fit.');
  if (!(close > 0 && close < 1)) throw new RangeError('The share of close runs lies between 0 and 1.');
}

/** Measures proposals, `sharing` at a time: each such batch has the next `runs` runs of the seed. */
function measureWith(
  evaluate: Evaluate,
  { parameters, runs, seed, draws, from, until }: FitRequest,
  evaluations: { points: number },
): MeasureProposals {
  const request: StudyRequest = {
    seed,
    draws,
    endogenous: false,
    from,
    measures: distanceMeasures(from, until),
  };
  let batch = 0;
  return async (proposals) => {
    const measured: Float64Array[] = [];
    for (let first = 0; first < proposals.length; first += sharing) {
      const some = proposals.slice(first, first + sharing);
      const points = some.map((place) => ({ changes: changesAt(parameters, place) }));
      const got = await evaluate(points, request, runs, batch * runs);
      batch += 1;
      measured.push(...got.map((values) => distancesOf(values, runs)));
    }
    evaluations.points += proposals.length;
    return measured;
  };
}

const generationOf = ({ particles, tolerance, proposed }: Population): Generation => ({
  tolerance,
  proposed,
  kept: particles.length,
  effective: effectiveSize(particles.map(({ weight }) => weight)),
});

/** The changes that give the parameters their values at shares of their ways, 0..1. */
export const changesAt = (parameters: readonly FitParameter[], at: readonly number[]): Change[] =>
  parameters.flatMap((parameter, k) => [...changesOfInput(parameter, at[k]!)]);

const valuesOf = (parameters: readonly FitParameter[], at: readonly number[]): number[] =>
  changesAt(parameters, at).map((change) => ('to' in change ? (change.to as number) : NaN));

/** Places in `fit.particles` of `count` equally likely ones, each as often as its weight asks. */
export function posteriorPlaces(
  { request, particles }: Pick<Fit, 'request' | 'particles'>,
  count: number,
): number[] {
  // Row -1: no proposal has it.
  const u = uniforms(request.seed, STUDY_PURPOSE.fit)(-1, 0);
  return systematicPlaces(
    particles.map(({ weight }) => weight),
    count,
    u,
  );
}

/** Changes of `count` equally likely particles. */
export const posteriorMembers = (fitted: Fit, count: number): Change[][] =>
  posteriorPlaces(fitted, count).map((n) => changesAt(fitted.request.parameters, fitted.particles[n]!.at));

/** Changes of `count` sets of values from the prior: those that the fit began with, and no more than it had. */
export function priorMembers({ request }: Fit, count: number): Change[][] {
  const at = uniforms(request.seed, STUDY_PURPOSE.fit);
  return Array.from({ length: Math.min(count, request.particles) }, (_, row) =>
    changesAt(
      request.parameters,
      request.parameters.map((_, k) => at(row, 1 + k)),
    ),
  );
}
