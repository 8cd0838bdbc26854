import lesson from './en/lesson.json';
import { lazyWords } from './lazyWords.ts';

/** The words of lesson links, which are loaded with a lesson, or when one is made. */
export const lessonEnglish = lesson;

export type LessonMessageId = keyof typeof lessonEnglish;

/** The words of lessons in a language. */
export const lessonWordsIn = lazyWords<LessonMessageId>(lessonEnglish, {
  ar: async () => (await import('./ar/lesson.ts')).lessonWords,
  ru: async () => (await import('./ru/lesson.ts')).lessonWords,
});
