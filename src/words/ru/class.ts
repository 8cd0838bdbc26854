import classView from './class.json';

/** The words of `classCatalog.ts` in Russian. */
export const classWords = classView;
