import type { Estimate } from './comparison.ts';
import { changesOfInput, type Input } from './input.ts';
import { morrisDesign, morrisScreening } from './morris.ts';
import { sobolDesign, sobolIndices, type SobolDesign } from './sobolIndices.ts';
import type { Evaluate, Point, StudyRequest } from './study.ts';
import { evenUniforms, STUDY_PURPOSE, uniforms, uniformStream } from './uniforms.ts';

/** What a sensitivity analysis measures. */
export interface SensitivityDesign {
  readonly inputs: readonly Input[];
  /** One measure. */
  readonly request: StudyRequest;
  /** Of each point, with the same luck at all of them. */
  readonly runs: number;
  /** Base points N of Sobol's design, which has N (inputs + 2) points; trajectories of Morris's, inputs + 1 points each. */
  readonly base: number;
}

/** Sobol indices of each input (Sobol' 2001; Saltelli et al. 2010; Jansen 1999) with bootstrap intervals of 95 %. */
export interface SobolResult {
  readonly method: 'sobol';
  readonly mean: number;
  readonly variance: number;
  readonly first: readonly Estimate[];
  readonly total: readonly Estimate[];
}

/** Elementary effects of each input (Morris 1991; Campolongo et al. 2007), in units of the measure over the whole range. */
export interface MorrisResult {
  readonly method: 'morris';
  readonly mu: readonly number[];
  readonly muStar: readonly Estimate[];
  readonly sigma: readonly number[];
}

/** Points that a sensitivity analysis measures. */
export const sobolCost = (inputs: number, base: number): number => base * (inputs + 2);
export const morrisCost = (inputs: number, base: number): number => base * (inputs + 1);

/** Variance of the mean measure over the inputs, each uniform on its scale and independent of the others. */
export async function sobolSensitivity(evaluate: Evaluate, asked: SensitivityDesign): Promise<SobolResult> {
  const { inputs, base, request } = asked;
  const design = sobolDesign(inputs.length, base, evenUniforms(request.seed, STUDY_PURPOSE.sobol));
  return sobolOf(design, await means(evaluate, asked, design.points), request.seed);
}

/** Estimates from the outcomes of a design, with intervals. */
export function sobolOf(design: SobolDesign, outcomes: Float64Array, seed: number): SobolResult {
  const { base } = design;
  const { mean, variance, first, total } = sobolIndices(design, outcomes);
  const at = uniforms(seed, STUDY_PURPOSE.bootstrap);
  const samples = Array.from({ length: resamples }, (_, b) =>
    sobolIndices(
      design,
      resampled(design, outcomes, (n) => Math.floor(at(b, n) * base)),
    ),
  );
  const interval = (value: number, list: readonly number[]) => ({ value, ...middle95(list) });
  return {
    method: 'sobol',
    mean,
    variance,
    first: first.map((value, i) =>
      interval(
        value,
        samples.map((sample) => sample.first[i]!),
      ),
    ),
    total: total.map((value, i) =>
      interval(
        value,
        samples.map((sample) => sample.total[i]!),
      ),
    ),
  };
}

/** Screening: which inputs matter at all, and which work through others. */
export async function morrisSensitivity(evaluate: Evaluate, asked: SensitivityDesign): Promise<MorrisResult> {
  const { inputs, base, request } = asked;
  const random = uniformStream(request.seed, STUDY_PURPOSE.morris);
  const design = morrisDesign(inputs.length, morrisLevels, base, random);
  const outcomes = await means(evaluate, asked, design.points);
  const { mu, muStar, sigma } = morrisScreening(design, outcomes);
  const at = uniforms(request.seed, STUDY_PURPOSE.bootstrap);
  const k = inputs.length;
  const samples = Array.from({ length: resamples }, (_, b) => {
    const chosen = Array.from({ length: base }, (__, t) => Math.floor(at(b, t) * base));
    const pick = <List extends Float64Array | Int32Array>(list: List, size: number): List => {
      const picked = list.slice() as List;
      chosen.forEach((t, to) => picked.set(list.subarray(t * size, (t + 1) * size), to * size));
      return picked;
    };
    return morrisScreening(
      { ...design, changed: pick(design.changed, k), direction: pick(design.direction, k) },
      pick(outcomes, k + 1),
    ).muStar;
  });
  return {
    method: 'morris',
    mu,
    muStar: muStar.map((value, i) => ({ value, ...middle95(samples.map((sample) => sample[i]!)) })),
    sigma,
  };
}

const morrisLevels = 4;
const resamples = 200;

/** Mean measure at every point of a design on the unit cube. */
async function means(
  evaluate: Evaluate,
  { inputs, request, runs }: SensitivityDesign,
  design: Float64Array,
): Promise<Float64Array> {
  const k = inputs.length;
  const points = Array.from({ length: design.length / k }, (_, p): Point => ({
    changes: inputs.flatMap((input, i) => [...changesOfInput(input, design[p * k + i]!)]),
  }));
  const values = await evaluate(points, request, runs);
  return Float64Array.from(values, (list) => {
    let sum = 0;
    for (let run = 0; run < runs; run += 1) sum += list[run]!;
    return sum / runs;
  });
}

/** The outcomes of a design whose base points were drawn with replacement. */
function resampled(
  { inputs, base }: SobolDesign,
  outcomes: Float64Array,
  row: (n: number) => number,
): Float64Array {
  const drawn = new Float64Array(outcomes.length);
  for (let n = 0; n < base; n += 1) {
    const from = row(n);
    for (let block = 0; block < inputs + 2; block += 1)
      drawn[block * base + n] = outcomes[block * base + from]!;
  }
  return drawn;
}

/** Between which ends the middle 95 of 100 values lie. */
function middle95(values: readonly number[]): { low: number; high: number } {
  const sorted = Float64Array.from(values).sort();
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? NaN;
  return { low: at(0.025), high: at(0.975) };
}
