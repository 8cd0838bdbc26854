import lab from './en/lab.json';
import labAnalyses from './en/labAnalyses.json';
import labCharts from './en/labCharts.json';
import labKept from './en/labKept.json';

/** The words of the lab, which are loaded with it. */
export const labEnglish = { ...lab, ...labAnalyses, ...labCharts, ...labKept };

export type LabMessageId = keyof typeof labEnglish;
