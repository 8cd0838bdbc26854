import exercise from './en/exercise.json';

/** The words of classroom and exercises, which are loaded with them. */
export const exerciseEnglish = exercise;

export type ExerciseMessageId = keyof typeof exerciseEnglish;
