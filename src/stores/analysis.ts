import { createStore } from 'zustand/vanilla';
import { engineFingerprint } from '../analysis/engineFingerprint.ts';
import type { Evaluate, Point, StudyRequest } from '../analysis/study.ts';
import { numbersFor, type FindScenario, type RunStudy } from '../analysis/plans/studyReplay.ts';
import {
  openStudyPlan,
  type Plan,
  type ResultOf,
  type Study,
  type StudyKind,
} from '../analysis/plans/studies.ts';
import type { Receipt } from '../analysis/receipt.ts';
import { contentKey } from '../pool/contentKey.ts';
import type { Pool } from '../pool/pool.ts';
import type { StudyTask } from '../pool/studyWork.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { KeptParts } from './keptParts.ts';
import { aboutOfPlan } from './labPlans.ts';

/** A study and what came of it. */
export interface MadeStudy<Kind extends StudyKind> {
  readonly study: Study<Kind>;
  readonly result: ResultOf<Kind>;
}

/** A long analysis of the lab: its state, and its result once it has one. */
export interface AnalysisState<Kind extends StudyKind> {
  status: 'idle' | 'running' | 'done' | 'stopped' | 'failed';
  /** The plan that was asked for last. */
  plan: Plan<Kind> | null;
  /** Settings that are measured, of those that will be, about. */
  measured: number;
  total: number;
  made: MadeStudy<Kind> | null;
  /** The receipt by which it was asked for: what came of it then. */
  receipt: Receipt | null;
  reason: string | null;
}

export interface Analysis<Kind extends StudyKind> {
  readonly store: ReturnType<typeof createAnalysisStore<Kind>>;
  /**
   * Starts; what ran before is dropped. What was measured of the same question before, even in another visit, is not measured
   * again. Gives what came of it; null where it was stopped, or failed, which the state tells.
   */
  run: (plan: Plan<Kind>, receipt?: Receipt | null) => Promise<MadeStudy<Kind> | null>;
  stop: () => void;
}

function createAnalysisStore<Kind extends StudyKind>() {
  return createStore<AnalysisState<Kind>>()(() => ({
    status: 'idle',
    plan: null,
    measured: 0,
    total: 0,
    made: null,
    receipt: null,
    reason: null,
  }));
}

/** What the analyses of a lab share. */
export interface AnalysisParts {
  /** As it is written. */
  readonly scenario: Scenario;
  /** Other scenarios, whose fits a score may take over. */
  readonly find: FindScenario;
  readonly pool: Pool;
  /** Where measured settings wait for another visit. */
  readonly parts: Pick<KeptParts, 'partsOf' | 'addPart'>;
}

/** Settings that are kept in one piece: each piece costs the store a millisecond or two. */
const pieceSize = 64;

/** Settings whose values were measured, as the store keeps them. */
interface Piece {
  readonly keys: readonly string[];
  readonly values: readonly Float64Array[];
}

const keyOf = (point: Point, request: StudyRequest, runs: number, first: number): string =>
  JSON.stringify([request.seed, point.changes, point.from ?? request.from, request.measures, runs, first]);

