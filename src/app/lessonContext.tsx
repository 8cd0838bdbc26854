import { createContext, use, type ReactNode } from 'react';
import type { Lesson } from '../stores/lesson.ts';

interface OpenLesson {
  /** null: there is none, or it could not be read. */
  readonly lesson: Lesson | null;
  /** What stands under the masthead. */
  readonly bar: ReactNode;
}

/** Given by `LessonRoom`, which is loaded with the first lesson. */
export const LessonContext = createContext<OpenLesson>({ lesson: null, bar: null });

export const useLesson = (): Lesson | null => use(LessonContext).lesson;

export const LessonSlot = (): ReactNode => use(LessonContext).bar;
