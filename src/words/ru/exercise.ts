import challenge from './challenge.json';
import exercise from './exercise.json';

/** The words of `exerciseCatalog.ts` in Russian. */
export const exerciseWords = { ...exercise, ...challenge };
