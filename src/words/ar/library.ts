import library from './library.json';

/** The words of `libraryCatalog.ts` in Arabic. */
export const libraryWords = library;
