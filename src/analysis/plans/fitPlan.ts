import type { Scenario } from '../../scenario/scenario.ts';
import { stepOf, timeOfStep } from '../../scenario/stepTimes.ts';
import { readInstant, type Instant } from '../../scenario/time.ts';
import { fitParameter, learnedGap, tradeOffBound, type FitParameter, type FitRequest } from '../fit.ts';
import { fitStudy, fitStudySettings, type FitStudy } from '../fitStudy.ts';
import type { Hindcast } from '../hindcast.ts';
import { isListOf, isMap, isNumber, isText, isWhole } from '../plainChecks.ts';
import type { ConeStep } from '../predictiveCone.ts';
import { recordSeries } from '../recordSeries.ts';
import { isOneOf, readAllOptions } from './optionReader.ts';
import type { StudyDefinition } from './planCase.ts';
import { finite } from './table.ts';

/** A number to be fitted, in its own range or between two ends. */
type PlanParameter =
  | { readonly path: string }
  | { readonly path: string; readonly low: number; readonly high: number };

interface FitOptions {
  readonly parameters: readonly PlanParameter[];
  readonly method: FitRequest['method'];
  /** At least 10. */
  readonly particles: number;
  /** The record up to this moment is used; the days after it are scored. */
  readonly until: Instant;
}

const isParameter = (value: unknown): value is PlanParameter =>
  isMap(value) &&
  isText(value['path']) &&
  (Object.keys(value).length === 1 || (isNumber(value['low']) && isNumber(value['high'])));

const isInstant = (value: unknown): value is Instant => isText(value) && readInstant(value) !== null;

/** Which values of some numbers are not at odds with the record. */
export const fitPlan: StudyDefinition<FitOptions, FitStudy> = {
  measures: [0, 0],
  readOptions: (given) =>
    readAllOptions(given, ({ take }) => ({
      parameters: take('parameters', isListOf(isParameter)),
      method: take('method', isOneOf('rejection', 'smc')),
      particles: take('particles', isWhole),
      until: take('until', isInstant),
    })),
  prepare: (
    { scenario, seed, from, draws, runs },
    { parameters: written, method, particles, until: end },
  ) => {
    const record = recordSeries(scenario);
    const until = stepOf(scenario, end);
    if (!Number.isInteger(until) || until <= from || until > record.steps)
      throw new RangeError(
        `A fit cannot end at ${end}: runs leave the record at ${timeOfStep(scenario, from)}.`,
      );
    const parameters = written.map((parameter) => parameterOf(scenario, parameter));
    const request = { parameters, method, particles, runs, seed, draws, from, until };
    return {
      settings: fitStudySettings(request),
      run: (evaluate) => fitStudy(scenario, evaluate, request),
    };
  },
  document: ({ scenario }, { until }, { fit: fitted, cone, coneBefore, left }) => {
    const { request, particles, values, generations: history, evaluations } = fitted;
    const { parameters, method } = request;
    return {
      until,
      method,
      close: request.close,
      generations: history.map(({ tolerance, proposed, kept, effective }) => ({
        tolerance,
        proposed,
        kept,
        effective,
      })),
      stoppedEarly: fitted.stoppedEarly,
      evaluations: { points: evaluations.points, runs: evaluations.runs },
      effective: fitted.effective,
      learnedGap: learnedGap(fitted.effective),
      parameters: fitted.parameters.map(({ path, prior, posterior, overlap, gap, learned }, k) => ({
        path,
        low: parameters[k]!.low,
        high: parameters[k]!.high,
        scale: parameters[k]!.scale,
        prior: quantiles(prior),
        posterior: quantiles(posterior),
        overlap,
        gap,
        learned,
      })),
      tradeOffBound,
      tradeOffs: fitted.tradeOffs.map(({ paths, correlation }) => ({ paths, correlation })),
      cone: cone.map((step) => coneDocument(scenario, step)),
      coneBefore: coneBefore.map((step) => coneDocument(scenario, step)),
      left: left === null ? null : leftDocument(left),
      particles: particles.map(({ weight }, n) => ({
        weight,
        values: [...values.subarray(n * parameters.length, (n + 1) * parameters.length)],
      })),
    };
  },
  table: (_, __, { fit: { request, parameters } }) => ({
    head: 'parameter,low,high,prior q10,prior q50,prior q90,posterior q10,posterior q50,posterior q90,overlap,gap,learned'.split(
      ',',
    ),
    rows: parameters.map(({ path, prior, posterior, overlap, gap, learned }, k) => [
      path,
      request.parameters[k]!.low,
      request.parameters[k]!.high,
      ...prior,
      ...posterior,
      overlap,
      gap,
      learned ? 'yes' : 'no',
    ]),
  }),
};

const parameterOf = (scenario: Scenario, parameter: PlanParameter): FitParameter =>
  fitParameter(scenario, parameter.path, 'low' in parameter ? parameter : null);

const quantiles = ([low, median, high]: readonly [number, number, number]) => ({
  '0.1': low,
  '0.5': median,
  '0.9': high,
});

const coneDocument = (scenario: Scenario, { step, low, median, high, inForce }: ConeStep) => ({
  time: timeOfStep(scenario, step),
  inForce,
  restraint: { '0.1': low, '0.5': median, '0.9': high },
});

const leftDocument = ({ plan, variants }: Hindcast) => ({
  leadHours: plan.leads.map((lead) => lead * plan.stepHours),
  variants: variants.map(({ id, scores }) => ({
    id,
    scores: scores.map(({ target, lead, model, persistence, baseRate }) => ({
      target,
      leadHours: lead === null ? null : lead * plan.stepHours,
      model,
      persistence: finite(persistence),
      baseRate: finite(baseRate),
    })),
  })),
});
