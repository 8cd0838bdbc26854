import keys from './en/keys.json';
import { lazyWords } from './lazyWords.ts';

/** The words of the replay's list of keys, which are loaded with it. */
export const keysEnglish = keys;

export type KeysMessageId = keyof typeof keysEnglish;

/** The words of the list of keys in a language. */
export const keysWordsIn = lazyWords<KeysMessageId>(keysEnglish, {
  ar: async () => (await import('./ar/keys.ts')).keysWords,
  ru: async () => (await import('./ru/keys.ts')).keysWords,
});
