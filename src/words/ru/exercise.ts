import challenge from './challenge.json';
import exercise from './exercise.json';
import paper from './paper.json';
import present from './present.json';
import timetable from './timetable.json';

/** The words of `exerciseCatalog.ts` in Russian. */
export const exerciseWords = { ...challenge, ...exercise, ...paper, ...present, ...timetable };
