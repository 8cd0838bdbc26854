import {
  attribute,
  attributionCost,
  causesOf,
  type Attribution,
  type Cause,
} from '../analysis/attribution.ts';
import { numberInput, type Input } from '../analysis/input.ts';
import { measureOfName, type NamedMeasure } from '../analysis/measureName.ts';
import { ridgeAt, type Ridge } from '../analysis/ridge.ts';
import { assumptionsOf, robustness, type AssumptionResult } from '../analysis/robustness.ts';
import { seek, seekCost, type Knob, type Sought } from '../analysis/seek.ts';
import {
  morrisCost,
  morrisSensitivity,
  sobolCost,
  sobolSensitivity,
  type MorrisResult,
  type SobolResult,
} from '../analysis/sensitivity.ts';
import { evenly, sweep, type SweepAxis, type SweepPoint } from '../analysis/sweep.ts';
import { timeOfStep } from '../scenario/stepTimes.ts';
import { createAnalysis, type Analysis } from './analysis.ts';
import type { BoundLab } from './boundLab.ts';
import type { LabQuestion } from './lab.ts';
import type { LabKnob } from './labKnobs.ts';
import { bindRecord, type LabRecord } from './labRecord.ts';

/** What an analysis counts: the truce in force at the lab's date, or mean restraint to the horizon. */
export type OutcomeKind = 'inForce' | 'restraint';

export interface SweepAnswer {
  readonly axes: readonly SweepAxis[];
  readonly points: readonly SweepPoint[];
}

export interface SensitivityAnswer {
  readonly inputs: readonly Input[];
  readonly result: SobolResult | MorrisResult;
}

export interface SeekAnswer {
  readonly knobs: readonly Knob[];
  readonly share: number;
  readonly sought: Sought;
}

/** What a long analysis will cost, told before. */
export interface Cost {
  readonly settings: number;
  /** Of each. */
  readonly runs: number;
}

/** The long questions of a lab. Each is put to the scenario under the changes as they stand. */
export interface LabAnalyses extends LabRecord {
  readonly shares: Analysis<Attribution>;
  readonly sweep: Analysis<SweepAnswer>;
  readonly sensitivity: Analysis<SensitivityAnswer>;
  readonly seek: Analysis<SeekAnswer>;
  readonly robustness: Analysis<readonly AssumptionResult[]>;
  /** The question as it stands with this outcome: a result that is about another one is out of date. */
  aboutNow: (outcome: OutcomeKind) => string;
  measureOf: (outcome: OutcomeKind) => NamedMeasure;
  causes: () => readonly Cause[];
  sharesCost: () => Cost;
  runShares: (outcome: OutcomeKind) => void;
  sweepCost: (axes: readonly SweepRange[]) => Cost;
  runSweep: (outcome: OutcomeKind, axes: readonly SweepRange[]) => void;
  sensitivityCost: (method: 'morris' | 'sobol', inputs: number) => Cost;
  inputsOf: (knobs: readonly LabKnob[], events: readonly string[], accounts: boolean) => readonly Input[];
  runSensitivity: (outcome: OutcomeKind, method: 'morris' | 'sobol', inputs: readonly Input[]) => void;
  seekCost: (knobs: number) => Cost;
  runSeek: (outcome: OutcomeKind, share: number, knobs: readonly { knob: LabKnob; cost: number }[]) => void;
  robustnessCost: () => Cost;
  runRobustness: (outcome: OutcomeKind) => void;
  ridge: (question: LabQuestion) => Ridge;
}

/** A knob and the ends between which it is swept. */
export interface SweepRange {
  readonly knob: LabKnob;
  readonly low: number;
  readonly high: number;
}

const runsOf = {
  shares: 1000,
  line: 1000,
  field: 300,
  morris: 200,
  sobol: 40,
  seek: 500,
  robustness: 2000,
} as const;
const orders = 100;
const base = { morris: 12, sobol: 128 } as const;
const lineValues = 15;
const fieldValues = 9;

