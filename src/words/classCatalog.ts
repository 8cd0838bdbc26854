import classView from './en/class.json';
import { lazyWords } from './lazyWords.ts';

/** The words of the class view, which are loaded with it. */
export const classEnglish = classView;

export type ClassMessageId = keyof typeof classEnglish;

/** The class view's words in a language. */
export const classWordsIn = lazyWords<ClassMessageId>(classEnglish, {
  ar: async () => (await import('./ar/class.ts')).classWords,
  ru: async () => (await import('./ru/class.ts')).classWords,
});
