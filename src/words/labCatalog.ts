import lab from './en/lab.json';
import labAnalyses from './en/labAnalyses.json';
import labCharts from './en/labCharts.json';
import labKept from './en/labKept.json';
import number from './en/number.json';
import parameters from './en/parameters.json';
import { lazyWords } from './lazyWords.ts';

/** The words of the lab, which are loaded with it. */
export const labEnglish = { ...lab, ...labAnalyses, ...labCharts, ...labKept, ...number, ...parameters };

export type LabMessageId = keyof typeof labEnglish;

/** The lab's words in a language. */
export const labWordsIn = lazyWords<LabMessageId>(labEnglish, {
  ar: async () => (await import('./ar/lab.ts')).labWords,
  ru: async () => (await import('./ru/lab.ts')).labWords,
});
