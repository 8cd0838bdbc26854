import challenge from './en/challenge.json';
import exercise from './en/exercise.json';
import paper from './en/paper.json';
import present from './en/present.json';
import timetable from './en/timetable.json';
import { lazyWords } from './lazyWords.ts';

/** The words of classroom and exercises, which are loaded with them. */
export const exerciseEnglish = { ...challenge, ...exercise, ...paper, ...present, ...timetable };

export type ExerciseMessageId = keyof typeof exerciseEnglish;

/** The classroom's words in a language. */
export const exerciseWordsIn = lazyWords<ExerciseMessageId>(exerciseEnglish, {
  ar: async () => (await import('./ar/exercise.ts')).exerciseWords,
  ru: async () => (await import('./ru/exercise.ts')).exerciseWords,
});
