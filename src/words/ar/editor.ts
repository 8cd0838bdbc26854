import editor from './editor.json';
import labCharts from './labCharts.json';
import number from './number.json';

/** The words of the editor and of the charts in it, which are loaded with it. */
export const editorWords = { ...editor, ...labCharts, ...number };
