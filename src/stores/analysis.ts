import { createStore } from 'zustand/vanilla';
import type { Evaluate, Point, StudyRequest } from '../analysis/study.ts';
import { contentKey } from '../pool/contentKey.ts';
import type { Pool } from '../pool/pool.ts';
import type { StudyTask } from '../pool/studyWork.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { KeptParts } from './keptParts.ts';

/** A long analysis of the lab: its state, and its result once it has one. */
export interface AnalysisState<Result> {
  status: 'idle' | 'running' | 'done' | 'stopped' | 'failed';
  /** Settings that are measured, of those that will be, about. */
  measured: number;
  total: number;
  result: Result | null;
  /** The question to which the result belongs, as the caller wrote it. */
  about: string | null;
  reason: string | null;
}

export interface Analysis<Result> {
  readonly store: ReturnType<typeof createAnalysisStore<Result>>;
  /** Starts; what ran before is dropped. What was measured of the same question before, even in another visit, is not measured again. */
  run: (plan: AnalysisPlan<Result>) => void;
  stop: () => void;
}

export interface AnalysisPlan<Result> {
  /** With every change of the question made. */
  readonly scenario: Scenario;
  /** Names the question: the same one goes on where it stopped. */
  readonly about: string;
  /** Settings that will be measured, about. */
  readonly total: number;
  /** `evaluateIn` measures settings of another scenario, which count and are kept like its own. */
  readonly study: (evaluate: Evaluate, evaluateIn: (other: Scenario) => Promise<Evaluate>) => Promise<Result>;
}

function createAnalysisStore<Result>() {
  return createStore<AnalysisState<Result>>()(() => ({
    status: 'idle',
    measured: 0,
    total: 0,
    result: null,
    about: null,
    reason: null,
  }));
}

interface Parts {
  pool: Pool;
  /** Where measured settings wait for another visit. */
  parts: Pick<KeptParts, 'partsOf' | 'addPart'>;
}

/** Settings that are kept in one piece: each piece costs the store a millisecond or two. */
const pieceSize = 64;

/** Settings whose values were measured, as the store keeps them. */
interface Piece {
  readonly keys: readonly string[];
  readonly values: readonly Float64Array[];
}

const keyOf = (point: Point, request: StudyRequest, runs: number, first: number): string =>
  JSON.stringify([point.changes, point.from ?? request.from, request.measures, runs, first]);

/** An analysis that measures its settings on the page's workers. */
export function createAnalysis<Result>({ pool, parts }: Parts): Analysis<Result> {
  const store = createAnalysisStore<Result>();
  let turn = 0;
  let task: StudyTask | null = null;

  const stop = (): void => {
    turn += 1;
    task?.cancel();
    task = null;
    if (store.getState().status === 'running') store.setState({ status: 'stopped' });
  };

  const run = (plan: AnalysisPlan<Result>): void => {
    stop();
    const mine = turn;
    store.setState({
      status: 'running',
      measured: 0,
      total: plan.total,
      result: null,
      about: plan.about,
      reason: null,
    });
    void perform(plan, () => mine === turn);
  };

  const perform = async (plan: AnalysisPlan<Result>, isCurrent: () => boolean): Promise<void> => {
    const keepers: ((least: number) => void)[] = [];
    const evaluateIn = async (scenario: Scenario): Promise<Evaluate> => {
      const id = contentKey({ scenario: contentKey(scenario), about: plan.about });
      const known = new Map<string, Float64Array>();
      let pieces = 0;
      for (const [index, data] of await parts.partsOf(id)) {
        const piece = readPiece(data);
        piece?.keys.forEach((key, n) => known.set(key, piece.values[n]!));
        pieces = Math.max(pieces, index + 1);
      }
      const fresh: [string, Float64Array][] = [];
      const keep = (least: number): void => {
        while (fresh.length > 0 && fresh.length >= least) {
          const some = fresh.splice(0, pieceSize);
          void parts.addPart(id, pieces, {
            keys: some.map(([key]) => key),
            values: some.map(([, values]) => values),
          });
          pieces += 1;
        }
      };
      keepers.push(keep);
      return evaluator(scenario, isCurrent, known, (key, values) => {
        fresh.push([key, values]);
        keep(pieceSize);
      });
    };
    try {
      const result = await plan.study(await evaluateIn(plan.scenario), evaluateIn);
      for (const keep of keepers) keep(1);
      if (isCurrent()) store.setState({ status: 'done', result });
    } catch (error) {
      if (isCurrent())
        store.setState({ status: 'failed', reason: error instanceof Error ? error.message : String(error) });
    }
  };

  const evaluator =
    (
      scenario: Scenario,
      isCurrent: () => boolean,
      known: Map<string, Float64Array>,
      keep: (key: string, values: Float64Array) => void,
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
        scenario,
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
