import library from './en/library.json';
import { lazyWords } from './lazyWords.ts';

/** The words of the gallery, which are loaded with it. */
export const libraryEnglish = library;

export type LibraryMessageId = keyof typeof libraryEnglish;

/** The gallery's words in a language. */
export const libraryWordsIn = lazyWords<LibraryMessageId>(libraryEnglish, {
  ar: async () => (await import('./ar/library.ts')).libraryWords,
  ru: async () => (await import('./ru/library.ts')).libraryWords,
});