export function bindAnalyses(
  lab: Omit<BoundLab, 'analyses' | 'receipts'>,
  parts: Parameters<typeof bindRecord>[1],
): LabAnalyses {
  const { store, scenario } = lab;
  const analyses = {
    shares: createAnalysis<Attribution>(parts),
    sweep: createAnalysis<SweepAnswer>(parts),
    sensitivity: createAnalysis<SensitivityAnswer>(parts),
    seek: createAnalysis<SeekAnswer>(parts),
    robustness: createAnalysis<readonly AssumptionResult[]>(parts),
  };
  const measureOf = (outcome: OutcomeKind): NamedMeasure => {
    const { from, date } = store.getState();
    const name = outcome === 'inForce' ? `in-force@${timeOfStep(scenario, date)}` : 'restraint';
    return measureOfName(scenario, name, from);
  };
  const aboutNow = (outcome: OutcomeKind): string => {
    const { changes, from, seed, date } = store.getState();
    return JSON.stringify([changes, from, seed, outcome, outcome === 'inForce' ? date : null]);
  };
  const changed = () => lab.caseOf(store.getState()).scenario;
  const requestOf = (outcome: OutcomeKind) => {
    const { from, seed } = store.getState();
    return { seed, from, draws: true, endogenous: false, measures: [measureOf(outcome).measure] };
  };
  const causes = () => causesOf(changed(), store.getState().from, false);
  const axesOf = (ranges: readonly SweepRange[]): SweepAxis[] =>
    ranges.map(({ knob, low, high }) => ({
      path: knob.path,
      values: evenly(low, high, ranges.length === 1 ? lineValues : fieldValues),
    }));
  const runsOfSweep = (axes: number) => (axes === 1 ? runsOf.line : runsOf.field);

  return {
    ...analyses,
    ...bindRecord(lab, parts),
    aboutNow,
    measureOf,
    causes,
    sharesCost: () => ({ settings: attributionCost(causes().length, orders), runs: runsOf.shares }),
    runShares: (outcome) => {
      const plan = {
        causes: causes(),
        request: requestOf(outcome),
        runs: runsOf.shares,
        orders,
      };
      analyses.shares.run({
        scenario: changed(),
        about: aboutNow(outcome),
        total: attributionCost(plan.causes.length, orders),
        study: (evaluate) => attribute(evaluate, plan),
      });
    },
    sweepCost: (ranges) => ({
      settings: axesOf(ranges).reduce((product, { values }) => product * values.length, 1),
      runs: runsOfSweep(ranges.length),
    }),
    runSweep: (outcome, ranges) => {
      const axes = axesOf(ranges);
      const runs = runsOfSweep(axes.length);
      analyses.sweep.run({
        scenario: changed(),
        about: aboutNow(outcome),
        total: axes.reduce((product, { values }) => product * values.length, 1),
        study: async (evaluate) => ({
          axes,
          points: await sweep(evaluate, {
            axes,
            measures: [measureOf(outcome)],
            request: requestOf(outcome),
            runs,
          }),
        }),
      });
    },
    inputsOf: (knobs, events, accounts) => [
      ...knobs.map(({ path, parameter, written }) => {
        // A quarter of what may be stated to either side of what stands there: near enough to be meant.
        const reach = (parameter.max - parameter.min) / 4;
        const least = path.toLowerCase().endsWith('control')
          ? Math.max(parameter.min, written - reach / 2)
          : parameter.min;
        return numberInput(
          scenario,
          path,
          Math.max(least, written - reach),
          Math.min(parameter.max, written + reach),
        );
      }),
      ...events.map((id): Input => ({
        kind: 'choice',
        name: id,
        options: [
          { name: 'off', changes: [{ without: id }] },
          { name: 'on', changes: [] },
        ],
      })),
      ...(accounts
        ? [
            {
              kind: 'choice' as const,
              name: 'accounts',
              options: [
                { name: 'middle', changes: [] },
                ...Object.keys(scenario.accounts)
                  .sort()
                  .map((account) => ({ name: account, changes: [{ account }] })),
              ],
            },
          ]
        : []),
    ],
    sensitivityCost: (method, inputs) => ({
      settings: (method === 'sobol' ? sobolCost : morrisCost)(inputs, base[method]),
      runs: runsOf[method],
    }),
    runSensitivity: (outcome, method, inputs) => {
      const plan = {
        inputs,
        request: requestOf(outcome),
        runs: runsOf[method],
        base: base[method],
      };
      analyses.sensitivity.run({
        scenario: changed(),
        about: aboutNow(outcome),
        total: (method === 'sobol' ? sobolCost : morrisCost)(inputs.length, base[method]),
        study: async (evaluate) => ({
          inputs,
          result: await (method === 'sobol'
            ? sobolSensitivity(evaluate, plan)
            : morrisSensitivity(evaluate, plan)),
        }),
      });
    },
    seekCost: (knobs) => ({ settings: seekCost(knobs), runs: runsOf.seek }),
    runSeek: (outcome, share, turned) => {
      const knobs = turned.map(({ knob: { path, parameter, written }, cost }): Knob => ({
        path,
        low: parameter.min,
        high: parameter.max,
        now: written,
        cost,
      }));
      analyses.seek.run({
        scenario: changed(),
        about: aboutNow(outcome),
        total: seekCost(knobs.length),
        study: async (evaluate) => ({
          knobs,
          share,
          sought: await seek(evaluate, {
            knobs,
            share,
            measure: measureOf(outcome),
            request: requestOf(outcome),
            runs: runsOf.seek,
          }),
        }),
      });
    },
    robustnessCost: () => ({ settings: 2 * assumptionsOf(scenario).length, runs: runsOf.robustness }),
    runRobustness: (outcome) => {
      const assumptions = assumptionsOf(scenario);
      const { changes } = store.getState();
      analyses.robustness.run({
        scenario,
        about: aboutNow(outcome),
        total: 2 * assumptions.length,
        study: (evaluate) =>
          robustness(evaluate, {
            variant: changes,
            assumptions,
            measure: measureOf(outcome),
            request: requestOf(outcome),
            runs: runsOf.robustness,
          }),
      });
    },
    ridge: (question) =>
      ridgeAt(lab.caseOf(question).model, {
        seed: question.seed,
        from: question.from,
        draws: true,
        endogenous: false,
      }),
  };
}
