import editor from './en/editor.json';
import labCharts from './en/labCharts.json';
import number from './en/number.json';
import { lazyWords } from './lazyWords.ts';

/** The words of the editor and of the charts in it, which are loaded with it. */
export const editorEnglish = { ...editor, ...labCharts, ...number };

export type EditorMessageId = keyof typeof editor;

/** The editor's words in a language. */
export const editorWordsIn = lazyWords<keyof typeof editorEnglish>(editorEnglish, {
  ar: async () => (await import('./ar/editor.ts')).editorWords,
  ru: async () => (await import('./ru/editor.ts')).editorWords,
});
