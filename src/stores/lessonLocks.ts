import type { Lesson } from './lesson.ts';

/** Controls of the replay that a lesson can lock. */
export const replayControls = ['time', 'mode', 'account', 'seed'] as const;
export type ReplayControl = (typeof replayControls)[number];

/** Without a lesson everything is open. */
export const isOpen = (lesson: Pick<Lesson, 'open'> | null, control: string): boolean =>
  lesson?.open?.includes(control) ?? true;

/** Controls of a place, as a teacher chooses among them. */
export interface ControlGroup {
  readonly name: string;
  readonly controls: readonly { readonly id: string; readonly name: string }[];
}
