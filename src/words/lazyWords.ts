import type { Language } from './languages.ts';

/** Words of a part of the page by language: at once in English, else a promise, the same one at each call. */
export type WordsIn<Words> = (language: Language) => Words | Promise<Words>;

/** The words of a part of the page that are loaded with it. */
export function lazyWords<Id extends string>(
  english: Readonly<Record<Id, string>>,
  loads: Readonly<Record<Exclude<Language, 'en'>, () => Promise<Readonly<Record<Id, string>>>>>,
): WordsIn<Readonly<Record<Id, string>>> {
  const loading = new Map<Language, Promise<Readonly<Record<Id, string>>>>();
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
