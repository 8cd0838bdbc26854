import { usualFit } from '../analysis/fitStudy.ts';
import type { FitOfCase } from '../analysis/plans/fitOfCase.ts';
import { measureOfName, type NamedMeasure } from '../analysis/measureName.ts';
import type { PlanInput } from '../analysis/plans/planInput.ts';
import type { Plan } from '../analysis/plans/studies.ts';
import type { RecordSeries } from '../analysis/recordSeries.ts';
import { ridgeDraws } from '../analysis/ridge.ts';
import { applyChanges } from '../scenario/changes.ts';
import type { PlainValue } from '../scenario/plainValue.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { stepOf, timeOfStep } from '../scenario/stepTimes.ts';
import type { LabQuestion } from './lab.ts';
import type { LabKnob } from './labKnobs.ts';
import type { FitChoice } from './labRecord.ts';

/**
 * What an analysis counts: the truce in force at the lab's date (`inForce`), or a measure by its name: mean restraint to the
 * horizon (`restraint`), or that of a plan that was opened.
 */
export type LabOutcome = 'inForce' | (string & Record<never, never>);

/** The lab's question, with the step at whose end the answer counts. */
export interface DatedQuestion extends LabQuestion {
  readonly date: number;
}

/** Runs of each setting, unless the viewer chooses others. */
export const usualRuns = {
  attribute: 1000,
  line: 1000,
  field: 300,
  morris: 200,
  sobol: 40,
  seek: 500,
  robustness: 2000,
  score: 200,
  fit: usualFit.runs,
} as const;

const orders = 100;
const base = { morris: 12, sobol: 128 } as const;
const lineValues = 15;
const fieldValues = 9;

/** Plans of the long questions about a scenario, under the changes of the lab as they stand. */
export function labPlans(scenario: Scenario, { changes, from, seed, date }: DatedQuestion) {
  const measure = (outcome: LabOutcome): string =>
    outcome === 'inForce' ? `in-force@${timeOfStep(scenario, date)}` : outcome;
  const head = (outcome: LabOutcome, runs: number) => ({
    changes,
    seed,
    from: timeOfStep(scenario, from),
    runs,
    draws: true,
    measures: [measure(outcome)],
  });
  const unasked = (runs: number) => ({ ...head('restraint', runs), measures: [] });
  const recorded = (runs: number) => ({ kind: 'score' as const, ...unasked(runs), changes: [], from: null });
  return {
    attribute: (outcome: LabOutcome, runs: number): Plan<'attribute'> => ({
      kind: 'attribute',
      ...head(outcome, runs),
      options: { orders },
    }),
    sweep: (outcome: LabOutcome, knobs: readonly LabKnob[], runs: number): Plan<'sweep'> => ({
      kind: 'sweep',
      ...head(outcome, runs),
      options: {
        axes: knobs.map(({ path, parameter }) => ({
          path,
          low: parameter.min,
          high: parameter.max,
          count: knobs.length === 1 ? lineValues : fieldValues,
        })),
      },
    }),
    sensitivity: (
      outcome: LabOutcome,
      method: 'morris' | 'sobol',
      inputs: readonly PlanInput[],
      runs: number,
    ): Plan<'sensitivity'> => ({
      kind: 'sensitivity',
      ...head(outcome, runs),
      options: { method, base: base[method], inputs },
    }),
    seek: (
      outcome: LabOutcome,
      share: number,
      turned: readonly { readonly knob: LabKnob; readonly cost: number }[],
      runs: number,
    ): Plan<'seek'> => ({
      kind: 'seek',
      ...head(outcome, runs),
      options: {
        share,
        knobs: turned.map(({ knob: { path, parameter }, cost }) => ({
          path,
          low: parameter.min,
          high: parameter.max,
          cost,
        })),
      },
    }),
    /** Of the scenario as it is: the changes are what is tried. */
    robustness: (outcome: LabOutcome, runs: number): Plan<'robustness'> => ({
      kind: 'robustness',
      ...head(outcome, runs),
      changes: [],
      options: { variant: changes },
    }),
    ridge: (): Plan<'ridge'> => ({ kind: 'ridge', ...unasked(ridgeDraws), options: {} }),
    /** Of the scenario as it is: its record knows no changes. */
    score: (runs: number): Plan<'score'> => ({ ...recorded(runs), options: { onlyBase: false, fit: null } }),
    /** The same with the numbers of another case, beside the scenario as it is. */
    carry: (fit: FitOfCase, runs: number): Plan<'score'> => ({
      ...recorded(runs),
      options: { onlyBase: true, fit },
    }),
    fit: ({ begins }: RecordSeries, choice: FitChoice, runs: number): Plan<'fit'> => ({
      kind: 'fit',
      ...unasked(runs),
      changes: [],
      from: timeOfStep(scenario, begins),
      options: {
        parameters: choice.paths.map((path) => ({ path })),
        method: choice.method,
        particles: choice.particles,
        until: timeOfStep(scenario, choice.until),
      },
    }),
  };
}

