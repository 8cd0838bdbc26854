import { fnv1a } from '../math/fnv1a.ts';
import { lessonLimits } from './lesson.ts';
import type { ChoiceStorage } from './settings.ts';

/** Which tasks of one lesson a student has ticked, kept on the device. */
export interface LessonTicks {
  /** Indices, ascending. */
  read: () => readonly number[];
  write: (done: readonly number[]) => void;
}

/**
 * The ticks of the lesson that stands in a link as `text`. What was kept is hostile until checked: anything but indices is
 * forgotten. A full or forbidden storage costs the memory, not the tick.
 */
export function createLessonTicks(storage: ChoiceStorage | null, text: string): LessonTicks {
  const key = `parley.lesson.${fnv1a(text).toString(36)}`;
  const isIndex = (value: unknown): value is number =>
    Number.isInteger(value) && Number(value) >= 0 && Number(value) < lessonLimits.prompts;
  return {
    read: () => {
      try {
        const kept: unknown = JSON.parse(storage?.getItem(key) ?? '[]');
        return Array.isArray(kept) ? [...new Set(kept.filter(isIndex))].sort((a, b) => a - b) : [];
      } catch {
        return [];
      }
    },
    write: (done) => {
      try {
        storage?.setItem(key, JSON.stringify(done));
      } catch {
        // Said above.
      }
    },
  };
}
