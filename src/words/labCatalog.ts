import lab from './en/lab.json';
import labAnalyses from './en/labAnalyses.json';
import labCharts from './en/labCharts.json';
import labKept from './en/labKept.json';
import type { Language } from './languages.ts';

/** The words of the lab, which are loaded with it. */
export const labEnglish = { ...lab, ...labAnalyses, ...labCharts, ...labKept };

export type LabMessageId = keyof typeof labEnglish;

type LabWords = Readonly<Record<LabMessageId, string>>;

const loads: Readonly<Record<Exclude<Language, 'en'>, () => Promise<LabWords>>> = {
  ar: async () => (await import('./ar/lab.ts')).labWords,
  ru: async () => (await import('./ru/lab.ts')).labWords,
};

const loading = new Map<Language, Promise<LabWords>>();

/** The lab's words in a language: at once in English, else a promise, the same one at each call. */
export function labWordsIn(language: Language): LabWords | Promise<LabWords> {
  if (language === 'en') return labEnglish;
  let promise = loading.get(language);
  if (!promise) {
    promise = loads[language]();
    loading.set(language, promise);
    // What failed once is asked for again the next time.
    promise.catch(() => loading.delete(language));
  }
  return promise;
}
