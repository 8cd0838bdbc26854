import questions from './questions.json';

/** The words of `questionsCatalog.ts` in Arabic. */
export const questionsWords = questions;
