import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AnswerSheet, Round } from '../exercise/answers.ts';
import { BANK, QUESTION_BANK, type BankQuestion } from '../exercise/questionBank.ts';
import { bindModel, type BoundExercise, type ModelAnswer } from './boundExercise.ts';
import type { AnswerStorage, Said } from './exerciseAnswers.ts';
import type { StudentStore } from './student.ts';

export type BankRound = NonNullable<Round>;

interface RoundAnswers {
  /** By the id of the question: an option's id, or a probability 0..1. */
  answers: Readonly<Record<string, Said>>;
  /** Whether it was handed in: then answers stay as they are. */
  handedIn: boolean;
}

export interface BankAnswers {
  before: RoundAnswers;
  after: RoundAnswers;
  answer: (round: BankRound, id: string, said: Said) => void;
  /** Closes a round. The first one cannot be handed in once the second was, for right answers were then shown. */
  handIn: (round: BankRound) => void;
  /** Forgets both rounds for good. */
  forget: () => void;
}

/** The question bank with the answers of this device. */
export interface BoundBank {
  answers: StoreApi<BankAnswers>;
  student: StudentStore;
  /** The model's answer to a probability question, and the record's; null for a choice, or where the runs failed. */
  ask: (question: BankQuestion) => Promise<ModelAnswer | null>;
}

/** The questions, in their order. */
export const bankQuestions: readonly BankQuestion[] = QUESTION_BANK;

const KEY = 'parley.questionBank';
const empty: RoundAnswers = { answers: {}, handedIn: false };

/** Whether this can be an answer to a question of the bank. */
export function isBankAnswer(id: string, said: unknown): said is Said {
  const question = QUESTION_BANK.find((one) => one.id === id);
  if (question?.kind === 'probability') return typeof said === 'number' && said >= 0 && said <= 1;
  return (question?.options as readonly unknown[] | undefined)?.includes(said) ?? false;
}

/** What was kept is hostile until checked: what is no answer is forgotten, and the rest stays. */
function readRound(kept: unknown): RoundAnswers {
  if (typeof kept !== 'object' || kept === null) return empty;
  const { answers, handedIn } = kept as Partial<Record<keyof RoundAnswers, unknown>>;
  const entries = typeof answers === 'object' && answers !== null ? Object.entries(answers) : [];
  return {
    answers: Object.fromEntries(
      entries.filter((entry): entry is [string, Said] => isBankAnswer(entry[0], entry[1])),
    ),
    handedIn: handedIn === true,
  };
}

/** The answers to the question bank, on this device alone. A full or forbidden storage costs the memory, not the answer. */
export function createBankAnswers(storage: AnswerStorage | null): StoreApi<BankAnswers> {
  const read = (): Pick<BankAnswers, BankRound> => {
    try {
      const kept: unknown = JSON.parse(storage?.getItem(KEY) ?? 'null');
      const { before, after } = (kept ?? {}) as Partial<Record<BankRound, unknown>>;
      return { before: readRound(before), after: readRound(after) };
    } catch {
      return { before: empty, after: empty };
    }
  };
  const store = createStore<BankAnswers>()((set, get) => ({
    ...read(),
    answer: (round, id, said) => {
      const own = get()[round];
      if (!own.handedIn && isBankAnswer(id, said))
        set({ [round]: { ...own, answers: { ...own.answers, [id]: said } } });
    },
    handIn: (round) => {
      if (round === 'before' && get().after.handedIn) return;
      set({ [round]: { ...get()[round], handedIn: true } });
    },
    forget: () => set({ before: empty, after: empty }),
  }));
  store.subscribe(({ before, after }) => {
    try {
      storage?.setItem(KEY, JSON.stringify({ before, after }));
    } catch {
      // Said above.
    }
  });
  return store;
}

/** Puts the parts of the bank together. */
export function bindBank({
  storage,
  student,
  ...model
}: {
  storage: AnswerStorage | null;
  student: StudentStore;
} & Parameters<typeof bindModel>[0]): BoundBank {
  return { answers: createBankAnswers(storage), student, ask: bankModel(model) };
}

/** The model, to be asked the bank's probability questions. */
export function bankModel(model: Parameters<typeof bindModel>[0]): BoundBank['ask'] {
  const ask = bindModel(model);
  const put = new Map<string, Promise<Parameters<BoundExercise['ask']>[0]>>();
  const write = async ({ scenario, question, without }: Extract<BankQuestion, { kind: 'probability' }>) => {
    const { questions } = await model.scenarioOf(scenario);
    const changes = without === null ? [] : [{ without }];
    return { label: null, scenario, question: questions[question]!, changes };
  };
  return async (question) => {
    if (question.kind !== 'probability') return null;
    const { id } = question;
    const asked = put.get(id) ?? write(question);
    put.set(id, asked);
    try {
      return await ask(await asked);
    } catch {
      put.delete(id);
      return null;
    }
  };
}

/** A round as it is handed to the teacher. What model and record say stands in the second alone: the first would tell it. */
export async function bankSheet(
  { answers, student, ask }: BoundBank,
  round: BankRound,
): Promise<AnswerSheet> {
  const said = answers.getState()[round].answers;
  const rows = QUESTION_BANK.map(async (question) => {
    const found = round === 'after' ? await ask(question) : null;
    return {
      question: question.id,
      kind: question.kind,
      answer: said[question.id] ?? null,
      model: found?.model ?? null,
      record: found?.came ?? null,
    };
  });
  return { student: student.getState().name, exercise: BANK, round, rows: await Promise.all(rows) };
}
