import editor from './editor.json';
import editorEffects from './editorEffects.json';
import labCharts from './labCharts.json';
import number from './number.json';
import parameters from './parameters.json';

/** The words of the editor and of the charts and numbers in it, which are loaded with it. */
export const editorWords = { ...editor, ...editorEffects, ...labCharts, ...number, ...parameters };
