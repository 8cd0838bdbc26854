import { createStore } from 'zustand/vanilla';
import type { Ensemble } from '../analysis/ensemble.ts';
import { changeKey } from '../scenario/changeKey.ts';
import type { Change } from '../scenario/changes.ts';
import { inOrder, withChange, withoutChange, type RefusedChange } from './labChanges.ts';
import type { Lesson } from './lesson.ts';
import { withinLesson } from './labLesson.ts';

/** What is undone and redone: the question that the lab puts to the model. */
export interface LabQuestion {
  /** In the order in which they are made. */
  readonly changes: readonly Change[];
  /** Step from which the model goes its own way. */
  readonly from: number;
  readonly seed: number;
}

/** Runs of a variant: a summary, and the measures of each run for pairing. */
export interface LabResult {
  readonly ensemble: Ensemble;
  /** Measure m of run i: m * runs + i. */
  readonly values: Float64Array;
  readonly runs: number;
  /** Runs that it will have in the end. */
  readonly total: number;
  /** The question that they answer, as `questionKey` writes it. */
  readonly about: string;
}

/** A question as a text: the same for the same question. */
export const questionKey = ({ changes, from, seed }: LabQuestion): string =>
  JSON.stringify([changes, from, seed]);

/** A variant that was put aside with a name, to stand beside others. */
export interface PinnedVariant {
  readonly id: string;
  readonly name: string;
  readonly question: LabQuestion;
  /** null: not worked out yet. */
  readonly result: LabResult | null;
  readonly base: LabResult | null;
  /** It was pinned when the scenario was another one. */
  readonly isOther: boolean;
}

/** Variants that stand side by side. */
export const mostPinned = 6;

interface LabState extends LabQuestion {
  past: readonly LabQuestion[];
  future: readonly LabQuestion[];
  /** The lesson that holds what is not to be changed; null: everything can be. */
  lesson: Lesson | null;
  /** Runs follow every change; else they wait to be asked. */
  live: boolean;
  /** Whose restraint is shown: `all` or an actor. */
  series: string;
  /** Step at whose end the answer counts. */
  date: number;
  /** Of the question as it stands; null while nothing of it is there yet. */
  shown: LabResult | null;
  /** Of the unchanged scenario, from the same moment with the same luck: as many runs as `shown` has, once there are so many. */
  base: LabResult | null;
  /** What was changed since the runs were asked for. */
  stale: boolean;
  error: string | null;
  pinned: readonly PinnedVariant[];
  /** What of the link could not be read. */
  refused: readonly RefusedChange[];
}

interface LabActions {
  /** Makes a change, in the place of one about the same thing. Changes of one drag are one step back. */
  change: (change: Change) => void;
  /** Takes back what was changed about something, by its key. */
  reset: (key: string) => void;
  resetAll: () => void;
  /** The next change is a step of its own. */
  settle: () => void;
  setFrom: (from: number) => void;
  setSeed: (seed: number) => void;
  /** Takes over a whole question, as from a link, a pinned variant or a cell of a sweep. */
  ask: (question: Partial<LabQuestion>) => void;
  undo: () => void;
  redo: () => void;
  /** Begins a lesson, or ends it: what it locks stays as it stands, and no step leads back behind it. */
  setLesson: (lesson: Lesson | null) => void;
  setLive: (live: boolean) => void;
  setSeries: (series: string) => void;
  setDate: (date: number) => void;
  /** Both sides of what is on the screen, at once, so that never two ensembles of different sizes stand beside each other. */
  show: (shown: LabResult | null, base: LabResult | null) => void;
  setStale: (stale: boolean) => void;
  fail: (reason: string | null) => void;
  /** Tells what of a link was left out. */
  refuse: (refused: readonly RefusedChange[]) => void;
  setPinned: (pinned: readonly PinnedVariant[]) => void;
}

export type Lab = LabState & LabActions;

/** Steps back that are kept. */
const mostPast = 200;

const questionOf = ({ changes, from, seed }: LabQuestion): LabQuestion => ({ changes, from, seed });

/** The state of one lab. What can be worked out from it and the scenario is not kept here. */
export function createLab(opening: LabQuestion, date: number) {
  /** Key of the last change, while further ones about the same thing belong to it. */
  let gesture: string | null = null;

  return createStore<Lab>()((set, get) => {
    /** Puts a question in the place of the present one, as a step of its own or as part of the last. */
    const turn = (next: Partial<LabQuestion>, key: string | null): void => {
      const now = questionOf(get());
      const question = withinLesson(get().lesson, now, { ...now, ...next });
      if (JSON.stringify(question) === JSON.stringify(now)) return;
      const continues = key !== null && key === gesture;
      gesture = key;
      set({
        ...question,
        past: continues ? get().past : [...get().past, now].slice(-mostPast),
        future: [],
      });
    };
    return {
      ...opening,
      changes: inOrder(opening.changes),
      past: [],
      future: [],
      lesson: null,
      live: true,
      series: 'all',
      date,
      shown: null,
      base: null,
      stale: false,
      error: null,
      pinned: [],
      refused: [],

      change: (change) => turn({ changes: withChange(get().changes, change) }, changeKey(change)),
      reset: (key) => turn({ changes: withoutChange(get().changes, key) }, null),
      resetAll: () => turn({ changes: [] }, null),
      settle: () => {
        gesture = null;
      },
      setFrom: (from) => turn({ from }, null),
      setSeed: (seed) => turn({ seed }, null),
      ask: (question) =>
        turn({ ...question, ...(question.changes ? { changes: inOrder(question.changes) } : {}) }, null),
      undo: () => {
        const { past, future } = get();
        const before = past.at(-1);
        if (!before) return;
        gesture = null;
        set({ ...before, past: past.slice(0, -1), future: [questionOf(get()), ...future] });
      },
      redo: () => {
        const { past, future } = get();
        const [next, ...rest] = future;
        if (!next) return;
        gesture = null;
        set({ ...next, past: [...past, questionOf(get())], future: rest });
      },
      setLesson: (lesson) => set({ lesson, past: [], future: [] }),
      setLive: (live) => set({ live }),
      setSeries: (series) => set({ series }),
      setDate: (date) => set({ date }),
      show: (shown, base) => set({ shown, base, error: null }),
      setStale: (stale) => set({ stale }),
      fail: (error) => set({ error }),
      refuse: (refused) => set({ refused }),
      setPinned: (pinned) => set({ pinned }),
    };
  });
}

export type LabStore = ReturnType<typeof createLab>;