/** An analysis that measures its settings on the page's workers. */
export function createAnalysis<Kind extends StudyKind>(shared: AnalysisParts): Analysis<Kind> {
  const { scenario, find, pool, parts } = shared;
  const store = createAnalysisStore<Kind>();
  let turn = 0;
  let task: StudyTask | null = null;

  const stop = (): void => {
    turn += 1;
    task?.cancel();
    task = null;
    if (store.getState().status === 'running') store.setState({ status: 'stopped' });
  };

  const run: Analysis<Kind>['run'] = (plan, receipt = null) => {
    stop();
    const mine = turn;
    store.setState({ status: 'running', plan, measured: 0, total: 0, made: null, receipt, reason: null });
    return perform(plan, () => mine === turn);
  };

  const perform = async (plan: Plan<Kind>, isCurrent: () => boolean): Promise<MadeStudy<Kind> | null> => {
    const measure: RunStudy = async <Own extends StudyKind>(study: Study<Own>) => {
      if (isCurrent()) store.setState({ total: store.getState().total + study.settings });
      const kept = await keptSettings(study);
      const result = await study.run(evaluator(study.case.scenario, isCurrent, kept));
      kept.flush();
      return result as ResultOf<Own>;
    };
    try {
      const fitted = await numbersFor(plan, measure, find);
      const study = openStudyPlan(plan, scenario, fitted);
      const made = { study, result: await measure(study) };
      if (!isCurrent()) return null;
      store.setState({ status: 'done', made });
      return made;
    } catch (error) {
      if (isCurrent())
        store.setState({ status: 'failed', reason: error instanceof Error ? error.message : String(error) });
      return null;
    }
  };

  /** What was measured of a question before, and where more of it is kept. */
  const keptSettings = async ({
    plan,
    case: { scenario: measured },
  }: Pick<Study<StudyKind>, 'plan' | 'case'>) => {
    const id = contentKey({
      engine: engineFingerprint,
      scenario: contentKey(measured),
      about: aboutOfPlan(scenario, plan),
      draws: plan.draws,
    });
    const known = new Map<string, Float64Array>();
    let pieces = 0;
    for (const [index, data] of await parts.partsOf(id)) {
      const piece = readPiece(data);
      piece?.keys.forEach((key, n) => known.set(key, piece.values[n]!));
      pieces = Math.max(pieces, index + 1);
    }
    const fresh: [string, Float64Array][] = [];
    const flush = (least = 1): void => {
      while (fresh.length > 0 && fresh.length >= least) {
        const some = fresh.splice(0, pieceSize);
        void parts.addPart(id, pieces, {
          keys: some.map(([key]) => key),
          values: some.map(([, values]) => values),
        });
        pieces += 1;
      }
    };
    return {
      known,
      flush,
      keep: (key: string, values: Float64Array): void => {
        fresh.push([key, values]);
        flush(pieceSize);
      },
    };
  };

  const evaluator =
    (
      measured: Scenario,
      isCurrent: () => boolean,
      { known, keep }: Awaited<ReturnType<typeof keptSettings>>,
    ): Evaluate =>
    async (points, request, runs, first = 0) => {
      const keys = points.map((point) => keyOf(point, request, runs, first));
      const results = keys.map((key) => known.get(key) ?? null);
      const open = results.flatMap((result, n) => (result === null ? [n] : []));
      const before = store.getState().measured + points.length - open.length;
      const size = request.measures.length;
      const missing = open.map(() => runs);
      if (!isCurrent()) throw new Error('stopped');
      const own = pool.study({
        scenario: measured,
        request,
        points: open.map((n) => points[n]!),
        first,
        runs,
        onRuns(place, from, values) {
          const n = open[place]!;
          const all = (results[n] ??= new Float64Array(size * runs));
          const count = values.length / size;
          for (let m = 0; m < size; m += 1)
            all.set(values.subarray(m * count, (m + 1) * count), m * runs + from - first);
          missing[place]! -= count;
          if (missing[place] === 0) keep(keys[n]!, all);
          if (isCurrent()) store.setState({ measured: Math.round(before + own.share() * open.length) });
        },
      });
      task = own;
      if (!(await own.done)) throw new Error('stopped');
      store.setState({ measured: before + open.length });
      return results as Float64Array[];
    };

  return { store, run, stop };
}

/** A piece out of the store, which is hostile until checked. */
function readPiece(data: unknown): Piece | null {
  if (typeof data !== 'object' || data === null) return null;
  const { keys, values } = data as Partial<Record<keyof Piece, unknown>>;
  if (!Array.isArray(keys) || !Array.isArray(values) || keys.length !== values.length) return null;
  const fits =
    keys.every((key) => typeof key === 'string') && values.every((list) => list instanceof Float64Array);
  return fits ? ({ keys, values } as Piece) : null;
}
