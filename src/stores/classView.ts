import { createStore, type StoreApi } from 'zustand/vanilla';
import { classCalibration, type ClassCalibration } from '../exercise/classCalibration.ts';
import { classChange, classGain, type Gain, type QuestionChange } from '../exercise/classChange.ts';
import { classQuestions, type ClassQuestion, type KnownQuestion } from '../exercise/classQuestions.ts';
import type { Ask } from '../exercise/exercise.ts';
import { gatherClass, type ClassAnswers, type GivenFile } from '../exercise/gatherClass.ts';
import { inventedClass } from '../exercise/inventedClass.ts';
import { BANK } from '../exercise/questionBank.ts';
import { answersFileName, writeAnswers } from './answersFile.ts';
import { bankQuestions, type BoundBank } from './bank.ts';
import { asksOf, revealOf, type BoundExercise } from './boundExercise.ts';
import type { LineModel } from './lineAnswer.ts';

/** A shipped exercise as far as the class view tells of it. */
export interface ToldExercise {
  title: string;
  asks: readonly Ask[];
  /** What lies under the lines that were to be drawn, by question. */
  lines: Readonly<Record<string, LineModel | null>>;
}

export interface ClassView {
  /** Those that count and those that do not, by name. */
  files: readonly GivenFile[];
  /** Whether the class is made up. */
  invented: boolean;
  gathered: ClassAnswers;
  questions: readonly ClassQuestion[];
  calibration: ClassCalibration | null;
  changes: readonly QuestionChange[];
  gain: Gain | null;
  /** Exercises that are shipped, by id. */
  exercises: Readonly<Record<string, ToldExercise>>;
  /** Whether the model is still asked. */
  asking: boolean;
  /** Adds files; one with the name and the text of another is the same file. Resolves when the model was asked. */
  add: (files: readonly GivenFile[]) => Promise<void>;
  remove: (file: string) => void;
  clear: () => void;
  /** Puts a made-up class in place of what is there. */
  invent: (seed: number) => Promise<void>;
}

interface Parts {
  /** The model, to be asked the questions of the bank. */
  askBank: BoundBank['ask'];
  /** A shipped exercise; null where there is none. */
  exerciseOf: (id: string) => Promise<BoundExercise | null>;
}

/** The answer files of a class on this page; nothing of them is kept. */
export function createClassView({ askBank, exerciseOf }: Parts): StoreApi<ClassView> {
  let known: readonly KnownQuestion[] = [];
  const asked = new Map<string, Promise<void>>();
  /** Of files that came while the model was asked for others. */
  let waiting = 0;
  const store = createStore<ClassView>()((set, get) => {
    const show = (files: readonly GivenFile[]): void => {
      const gathered = gatherClass(files);
      const questions = classQuestions(gathered, known);
      set({
        files,
        gathered,
        questions,
        calibration: classCalibration(questions),
        changes: classChange(questions),
        gain: classGain(questions),
      });
    };
    /** Asks for what is known of the exercises that are there, each once. */
    const askKnown = async (): Promise<void> => {
      const ids = [...new Set(get().gathered.sheets.map(({ exercise }) => exercise))];
      waiting += 1;
      set({ asking: true });
      await Promise.all(
        ids.map((id) => {
          const promise =
            asked.get(id) ??
            learn(id).catch(() => {
              // Asked again with the next files; until then the files' own numbers stand.
              asked.delete(id);
            });
          asked.set(id, promise);
          return promise;
        }),
      );
      waiting -= 1;
      set({ asking: waiting > 0 });
      show(get().files);
    };
    const add = (found: readonly KnownQuestion[]): void => {
      known = [...known, ...found];
    };
    const learn = async (id: string): Promise<void> => {
      if (id === BANK) {
        add(await knownOfBank(askBank));
        return;
      }
      const bound = await exerciseOf(id);
      if (!bound) return;
      const { title } = bound.exercise;
      const asks = asksOf(bound.exercise);
      const lines = await linesUnder(bound, asks);
      set({ exercises: { ...get().exercises, [id]: { title, asks, lines } } });
      add(await knownOfExercise(bound));
    };
    const take = async (files: readonly GivenFile[], invented: boolean): Promise<void> => {
      set({ invented });
      show(files);
      await askKnown();
    };
    return {
      files: [],
      invented: false,
      gathered: gatherClass([]),
      questions: [],
      calibration: null,
      changes: [],
      gain: null,
      exercises: {},
      asking: false,
      add: (files) => take(together(get().invented ? [] : get().files, files), false),
      remove: (file) => show(get().files.filter(({ name }) => name !== file)),
      clear: () => {
        set({ invented: false });
        show([]);
      },
      invent: (seed) =>
        take(
          inventedClass(seed).map((sheet) => ({ name: answersFileName(sheet), text: writeAnswers([sheet]) })),
          true,
        ),
    };
  });
  return store;
}

/** Files of one name in two folders are two files: the later one gets a number. */
function together(there: readonly GivenFile[], given: readonly GivenFile[]): GivenFile[] {
  const files = [...there];
  for (const { name, text } of given) {
    if (files.some((file) => file.name === name && file.text === text)) continue;
    let free = name;
    for (let n = 2; files.some((file) => file.name === free); n += 1) free = `${name} (${n})`;
    files.push({ name: free, text });
  }
  return files;
}

const knownOfBank = (ask: BoundBank['ask']): Promise<KnownQuestion[]> =>
  Promise.all(
    bankQuestions.map(async (question): Promise<KnownQuestion> => {
      const found = await ask(question);
      return {
        exercise: BANK,
        question: question.id,
        right: question.kind === 'choice' ? question.right : null,
        model: found?.model ?? null,
        record: found?.came ?? null,
        event: found?.event ?? null,
      };
    }),
  );

const knownOfExercise = ({ exercise, ask }: BoundExercise): Promise<KnownQuestion[]> =>
  Promise.all(
    asksOf(exercise).map(async ({ id, question }): Promise<KnownQuestion> => {
      const first = revealOf(exercise, id)?.models[0];
      const found = first ? await ask(first) : null;
      return {
        exercise: exercise.id,
        question: id,
        right: rightOf(question),
        model: found?.model ?? null,
        record: found?.came ?? null,
        event: found?.event ?? null,
      };
    }),
  );

async function linesUnder(bound: BoundExercise, asks: readonly Ask[]): Promise<ToldExercise['lines']> {
  const found = asks.map(async ({ id, question }) =>
    question.kind === 'line' ? [[id, await bound.line(question)] as const] : [],
  );
  return Object.fromEntries((await Promise.all(found)).flat());
}

/** The right answer as answers hold it; null: there is none. */
function rightOf(question: Ask['question']): string | number | null {
  switch (question.kind) {
    case 'choice':
      return question.answer === null ? null : question.said[question.options.indexOf(question.answer)]!;
    case 'number':
      return question.answer;
    default:
      return null;
  }
}
