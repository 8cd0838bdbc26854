import { carryOver } from '../analysis/carryOver.ts';
import { posteriorPlaces, rangedPaths, type Fit, type FitRequest } from '../analysis/fit.ts';
import { usualFit } from '../analysis/fitStudy.ts';
import { hindcastPlan, type Hindcast } from '../analysis/hindcast.ts';
import { quickFit, type FitOfCase } from '../analysis/plans/fitOfCase.ts';
import type { FindScenario } from '../analysis/plans/studyReplay.ts';
import type { Plan } from '../analysis/plans/studies.ts';
import { recordSeries, type RecordSeries } from '../analysis/recordSeries.ts';
import { wilsonInterval } from '../analysis/wilson.ts';
import { scenarioHash } from '../scenario/hash.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { stepOf } from '../scenario/stepTimes.ts';
import type { MadeStudy } from './analysis.ts';
import { lastStepsOfDays } from './labCase.ts';

/** A scenario of the library with a record of its own. */
export interface OtherCase {
  readonly id: string;
  /** Short, as it stands in a sentence: "February 2016". */
  readonly name: string;
  readonly load: () => Promise<Scenario>;
}

/** What the viewer chooses of a fit. */
export interface FitChoice {
  /** Paths of the numbers that are fitted. */
  readonly paths: readonly string[];
  readonly method: FitRequest['method'];
  readonly particles: number;
  /** First step that the fit does not see; the length of the record: it sees all. */
  readonly until: number;
}

/** What can be asked of the record of a scenario, and of those of others. */
export interface LabRecord {
  /** Null without a record of a truce. */
  readonly series: RecordSeries | null;
  /** False where the record is too short to forecast any of it. */
  readonly canScore: boolean;
  /** Cases whose numbers may be carried here, as the library stands. */
  readonly others: () => readonly OtherCase[];
  /** Paths of the numbers that a fit can look for; none without a record. */
  readonly fittable: readonly string[];
  /** First steps of days that a fit can leave out, ascending; the last one is the end of the record: none. */
  readonly heldOutFrom: readonly number[];
  readonly usualFit: (method: FitChoice['method']) => FitChoice;
}

/** Numbers that are fitted unless the viewer chooses: more take minutes on a page. */
const usualNumbers = 6;

/** What a function gives, or null where the scenario has no record for it. */
function unlessUnrecorded<Value>(ask: () => Value): Value | null {
  try {
    return ask();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

export function labRecord(scenario: Scenario, others: LabRecord['others']): LabRecord {
  const series = unlessUnrecorded(() => recordSeries(scenario));
  const fittable = series === null ? [] : rangedPaths(scenario);
  const heldOutFrom = series === null ? [] : lastStepsOfDays(scenario, series.begins).map((t) => t + 1);
  return {
    series,
    canScore: unlessUnrecorded(() => hindcastPlan(scenario)) !== null,
    others,
    fittable,
    heldOutFrom,
    usualFit: (method) => {
      // The last third of the record is held out, to see what the fit says of days that it has not seen.
      const third = series === null ? 0 : series.steps - (series.steps - series.begins) / 3;
      const [nearest = 0] = heldOutFrom.toSorted((a, b) => Math.abs(a - third) - Math.abs(b - third));
      return {
        paths: fittable.slice(0, usualNumbers),
        method,
        particles: usualFit.particles[method],
        until: nearest,
      };
    },
  };
}

/** The choices that a plan of a fit has made. */
export const fitChoiceOf = (scenario: Scenario, { options }: Plan<'fit'>): FitChoice => ({
  paths: options.parameters.map(({ path }) => path),
  method: options.method,
  particles: options.particles,
  until: Math.round(stepOf(scenario, options.until)),
});

/** The quick fit of another case, whose numbers are to be carried here. Rejects where it cannot be loaded, or has no record. */
export const fitOfOther = async ({ load }: OtherCase, seed: number): Promise<FitOfCase> =>
  quickFit(await load(), seed);

/** Finds the scenario of a fit among a case and others, by its content. */
export const findAmong =
  (own: Scenario, others: LabRecord['others']): FindScenario =>
  async ({ id, hash }) => {
    if (scenarioHash(own) === hash) return own;
    for (const { load } of others()) {
      const scenario = await load();
      if (scenarioHash(scenario) === hash) return scenario;
    }
    throw new RangeError(
      `This score takes over the numbers of “${id}” (${hash}), and no scenario here is that one: open its file first.`,
    );
  };

/** How often what was forecast came, over all leads, with Wilson's interval; bins without a forecast are left out. */
export function calibrationOf({ calibration }: Hindcast['variants'][number]) {
  const bins = calibration.find(({ lead }) => lead === null)?.bins ?? [];
  return bins
    .filter(({ cases }) => cases > 0)
    .map(({ forecast, came, cases }) => ({
      forecast,
      came,
      ...wilsonInterval(Math.round(came * cases), cases),
      count: cases,
    }));
}

/** How far forecasts lie above what came, on the mean, as a share; below 0: they are too low. */
export function biasOf(bins: ReturnType<typeof calibrationOf>): number {
  const count = bins.reduce((sum, bin) => sum + bin.count, 0);
  return bins.reduce((sum, bin) => sum + (bin.count / count) * (bin.forecast - bin.came), 0);
}

/** Values of two numbers of a fit in as many equally likely draws as it kept particles. */
export function drawsOf(
  { request, particles, values }: Fit,
  paths: readonly [string, string],
): readonly (readonly [number, number])[] {
  const size = request.parameters.length;
  const [x, y] = paths.map((path) => request.parameters.findIndex(({ name }) => name === path));
  return posteriorPlaces({ request, particles }, particles.length).map(
    (n) => [values[n * size + x!]!, values[n * size + y!]!] as const,
  );
}

/** What of another case's fit stood in a score. */
export interface CarriedNumbers {
  /** Id of the other case. */
  readonly from: string;
  /** Equally weighted settings that its fit is worth. */
  readonly effective: number;
  /** Of them, those whose runs make each forecast. */
  readonly members: number;
  readonly carried: readonly string[];
  readonly left: readonly { readonly path: string; readonly why: string }[];
}

/** The numbers that a score took over; null where it took none. */
export function carriedIn({ study }: MadeStudy<'score'>): CarriedNumbers | null {
  const { fitted, scenario } = study.case;
  const { fit } = study.plan.options;
  if (fit === null || fitted === null) return null;
  const { members, carried, left } = carryOver(fitted, scenario);
  return { from: fit.scenario.id, effective: fitted.effective, members: members.length, carried, left };
}
