import library from './en/library.json';
import { lazyWords } from './lazyWords.ts';

/** The words of the gallery, and of the lists of all events and all sources, which are loaded with these. */
export const libraryEnglish = library;

export type LibraryMessageId = keyof typeof libraryEnglish;

/** The words of gallery and lists in a language. */
export const libraryWordsIn = lazyWords<LibraryMessageId>(libraryEnglish, {
  ar: async () => (await import('./ar/library.ts')).libraryWords,
  ru: async () => (await import('./ru/library.ts')).libraryWords,
});
