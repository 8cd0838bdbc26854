import lesson from './lesson.json';

/** The words of `lessonCatalog.ts` in Russian. */
export const lessonWords = lesson;
