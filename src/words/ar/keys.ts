import keys from './keys.json';

/** The words of `keysCatalog.ts` in Arabic. */
export const keysWords = keys;
