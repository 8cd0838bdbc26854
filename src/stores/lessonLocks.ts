import type { Change } from '../scenario/changes.ts';
import { inOrder } from './labChanges.ts';
import type { LabQuestion } from './lab.ts';
import type { Lesson } from './lesson.ts';

/** Controls of the replay that a lesson can lock. */
export const replayControls = ['time', 'mode', 'account', 'seed'] as const;
export type ReplayControl = (typeof replayControls)[number];

/** Controls of the lab beside its numbers, events and renewals, which go by their paths. */
export const labControls = ['account', 'rules', 'from', 'seed', 'tools'] as const;

/** Without a lesson everything is open. */
export const isOpen = (lesson: Pick<Lesson, 'open'> | null, control: string): boolean =>
  lesson?.open?.includes(control) ?? true;

/** The control by which a change is made. */
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
