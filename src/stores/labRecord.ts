import { carryOver, likelyNumbers, type CarryOver } from '../analysis/carryOver.ts';
import {
  fit,
  fitParameter,
  posteriorPlaces,
  rangedPaths,
  type Fit,
  type FitRequest,
} from '../analysis/fit.ts';
import { fitStudy, fitStudySettings, usualFit, type FitStudy } from '../analysis/fitStudy.ts';
import {
  hindcast,
  hindcastPlan,
  hindcastVariants,
  type Hindcast,
  type HindcastPlan,
} from '../analysis/hindcast.ts';
import { membersOfForecast } from '../analysis/hindcastVariants.ts';
import { quickFit, quickFitRequest } from '../analysis/quickFit.ts';
import { recordSeries, type RecordSeries } from '../analysis/recordSeries.ts';
import { wilsonInterval } from '../analysis/wilson.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { createAnalysis, type Analysis } from './analysis.ts';
import type { BoundLab } from './boundLab.ts';
import type { Cost } from './labAnalyses.ts';
import { lastStepsOfDays } from './labCase.ts';

/** A scenario of the library with a record of its own. */
export interface OtherCase {
  readonly id: string;
  /** Short, as it stands in a sentence: "February 2016". */
  readonly name: string;
  readonly load: () => Promise<Scenario>;
}

/** What the viewer chooses of a fit. */
export interface FitPlan {
  /** Paths of the numbers that are fitted. */
  readonly paths: readonly string[];
  readonly method: FitRequest['method'];
  readonly particles: number;
  /** First step that the fit does not see; the length of the record: it sees all. */
  readonly until: number;
}

/** How numbers that were fitted to another record did on this one. */
export interface CarriedScore extends Pick<CarryOver, 'carried' | 'left'> {
  readonly from: Pick<OtherCase, 'id' | 'name'>;
  /** Equally weighted settings that the fit of the other record is worth. */
  readonly effective: number;
  /** Of them, those whose runs make each forecast. */
  readonly members: number;
  /** The scenario as it is (`base`) and with the carried numbers (`fitted`); null where none carries over. */
  readonly result: Hindcast | null;
}

/** What the lab asks of the record: how well it is forecast, and what it teaches. */
export interface LabRecord {
  readonly score: Analysis<Hindcast>;
  readonly carry: Analysis<CarriedScore>;
  readonly fit: Analysis<FitStudy>;
  /** Null without a record of a truce. */
  readonly record: RecordSeries | null;
  /** Null where the record is too short to forecast any of it. */
  scoreCost: () => Cost | null;
  runScore: () => void;
  /** Cases whose numbers may be carried here, as the library stands. */
  others: () => readonly OtherCase[];
  carryCost: () => Cost | null;
  /** Names the question whose answer is of this other case. */
  carryAbout: (id: string) => string;
  runCarry: (other: OtherCase) => void;
  /** Paths of the numbers that a fit can look for; none without a record. */
  readonly fittable: readonly string[];
  /** First steps of days that a fit can leave out, ascending; the last one is the end of the record: none. */
  readonly heldOutFrom: readonly number[];
  usualFitPlan: (method: FitPlan['method']) => FitPlan;
  /** That of the last fit asked for, or the usual one. */
  fitPlan: () => FitPlan;
  fitCost: (plan: FitPlan) => Cost;
  fitAbout: (plan: FitPlan) => string;
  runFit: (plan: FitPlan) => void;
}

const scoreRuns = 200;
/** Numbers that are fitted unless the viewer chooses: more take minutes on a page. */
const usualNumbers = 6;

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

