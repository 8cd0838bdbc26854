import { createStore } from 'zustand/vanilla';
import { openStudyPlan, studyKinds, type Plan, type StudyKind } from '../analysis/plans/studies.ts';
import type { Receipt } from '../analysis/receipt.ts';
import { stepOf } from '../scenario/stepTimes.ts';
import { createAnalysis, type Analysis, type AnalysisParts, type MadeStudy } from './analysis.ts';
import type { LabStore } from './lab.ts';
import { lastStepsOfDays } from './labCase.ts';
import { measureNamed, questionOfPlan, type LabOutcome } from './labPlans.ts';
import type { LabRecord } from './labRecord.ts';

/** The long questions that the lab has a place for: the studies, and one run of both sides. */
export type LabQuestionKind = StudyKind | 'pair';

/** Which long question is open. */
interface AskedState {
  kind: LabQuestionKind;
  outcome: LabOutcome;
  /** Grows with every plan that is opened, so that its choices are shown. */
  turn: number;
}

/** The long questions of a lab. Each is put to the scenario under the changes as they stand. */
export interface LabAnalyses {
  readonly of: { readonly [Kind in StudyKind]: Analysis<Kind> };
  /** A score with the numbers of another case, which stands beside the plain one. */
  readonly carry: Analysis<'score'>;
  readonly record: LabRecord;
  readonly asked: ReturnType<typeof createAsked>;
  /** What a plan would cost here, or why it makes no sense. */
  readonly costOf: (plan: Plan) => { readonly settings: number } | { readonly fault: string };
  /**
   * Puts the question of a plan to the lab and runs it, to be held against the receipt of when it was made. Rejects with a
   * RangeError where it cannot be run, or is stopped.
   */
  open: <Kind extends StudyKind>(plan: Plan<Kind>, receipt: Receipt | null) => Promise<MadeStudy<Kind>>;
}

const createAsked = () =>
  createStore<AskedState>()(() => ({ kind: 'attribute', outcome: 'inForce', turn: 0 }));

export function bindAnalyses(store: LabStore, shared: AnalysisParts, record: LabRecord): LabAnalyses {
  const { scenario } = shared;
  const of = Object.fromEntries(
    studyKinds.map((kind) => [kind, createAnalysis(shared)]),
  ) as unknown as LabAnalyses['of'];
  const carry = createAnalysis<'score'>(shared);
  const asked = createAsked();

  /** Puts what a plan counts to the lab: its date where it is one of the lab's, else the measure itself. */
  const outcomeOf = ([name]: readonly string[]): LabOutcome => {
    const { from, setDate } = store.getState();
    const measure = name === undefined ? null : (measureNamed(scenario, name, from)?.measure ?? null);
    if (measure?.kind !== 'inForce' || !lastStepsOfDays(scenario, from).includes(measure.at))
      return name ?? asked.getState().outcome;
    setDate(measure.at);
    return 'inForce';
  };

  return {
    of,
    carry,
    record,
    asked,
    costOf: (plan) => {
      try {
        const { settings } = openStudyPlan(plan, scenario);
        return { settings };
      } catch (error) {
        return { fault: error instanceof Error ? error.message : String(error) };
      }
    },
    open: async (plan, receipt) => {
      const { changes, seed, from } = questionOfPlan(plan);
      store.getState().ask({
        changes,
        seed,
        ...(from === null ? {} : { from: Math.round(stepOf(scenario, from)) }),
      });
      asked.setState({
        kind: plan.kind,
        outcome: outcomeOf(plan.measures),
        turn: asked.getState().turn + 1,
      });
      const takesOver = plan.kind === 'score' && (plan as unknown as Plan<'score'>).options.fit !== null;
      const analysis = (takesOver ? carry : of[plan.kind]) as unknown as Analysis<typeof plan.kind>;
      const made = await analysis.run(plan, receipt);
      if (made === null) throw new RangeError(analysis.store.getState().reason ?? 'The runs were stopped.');
      return made;
    },
  };
}
