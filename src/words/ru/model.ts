import model from './model.json';

/** The words of `modelCatalog.ts` in Russian. */
export const modelWords = model;
