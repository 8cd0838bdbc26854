import type { Language } from '../words/languages.ts';
import { writeLesson, type Lesson } from './lesson.ts';

/** A lesson in a place: `path` and `search` as the address behind the `#` has them, `language` null for each student's own. */
interface PlacedLesson {
  readonly path: string;
  readonly search: string;
  readonly lesson: Lesson;
  readonly language: Language | null;
}

/** The link of a lesson. @param page address of the page without its `#`. */
export function lessonLink(page: string, { path, search, lesson, language }: PlacedLesson): string {
  const query = [search, language === null ? '' : `lang=${language}`, `lesson=${writeLesson(lesson)}`];
  return `${page}#${path}?${query.filter(Boolean).join('&')}`;
}

export const frameWidths = ['column', 'wide'] as const;
export type FrameWidth = (typeof frameWidths)[number];

interface FrameSize {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * Sizes in which the first view of a place stands whole below a task of two lines: of the replay the chart with Play, of the
 * lab its charts with the controls beside them, or as on a phone in a sheet. Measured on the page.
 */
export const frameSizes: Readonly<Record<'replay' | 'lab', Readonly<Record<FrameWidth, FrameSize>>>> = {
  replay: { column: { width: 720, height: 880 }, wide: { width: 1120, height: 830 } },
  lab: { column: { width: 620, height: 860 }, wide: { width: 1120, height: 940 } },
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The element that shows a link in a course page: as wide as there is room, the clipboard open to its buttons. */
export const frameCode = (link: string, title: string, { width, height }: FrameSize): string =>
  `<iframe src="${escaped(link)}" title="${escaped(title)}" width="${width}" height="${height}" ` +
  `style="max-width:100%;border:0" loading="lazy" allow="clipboard-write; fullscreen"></iframe>`;
