import type { Language } from './languages.ts';

/** Words of a part of the page by language: at once in English, else a promise, the same one at each call. */
export type WordsIn<Words> = (language: Language) => Words | Promise<Words>;

/** The words of a part of the page that are loaded with it. */
export const lazyWords = <Id extends string>(
  english: Readonly<Record<Id, string>>,
  loads: Readonly<Record<Exclude<Language, 'en'>, () => Promise<Readonly<Record<Id, string>>>>>,
): WordsIn<Readonly<Record<Id, string>>> => byLanguage(english, loads);

/** What differs by language, is there in English and is loaded once in any other. */
export function byLanguage<Words>(
  english: Words,
  loads: Readonly<Record<Exclude<Language, 'en'>, () => Promise<Words>>>,
): WordsIn<Words> {
  const loading = new Map<Language, Promise<Words>>();
  return (language) => {
    if (language === 'en') return english;
    let promise = loading.get(language);
    if (!promise) {
      promise = loads[language]();
      loading.set(language, promise);
      // What failed once is asked for again the next time.
      promise.catch(() => loading.delete(language));
    }
    return promise;
  };
}