/** What a function gives, or null where the scenario has no record for it. */
function unlessUnrecorded<Value>(ask: () => Value): Value | null {
  try {
    return ask();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The values of a fit, to be carried over. */
const numbersOf = ({ request, particles, values }: Fit) => {
  const size = request.parameters.length;
  return likelyNumbers({
    paths: request.parameters.map(({ name }) => name),
    particles: particles.map(({ weight }, n) => ({
      weight,
      values: values.subarray(n * size, (n + 1) * size),
    })),
  });
};

export function bindRecord(
  { store, scenario }: Omit<BoundLab, 'analyses' | 'receipts'>,
  parts: Parameters<typeof createAnalysis>[0] & { others: LabRecord['others'] },
): LabRecord {
  const score = createAnalysis<Hindcast>(parts);
  const carry = createAnalysis<CarriedScore>(parts);
  const fitted = createAnalysis<FitStudy>(parts);
  const record = unlessUnrecorded(() => recordSeries(scenario));
  const plan: HindcastPlan | null = unlessUnrecorded(() => hindcastPlan(scenario));
  const fittable = record === null ? [] : rangedPaths(scenario);
  const heldOutFrom = record === null ? [] : lastStepsOfDays(scenario, record.begins).map((t) => t + 1);
  const seedNow = () => store.getState().seed;
  const carryAbout = (id: string) => JSON.stringify(['carry', seedNow(), id]);
  const fitAbout = (own: FitPlan) => JSON.stringify(['fit', seedNow(), own]);

  let lastPlan: FitPlan | null = null;
  const usualFitPlan = (method: FitPlan['method']): FitPlan => {
    // The last third of the record is held out, to see what the fit says of days that it has not seen.
    const third = record === null ? 0 : record.steps - (record.steps - record.begins) / 3;
    const [nearest = 0] = heldOutFrom.toSorted((a, b) => Math.abs(a - third) - Math.abs(b - third));
    return {
      paths: fittable.slice(0, usualNumbers),
      method,
      particles: usualFit.particles[method],
      until: nearest,
    };
  };

  return {
    score,
    carry,
    fit: fitted,
    record,
    scoreCost: () =>
      plan && { settings: plan.starts.length * (1 + hindcastVariants(scenario).length), runs: scoreRuns },
    runScore: () => {
      const variants = hindcastVariants(scenario);
      const seed = seedNow();
      score.run({
        scenario,
        about: JSON.stringify(['score', seed]),
        total: (plan?.starts.length ?? 0) * (1 + variants.length),
        study: (evaluate) => hindcast(scenario, evaluate, { seed, draws: true, runs: scoreRuns }, variants),
      });
    },
    others: parts.others,
    carryCost: () =>
      plan && {
        settings: quickFit.particles + plan.starts.length * (1 + membersOfForecast),
        runs: quickFit.runs,
      },
    carryAbout,
    runCarry: ({ id, name, load }) => {
      const seed = seedNow();
      carry.run({
        scenario,
        about: carryAbout(id),
        total: quickFit.particles + (plan?.starts.length ?? 0) * (1 + membersOfForecast),
        study: async (evaluate, evaluateIn) => {
          const other = await load();
          const found = await fit(await evaluateIn(other), quickFitRequest(other, seed));
          const { members, carried, left } = carryOver(numbersOf(found), scenario);
          const settings = { seed, draws: true, runs: scoreRuns };
          const variants = [{ id: 'fitted', members }];
          return {
            from: { id, name },
            effective: found.effective,
            members: members.length,
            carried,
            left,
            result: carried.length === 0 ? null : await hindcast(scenario, evaluate, settings, variants),
          };
        },
      });
    },
    fittable,
    heldOutFrom,
    usualFitPlan,
    fitPlan: () => lastPlan ?? usualFitPlan('smc'),
    fitCost: (own) => ({ settings: fitStudySettings(own), runs: usualFit.runs }),
    fitAbout,
    runFit: (own) => {
      lastPlan = own;
      const seed = seedNow();
      const { method, particles, until } = own;
      fitted.run({
        scenario,
        about: fitAbout(own),
        total: fitStudySettings(own),
        study: (evaluate) =>
          fitStudy(scenario, evaluate, {
            parameters: own.paths.map((path) => fitParameter(scenario, path)),
            method,
            particles,
            runs: usualFit.runs,
            seed,
            draws: true,
            from: record?.begins ?? 0,
            until,
          }),
      });
    },
  };
}
