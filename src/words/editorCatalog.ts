import editor from './en/editor.json';
import labCharts from './en/labCharts.json';

/** The words of the editor and of the charts in it, which are loaded with it. */
export const editorEnglish = { ...editor, ...labCharts };

export type EditorMessageId = keyof typeof editor;
