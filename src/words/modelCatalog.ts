import model from './en/model.json';
import { lazyWords } from './lazyWords.ts';

/** The words of how the model works, which are loaded with that place. */
export const modelEnglish = model;

export type ModelMessageId = keyof typeof modelEnglish;

/** The same words in a language. */
export const modelWordsIn = lazyWords<ModelMessageId>(modelEnglish, {
  ar: async () => (await import('./ar/model.ts')).modelWords,
  ru: async () => (await import('./ru/model.ts')).modelWords,
});
