import type { Change } from '../scenario/changes.ts';
import { applyChanges } from '../scenario/changes.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { sampleQuantiles } from '../math/sampleQuantiles.ts';
import { power } from '../math/power.ts';
import { ensembleCrps } from './crps.ts';
import type { HindcastPlan } from './hindcastPlan.ts';
import type { HindcastVariant } from './hindcastVariants.ts';
import type { Measure } from './measure.ts';
import { recordSeries, type RecordSeries } from './recordSeries.ts';
import type { Evaluate, Point, StudyRequest } from './study.ts';

/** One forecast and what came of it. */
export interface HindcastCase {
  /** Step at which the runs left the record. */
  readonly from: number;
  /** Steps from there to the end of what was forecast; the end itself is the step `from + lead - 1`. */
  readonly lead: number;
  /** Share of the runs in force at the end, 0..1. */
  readonly forecast: number;
  /** What the base rate says of that, 0..1. */
  readonly baseRate: number;
  /** In force at the end of the record, in name and in deeds; null where it was not at the start. */
  readonly inForce: 0 | 1 | null;
  readonly inDeeds: 0 | 1 | null;
  /** Mean restraint of all over the span in the record, 0..1. */
  readonly restraint: number;
  /** Median and ends of the middle 80 % of the runs, 0..1. */
  readonly low: number;
  readonly median: number;
  readonly high: number;
  /** Continuous ranked probability scores, 0 at best. */
  readonly crps: { readonly model: number; readonly persistence: number; readonly baseRate: number };
}

/** How a hindcast is run. */
export interface HindcastSettings {
  /** Whole number, 0 to 2^53 - 1. */
  readonly seed: number;
  /** Whether each run draws the uncertain numbers; false: central values. */
  readonly draws: boolean;
  /** Runs of each forecast, at least 2; shared out to the members of a variant, at least 16 to each of several. */
  readonly runs: number;
}

/** Days after which the base rate gives a truce an even chance, whatever its age. */
export const evenChanceDays = 21;

/**
 * Chance that a truce still holds so many hours on by the base rate: a constant hazard under which half of them are over
 * after three weeks. It lies near the band of docs/model.md ("Where the margin comes from"): thin numbers, but known without
 * the case.
 */
export const baseRateInForce = (hours: number): number => power(0.5, hours / 24 / evenChanceDays);

/** Members share their luck: below this many runs of each, a forecast would hang on the luck of a few. */
const fewestRuns = 16;

/** Runs that each member of a variant gets; a single one gets all. */
export const runsOfMember = ({ members }: HindcastVariant, runs: number): number =>
  members.length === 1 ? runs : Math.max(fewestRuns, Math.ceil(runs / members.length));

/**
 * Forecasts of all variants from every start of a plan, by exogenous events and those of either class; for each variant its
 * cases by start, then lead. Asks for one start after the other: all members of variants with as many runs are one question.
 *
 * @throws RangeError for a change that cannot be made, or without a record
 */
export async function hindcastCases(
  scenario: Scenario,
  evaluate: Evaluate,
  variants: readonly HindcastVariant[],
  plan: HindcastPlan,
  settings: HindcastSettings,
): Promise<HindcastCase[][]> {
  const records = variants.map(({ members }) => recordSeries(changed(scenario, members[0]!)));
  const cases = variants.map((): HindcastCase[] => []);
  for (const from of plan.starts) {
    const leads = plan.leads.filter((lead) => from + lead <= records[0]!.steps);
    const measures = leads.flatMap((lead) => measuresOf(from + lead, plan.span));
    const { seed, draws } = settings;
    const request: StudyRequest = { seed, draws, endogenous: false, from, measures };
    for (const runs of new Set(variants.map((variant) => runsOfMember(variant, settings.runs)))) {
      const asked = variants.flatMap((variant, v) =>
        runsOfMember(variant, settings.runs) === runs
          ? variant.members.map((changes) => ({ v, point: { changes } satisfies Point }))
          : [],
      );
      const got = await evaluate(
        asked.map(({ point }) => point),
        request,
        runs,
      );
      for (const v of new Set(asked.map((one) => one.v))) {
        const own = got.filter((_, p) => asked[p]!.v === v);
        leads.forEach((lead, n) => {
          const of = (m: number): Float64Array => joined(own, (2 * n + m) * runs, runs);
          cases[v]!.push(caseOf(records[v]!, plan, from, lead, of(0), of(1)));
        });
      }
    }
  }
  return cases;
}

const measuresOf = (end: number, span: number): Measure[] => [
  { kind: 'inForce', at: end - 1 },
  { kind: 'restraint', of: 'all', fromStep: end - span, toStep: end - 1 },
];

function changed(scenario: Scenario, changes: readonly Change[]): Scenario {
  const made = applyChanges(scenario, changes);
  const wrong = made.notes.find(({ severity }) => severity === 'error');
  if (wrong !== undefined) throw new RangeError(wrong.message);
  return made.scenario;
}

function joined(values: readonly Float64Array[], first: number, count: number): Float64Array {
  const all = new Float64Array(values.length * count);
  values.forEach((one, n) => all.set(one.subarray(first, first + count), n * count));
  return all;
}

function caseOf(
  record: RecordSeries,
  { span, stepHours }: HindcastPlan,
  from: number,
  lead: number,
  force: Float64Array,
  restraint: Float64Array,
): HindcastCase {
  const end = from + lead;
  const happened = meanOver(record.restraint, end - span, end);
  // At its very beginning a truce has no past but the days before it.
  const now = meanOver(record.restraint, Math.max(0, from - span), from);
  const past = meanOver(record.restraint, Math.max(0, Math.min(record.begins, from - span)), from);
  const [low, median, high] = sampleQuantiles(restraint, [0.1, 0.5, 0.9]);
  return {
    from,
    lead,
    forecast: force.reduce((sum, one) => sum + one, 0) / force.length,
    baseRate: baseRateInForce(lead * stepHours),
    inForce: came(record.inForce, record.begins, from, end),
    inDeeds: came(record.inDeeds, record.begins, from, end),
    restraint: happened,
    low: low!,
    median: median!,
    high: high!,
    crps: {
      model: ensembleCrps(restraint, happened, 'fair'),
      persistence: Math.abs(now - happened),
      baseRate: Math.abs(past - happened),
    },
  };
}

/** Whether what holds at the start does at the end; the moment at which the truce begins counts as holding. */
function came(series: Uint8Array, begins: number, from: number, end: number): 0 | 1 | null {
  if (from !== begins && series[from - 1] !== 1) return null;
  return series[end - 1] === 1 ? 1 : 0;
}

/** Mean over the steps `first` to `last - 1`; of none, the first step's value. */
function meanOver(series: Float64Array, first: number, last: number): number {
  if (last <= first) return series[first]!;
  let sum = 0;
  for (let t = first; t < last; t += 1) sum += series[t]!;
  return sum / (last - first);
}
