import questions from './en/questions.json';
import { lazyWords } from './lazyWords.ts';

/** The words of the ten questions before and after a lesson, which are loaded with them. */
export const questionsEnglish = questions;

export type QuestionsMessageId = keyof typeof questionsEnglish;

/** The question bank's words in a language. */
export const questionsWordsIn = lazyWords<QuestionsMessageId>(questionsEnglish, {
  ar: async () => (await import('./ar/questions.ts')).questionsWords,
  ru: async () => (await import('./ru/questions.ts')).questionsWords,
});
