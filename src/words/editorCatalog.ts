import editor from './en/editor.json';
import editorEffects from './en/editorEffects.json';
import labCharts from './en/labCharts.json';
import number from './en/number.json';
import parameters from './en/parameters.json';
import { lazyWords } from './lazyWords.ts';

/** The words of the editor and of the charts and numbers in it, which are loaded with it. */
export const editorEnglish = { ...editor, ...editorEffects, ...labCharts, ...number, ...parameters };

export type EditorMessageId = keyof typeof editor | keyof typeof editorEffects;

/** The editor's words in a language. */
export const editorWordsIn = lazyWords<keyof typeof editorEnglish>(editorEnglish, {
  ar: async () => (await import('./ar/editor.ts')).editorWords,
  ru: async () => (await import('./ru/editor.ts')).editorWords,
});
