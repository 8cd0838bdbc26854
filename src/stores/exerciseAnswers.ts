import { createStore, type StoreApi } from 'zustand/vanilla';

/** What was said to a question: a probability 0..1, a number, an option, or words. */
export type Said = number | string;

export interface ExerciseAnswers {
  /** By the id of the question. */
  answers: Readonly<Record<string, Said>>;
  /** Ids of what was done in a shown place. */
  done: readonly string[];
  /** Whether there is an answer to take back. */
  canUndo: boolean;
  answer: (id: string, said: Said) => void;
  /** Takes the last answer of this visit back. */
  undo: () => void;
  markDone: (id: string) => void;
  /** Forgets all answers and all that was done; this cannot be undone. */
  forget: () => void;
}

export type AnswerStore = StoreApi<ExerciseAnswers>;

/** Where answers wait for a reload; a browser that forbids storage gives null. */
export interface AnswerStorage {
  getItem: (key: string) => string | null;
  setItem: (key: string, text: string) => void;
}

interface Kept {
  answers: Readonly<Record<string, Said>>;
  done: readonly string[];
}

const nothing: Kept = { answers: {}, done: [] };
const LONGEST = 20_000;

const isSaid = (value: unknown): value is Said =>
  typeof value === 'string' ? value.length <= LONGEST : typeof value === 'number' && Number.isFinite(value);

/** What was kept is hostile until checked: what is no answer is forgotten, and the rest stays. */
function readKept(text: string | null): Kept {
  const kept: unknown = JSON.parse(text ?? 'null');
  if (typeof kept !== 'object' || kept === null) return nothing;
  const { answers, done } = kept as Partial<Record<keyof Kept, unknown>>;
  const entries = typeof answers === 'object' && answers !== null ? Object.entries(answers) : [];
  return {
    answers: Object.fromEntries(entries.filter((entry): entry is [string, Said] => isSaid(entry[1]))),
    done: Array.isArray(done) ? done.filter((id): id is string => typeof id === 'string') : [],
  };
}

/** The answers to one exercise, on this device alone. A full or forbidden storage costs the memory, not the answer. */
export function createExerciseAnswers(storage: AnswerStorage | null, exercise: string): AnswerStore {
  const key = `parley.exercise.${exercise}`;
  const read = (): Kept => {
    try {
      return readKept(storage?.getItem(key) ?? null);
    } catch {
      return nothing;
    }
  };
  const past: ExerciseAnswers['answers'][] = [];
  const store = createStore<ExerciseAnswers>()((set, get) => ({
    ...read(),
    canUndo: false,
    answer: (id, said) => {
      const { answers } = get();
      past.push(answers);
      set({ answers: { ...answers, [id]: said }, canUndo: true });
    },
    undo: () => {
      const answers = past.pop();
      if (answers) set({ answers, canUndo: past.length > 0 });
    },
    markDone: (id) => {
      const { done } = get();
      if (!done.includes(id)) set({ done: [...done, id] });
    },
    forget: () => {
      past.length = 0;
      set({ ...nothing, canUndo: false });
    },
  }));
  store.subscribe(({ answers, done }) => {
    try {
      storage?.setItem(key, JSON.stringify({ answers, done }));
    } catch {
      // Said above.
    }
  });
  return store;
}
