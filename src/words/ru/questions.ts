import questions from './questions.json';

/** The words of `questionsCatalog.ts` in Russian. */
export const questionsWords = questions;
