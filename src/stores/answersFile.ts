import { ANSWER_COLUMNS, answerCells, type AnswerSheet } from '../exercise/answers.ts';
import { csv } from '../words/csv.ts';

/** Sheets as a file of answers (docs/answers.md). Its mark of UTF-8 is for spreadsheets, which guess otherwise. */
export const writeAnswers = (sheets: readonly AnswerSheet[]): string =>
  `\uFEFF${csv(ANSWER_COLUMNS, answerCells(sheets))}`;

/** `first-lesson-before-anna.csv`, whatever the name holds. */
export function answersFileName({ student, exercise, round }: AnswerSheet): string {
  const name = student
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
  return `${[exercise, round ?? 'answers', name].filter(Boolean).join('-')}.csv`;
}
