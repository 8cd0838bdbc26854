import challenge from './challenge.json';
import exercise from './exercise.json';

/** The words of `exerciseCatalog.ts` in Arabic. */
export const exerciseWords = { ...exercise, ...challenge };
