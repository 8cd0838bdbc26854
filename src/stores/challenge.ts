import { createStore } from 'zustand/vanilla';
import type { Estimate } from '../analysis/comparison.ts';
import { noDesign, spentOn, stepsTo } from '../exercise/design.ts';
import type { Challenge, Design } from '../exercise/exercise.ts';
import type { AnswerStorage } from './exerciseAnswers.ts';

/** Runs of a design beside as many of the unchanged scenario, with the same luck. Estimates 0..1. */
export interface Scored {
  readonly design: Design;
  readonly seed: number;
  readonly runs: number;
  /** Share of the runs whose agreement is in force at the end: unchanged, designed, and the paired difference. */
  readonly base: Estimate;
  readonly designed: Estimate;
  readonly difference: Estimate;
}

interface ChallengeState {
  readonly design: Design;
  readonly past: readonly Design[];
  /** Of the last practice try; null before the first. */
  readonly practice: Scored | null;
  /** In the order in which they were handed in. */
  readonly submissions: readonly Scored[];
  readonly running: 'practice' | 'submission' | null;
  readonly failed: boolean;
}

interface ChallengeActions {
  /** Turns a knob to a value on which it stops. Turns of one drag are one step back. */
  turn: (path: string, value: number) => void;
  /** The next turn is a step of its own. */
  settle: () => void;
  choose: (id: string, chosen: boolean) => void;
  undo: () => void;
  begin: (running: 'practice' | 'submission') => void;
  finish: (running: 'practice' | 'submission', scored: Scored | null) => void;
  /** Forgets the design, the tries and what was handed in; this cannot be undone. */
  forget: () => void;
}

const mostPast = 200;
const nothing = { design: noDesign, past: [], practice: null, submissions: [], running: null, failed: false };

/** The state of one challenge, kept on this device alone. A full or forbidden storage costs the memory, not the design. */
export function createChallenge(storage: AnswerStorage | null, exercise: string, challenge: Challenge) {
  const key = `parley.challenge.${exercise}.${challenge.id}`;
  /** Path of the knob that a hand is on. */
  let held: string | null = null;
  const store = createStore<ChallengeState & ChallengeActions>()((set, get) => {
    const put = (design: Design, gesture: string | null): void => {
      const { design: now, past } = get();
      if (JSON.stringify(design) === JSON.stringify(now)) return;
      const continues = gesture !== null && gesture === held;
      held = gesture;
      set({ design, past: continues ? past : [...past, now].slice(-mostPast) });
    };
    return {
      ...nothing,
      ...readKept(storage, key, challenge),
      turn: (path, value) => {
        const { turns, chosen } = get().design;
        const knob = challenge.knobs.find((one) => one.path === path);
        const steps = knob ? stepsTo(knob, value) : null;
        if (steps === null) return;
        const { [path]: _, ...others } = turns;
        put({ turns: steps === 0 ? others : { ...others, [path]: value }, chosen }, path);
      },
      settle: () => {
        held = null;
      },
      choose: (id, chosen) => {
        const { turns, chosen: all } = get().design;
        const others = all.filter((one) => one !== id);
        put({ turns, chosen: chosen ? [...others, id] : others }, null);
      },
      undo: () => {
        const { past } = get();
        const design = past.at(-1);
        held = null;
        if (design) set({ design, past: past.slice(0, -1) });
      },
      begin: (running) => set({ running, failed: false }),
      finish: (running, scored) => {
        set({ running: null, failed: scored === null });
        if (scored === null) return;
        if (running === 'practice') set({ practice: scored });
        else set({ submissions: [...get().submissions, scored] });
      },
      forget: () => {
        held = null;
        set(nothing);
      },
    };
  });
  store.subscribe(({ design, practice, submissions }) => {
    try {
      storage?.setItem(key, JSON.stringify({ design, practice, submissions }));
    } catch {
      // Said above.
    }
  });
  return store;
}

export type ChallengeStore = ReturnType<typeof createChallenge>;

/** What was kept is hostile until checked: what is no design or no score of this challenge is forgotten, and the rest stays. */
function readKept(
  storage: AnswerStorage | null,
  key: string,
  challenge: Challenge,
): Partial<Pick<ChallengeState, 'design' | 'practice' | 'submissions'>> {
  let kept: unknown;
  try {
    kept = JSON.parse(storage?.getItem(key) ?? 'null');
  } catch {
    return {};
  }
  if (typeof kept !== 'object' || kept === null) return {};
  const { design, practice, submissions } = kept as Partial<Record<keyof ChallengeState, unknown>>;
  const listed = Array.isArray(submissions) ? submissions : [];
  return {
    design: readDesign(design, challenge) ?? noDesign,
    practice: readScored(practice, challenge),
    submissions: listed.flatMap((one) => readScored(one, challenge) ?? []).slice(0, challenge.submissions),
  };
}

function readDesign(given: unknown, challenge: Challenge): Design | null {
  if (typeof given !== 'object' || given === null) return null;
  const { turns, chosen } = given as Partial<Record<keyof Design, unknown>>;
  if (typeof turns !== 'object' || turns === null || !Array.isArray(chosen)) return null;
  const design = {
    turns: Object.fromEntries(
      challenge.knobs.flatMap((knob) => {
        const value = (turns as Record<string, unknown>)[knob.path];
        const steps = typeof value === 'number' ? stepsTo(knob, value) : null;
        return steps === null || steps === 0 ? [] : [[knob.path, value as number]];
      }),
    ),
    chosen: challenge.choices.flatMap(({ id }) => (chosen.includes(id) ? [id] : [])),
  };
  return spentOn(challenge, design) >= 0 ? design : null;
}

function readScored(given: unknown, challenge: Challenge): Scored | null {
  if (typeof given !== 'object' || given === null) return null;
  const { design, seed, runs, base, designed, difference } = given as Partial<Record<keyof Scored, unknown>>;
  const read = readDesign(design, challenge);
  const whole = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
  if (read === null || !whole(seed) || !whole(runs)) return null;
  return isEstimate(base) && isEstimate(designed) && isEstimate(difference)
    ? { design: read, seed, runs, base, designed, difference }
    : null;
}

function isEstimate(value: unknown): value is Estimate {
  if (typeof value !== 'object' || value === null) return false;
  const { value: mean, low, high } = value as Partial<Record<keyof Estimate, unknown>>;
  return [mean, low, high].every((one) => typeof one === 'number' && one >= -1 && one <= 1);
}
