import library from './library.json';

/** The words of `libraryCatalog.ts` in Russian. */
export const libraryWords = library;
