import classView from './class.json';

/** The words of `classCatalog.ts` in Arabic. */
export const classWords = classView;
