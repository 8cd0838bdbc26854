import lesson from './lesson.json';

/** The words of `lessonCatalog.ts` in Arabic. */
export const lessonWords = lesson;
