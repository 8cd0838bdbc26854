import { createStore } from 'zustand/vanilla';
import type { Ensemble } from '../analysis/ensemble.ts';
import type { GuessMemory } from './guessMemory.ts';
import type { Lesson } from './lesson.ts';
import { isOpen, type ReplayControl } from './lessonLocks.ts';
import type { Guess } from './questions.ts';
import type { View, ViewMode } from './view.ts';

/** The cone of futures on the screen, and of which moment it is. */
export interface ShownCone {
  from: number;
  ensemble: Ensemble;
  total: number;
}

export interface ReplayFacts {
  /** Steps of the horizon. */
  steps: number;
  stepsPerDay: number;
  /** Cursor where the replay opens. */
  opening: number;
  /** Step from which the model's own run goes on. */
  runFrom: number;
  /** Cursors just after each event, ascending, without repeats. */
  eventCursors: readonly number[];
  /** Cursor at which each question stops the replay, ascending. */
  questions: readonly { id: string; step: number }[];
  hasRecord: boolean;
}

interface ReplayState {
  cursor: number;
  seed: number;
  mode: ViewMode;
  account: string | null;
  event: string | null;
  tie: string | null;
  playing: boolean;
  /** The last move was one step on: then acts travel along their ties. */
  stepped: boolean;
  /** The question that waits for an answer, or whose answer is shown. */
  question: string | null;
  guesses: Readonly<Record<string, Guess>>;
  cone: ShownCone | null;
  pinned: ShownCone | null;
  coneError: string | null;
  /** The lesson that holds what is not to be changed; null: everything can be. */
  lesson: Lesson | null;
}

interface ReplayActions {
  /** Goes to a cursor, kept inside the horizon; stops nothing. */
  goTo: (cursor: number) => void;
  stepBy: (steps: number) => void;
  toEvent: (direction: -1 | 1) => void;
  /** One beat of playing: false when it has come to its end or to a question. */
  advance: (stopAtQuestions: boolean) => boolean;
  /** Starts playing; a question that waits at this very moment comes first. */
  play: (stopAtQuestions: boolean) => void;
  pause: () => void;
  setMode: (mode: ViewMode) => void;
  nextMode: () => void;
  setSeed: (seed: number) => void;
  setAccount: (account: string | null) => void;
  selectEvent: (event: string | null) => void;
  selectTie: (tie: string | null) => void;
  answer: (question: string, guess: Guess) => void;
  /** Forgets what was said to all questions, so that they ask again. */
  forgetGuesses: () => void;
  closeQuestion: () => void;
  showCone: (cone: ShownCone | null) => void;
  failCone: (reason: string) => void;
  pin: (cone: ShownCone | null) => void;
  /** Begins a lesson, or ends it: what it locks stays as it stands. */
  setLesson: (lesson: Lesson | null) => void;
  /** Takes over what a link or Back says. */
  applyView: (view: View) => void;
}

export type Replay = ReplayState & ReplayActions;

const modes: readonly ViewMode[] = ['record', 'model', 'both'];

/** The state of one replay. What can be worked out from it and the scenario is not kept here. */
export function createReplay(facts: ReplayFacts, view: View, memory?: GuessMemory) {
  const inside = (cursor: number): number => Math.min(facts.steps, Math.max(0, Math.round(cursor)));
  const shown = ({ cursor, seed, mode, account, event, tie }: View) => ({
    cursor: inside(cursor ?? facts.opening),
    seed,
    mode: facts.hasRecord ? mode : ('model' as const),
    account,
    event,
    tie,
  });
  return createStore<Replay>()((set, get) => {
    const unanswered = (cursor: number): string | null =>
      facts.questions.find(({ id, step }) => step === cursor && !Object.hasOwn(get().guesses, id))?.id ??
      null;
    const can = (control: ReplayControl): boolean => isOpen(get().lesson, control);
    /** What stands there, where a lesson holds it. */
    const held = (): Partial<ReplayState> => {
      const { cursor, mode, account, seed } = get();
      return {
        ...(can('time') ? {} : { cursor }),
        ...(can('mode') ? {} : { mode }),
        ...(can('account') ? {} : { account }),
        ...(can('seed') ? {} : { seed }),
      };
    };
    return {
      ...shown(view),
      playing: false,
      stepped: false,
      question: null,
      guesses: memory?.read() ?? {},
      cone: null,
      pinned: null,
      coneError: null,
      lesson: null,

      goTo: (cursor) => {
        if (can('time')) set({ cursor: inside(cursor), stepped: false, question: null, event: null });
      },
      stepBy: (steps) => {
        if (!can('time')) return;
        get().goTo(get().cursor + steps);
        set({ stepped: steps === 1 });
      },
      toEvent: (direction) => {
        const { cursor } = get();
        const target =
          direction > 0
            ? facts.eventCursors.find((at) => at > cursor)
            : facts.eventCursors.findLast((at) => at < cursor);
        get().goTo(target ?? (direction > 0 ? facts.steps : 0));
      },
      advance: (stopAtQuestions) => {
        const cursor = inside(get().cursor + 1);
        const question = stopAtQuestions ? unanswered(cursor) : null;
        const playing = cursor < facts.steps && question === null;
        set({ cursor, stepped: true, event: null, question, playing });
        return playing;
      },
      play: (stopAtQuestions) => {
        if (!can('time')) return;
        const { cursor } = get();
        if (cursor === facts.steps) get().goTo(0);
        const question = stopAtQuestions ? unanswered(get().cursor) : null;
        set({ question, playing: question === null });
      },
      pause: () => set({ playing: false }),
      setMode: (mode) => {
        if (can('mode')) set({ mode: facts.hasRecord ? mode : 'model', question: null });
      },
      nextMode: () => get().setMode(modes[(modes.indexOf(get().mode) + 1) % modes.length] ?? 'record'),
      setSeed: (seed) => {
        if (can('seed')) set({ seed });
      },
      setAccount: (account) => {
        if (can('account')) set({ account, pinned: null });
      },
      selectEvent: (event) => set({ event, question: null }),
      selectTie: (tie) => set({ tie }),
      answer: (question, guess) => {
        const guesses = { ...get().guesses, [question]: guess };
        set({ guesses });
        memory?.write(guesses);
      },
      forgetGuesses: () => {
        set({ guesses: {}, question: null });
        memory?.write({});
      },
      closeQuestion: () => set({ question: null }),
      showCone: (cone) => set({ cone, coneError: null }),
      failCone: (coneError) => set({ cone: null, coneError }),
      pin: (pinned) => set({ pinned }),
      setLesson: (lesson) => set({ lesson, playing: false }),
      applyView: (next) => set({ ...shown(next), ...held(), question: null, playing: false, stepped: false }),
    };
  });
}

export type ReplayStore = ReturnType<typeof createReplay>;

/** What of the replay stands in the address bar. */
export const viewOf = ({ cursor, seed, mode, account, event, tie }: Replay): View => ({
  cursor,
  seed,
  mode,
  account,
  event,
  tie,
});
