import { languageOf, type Language } from '../words/languages.ts';
import { isText, lessonLimits, type Lesson } from './lesson.ts';
import { frameWidths, type FrameWidth } from './lessonLink.ts';
import type { ChoiceStorage } from './settings.ts';

/** What a teacher has written and chosen for a lesson, finished or not. */
export interface LessonDraft {
  readonly title: string;
  readonly prompts: readonly string[];
  /** Whether `chosen` counts. */
  readonly isLimited: boolean;
  /** Controls of this and of other places: each place takes its own. */
  readonly chosen: readonly string[];
  /** null: each student's own. */
  readonly language: Language | null;
  readonly ways: boolean;
  readonly frame: FrameWidth;
}

export const emptyDraft: LessonDraft = {
  title: '',
  prompts: [''],
  isLimited: false,
  chosen: [],
  language: null,
  ways: true,
  frame: 'column',
};

const key = 'parley.lessonDraft';

/** Names that are remembered, of all places together. */
const mostChosen = 1000;

const text = (value: unknown, most: number): string =>
  typeof value === 'string' ? value.slice(0, most) : '';

/** The draft of this device; what was kept is hostile until checked. */
export function readDraft(storage: ChoiceStorage | null): LessonDraft {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(key) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return emptyDraft;
    const { title, prompts, isLimited, chosen, language, ways, frame } = kept as Partial<
      Record<keyof LessonDraft, unknown>
    >;
    return {
      title: text(title, lessonLimits.title),
      prompts: Array.isArray(prompts)
        ? prompts.slice(0, lessonLimits.prompts).map((prompt) => text(prompt, lessonLimits.prompt))
        : emptyDraft.prompts,
      isLimited: isLimited === true,
      chosen: Array.isArray(chosen)
        ? chosen.filter((name) => typeof name === 'string').slice(0, mostChosen)
        : [],
      language: languageOf(language),
      ways: ways !== false,
      frame: frameWidths.find((width) => width === frame) ?? emptyDraft.frame,
    };
  } catch {
    return emptyDraft;
  }
}

/** A full or forbidden storage costs the memory, not the draft. */
export function writeDraft(storage: ChoiceStorage | null, draft: LessonDraft): void {
  try {
    storage?.setItem(key, JSON.stringify(draft));
  } catch {
    // Said above.
  }
}

/** In one line, and without the signs that a lesson does not hold. */
const clean = (words: string): string =>
  words.replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069\s]+/gu, ' ').trim();

/** What stands in the way of a link. */
export type DraftProblem = 'title' | 'controls';

/** The lesson of a draft in a place that has these controls, or what it lacks. */
export function lessonOf(
  draft: LessonDraft,
  known: readonly string[],
): { lesson: Lesson } | { problem: DraftProblem } {
  const title = clean(draft.title);
  if (!isText(title, lessonLimits.title)) return { problem: 'title' };
  const open = draft.isLimited ? known.filter((name) => draft.chosen.includes(name)) : null;
  if (open !== null && open.length > lessonLimits.controls) return { problem: 'controls' };
  const prompts = draft.prompts.map(clean).filter((prompt) => prompt !== '');
  return { lesson: { title, prompts, open, ways: draft.ways } };
}
