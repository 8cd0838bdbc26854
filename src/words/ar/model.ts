import model from './model.json';

/** The words of `modelCatalog.ts` in Arabic. */
export const modelWords = model;
