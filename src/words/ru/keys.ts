import keys from './keys.json';

/** The words of `keysCatalog.ts` in Russian. */
export const keysWords = keys;