/** Knobs, events and accounts as inputs: each number over a quarter of what may be stated to either side of what stands there. */
export function labInputs(
  scenario: Scenario,
  changes: LabQuestion['changes'],
  knobs: readonly LabKnob[],
  switches: { readonly events: readonly string[]; readonly accounts: boolean; readonly rules: boolean },
): PlanInput[] {
  const { scenario: changed } = applyChanges(scenario, changes);
  return [
    ...knobs.map(({ path, parameter, written }) => {
      const reach = (parameter.max - parameter.min) / 4;
      // Control has an edge below which the breach rate does not fit.
      const least = path.toLowerCase().endsWith('control')
        ? Math.max(parameter.min, written - reach / 2)
        : parameter.min;
      return {
        path,
        low: Math.max(least, written - reach),
        high: Math.min(parameter.max, written + reach),
      };
    }),
    // What was left out already cannot be left out again.
    ...switches.events.filter((event) => Object.hasOwn(changed.events, event)).map((event) => ({ event })),
    ...(switches.accounts ? [{ accounts: true as const }] : []),
    ...(switches.rules ? ruleInputs(changed) : []),
  ];
}

/** The lab's question to which the result of a plan belongs. */
export function questionOfPlan(plan: Plan): Pick<Plan, 'changes' | 'seed' | 'from'> {
  const { seed, from } = plan;
  return { changes: [...plan.changes, ...tried(plan)], seed, from };
}

/** The what-if of a plan that tries one. */
function tried(plan: Plan): LabQuestion['changes'] {
  if (plan.kind === 'robustness') return (plan as Plan<'robustness'>).options.variant;
  const variants = plan.kind === 'compare' ? (plan as Plan<'compare'>).options.variants : [];
  return variants.length === 1 ? variants[0]! : [];
}

/** What a name stands for in runs from step `from` on; null where it stands for nothing. */
export function measureNamed(scenario: Scenario, name: string, from: number): NamedMeasure | null {
  try {
    return measureOfName(scenario, name, from);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** What a result is about, as a text, whatever its outcome is called: that of another question is out of date. */
export function aboutOfPlan(scenario: Scenario, plan: Plan): string {
  const { changes, seed, from } = questionOfPlan(plan);
  const [name] = plan.measures;
  const step = from === null ? 0 : Math.round(stepOf(scenario, from));
  const measure = name === undefined ? null : (measureNamed(scenario, name, step)?.measure ?? name);
  return JSON.stringify([changes, seed, from, measure]);
}

/** For every side that decides on something: its own rule, or answering in kind. */
function ruleInputs({ actors, rivalries }: Scenario): PlanInput[] {
  return Object.keys(actors)
    .sort()
    .filter((id) => Object.keys(rivalries).some((rivalry) => rivalry.startsWith(`${id}/`)))
    .map((id) => {
      const own = actors[id]!.rule ?? { name: 'reassurance' };
      const other = own.name === 'tit-for-tat' ? 'reassurance' : 'tit-for-tat';
      return { path: `actors.${id}.rule`, settings: [own as PlainValue, other] };
    });
}
