import type { Change } from '../scenario/changes.ts';
import { inOrder } from './labChanges.ts';
import type { LabQuestion } from './lab.ts';
import type { Lesson } from './lesson.ts';
import { isOpen } from './lessonLocks.ts';

/**
 * The control by which a change is made, as a lesson names it: `account`, `rules`, an event or a renewal by its path, else
 * the path of a number. Beside these a lesson names `from`, `seed` and `tools`.
 */
export function controlOf(change: Change): string {
  if ('account' in change) return 'account';
  if ('without' in change) return `events.${change.without}`;
  if (/^actors\.[^.]+\.rule$/.test(change.set)) return 'rules';
  return /^events\.[^.]+/.exec(change.set)?.[0] ?? change.set;
}

/** The next question as far as a lesson lets it differ from the present one. */
export function withinLesson(lesson: Lesson | null, now: LabQuestion, next: LabQuestion): LabQuestion {
  if (!lesson?.open) return next;
  const turned = (change: Change): boolean => isOpen(lesson, controlOf(change));
  return {
    changes: inOrder([
      ...now.changes.filter((change) => !turned(change)),
      ...next.changes.filter((change) => turned(change)),
    ]),
    from: isOpen(lesson, 'from') ? next.from : now.from,
    seed: isOpen(lesson, 'seed') ? next.seed : now.seed,
  };
}
