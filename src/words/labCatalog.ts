import lab from './en/lab.json';
import labCharts from './en/labCharts.json';

/** The words of the lab, which are loaded with it. */
export const labEnglish = { ...lab, ...labCharts };

export type LabMessageId = keyof typeof labEnglish;
