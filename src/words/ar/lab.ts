import lab from './lab.json';
import labAnalyses from './labAnalyses.json';
import labCharts from './labCharts.json';
import labKept from './labKept.json';
import number from './number.json';
import parameters from './parameters.json';

/** The words of the lab, which are loaded with it. */
export const labWords = { ...lab, ...labAnalyses, ...labCharts, ...labKept, ...number, ...parameters };
