import type { Ask } from './exercise.ts';

/** Names the format and its version, in the first cell of every row. */
export const ANSWERS_FORMAT = 'parley-answers-1';

/** The columns of a file of answers, in their order. */
export const ANSWER_COLUMNS = [
  'format',
  'student',
  'exercise',
  'round',
  'question',
  'kind',
  'answer',
  'model',
  'low',
  'high',
  'record',
] as const;

export type AnswerKind = Ask['question']['kind'];

/** Before a lesson, and after it; null where a set of questions is answered once. */
export type Round = 'before' | 'after' | null;

/** A share of the model's runs with its 95 % interval, all 0..1. */
export interface ModelShare {
  share: number;
  low: number;
  high: number;
}

/** What a student said to a question, beside what the model and the record say. */
export interface AnswerRow {
  question: string;
  kind: AnswerKind;
  /** A probability 0..1, a number, an option or words; null: not answered. */
  answer: number | string | null;
  model: ModelShare | null;
  /** Whether it came; null: not known, or not told. */
  record: boolean | null;
}

/** The answers of one student to one set of questions. */
export interface AnswerSheet {
  /** A name or a code; empty where none was given. */
  student: string;
  /** Id of the exercise, or of the question bank. */
  exercise: string;
  round: Round;
  rows: readonly AnswerRow[];
}

/** Sheets as the cells of a file, without its head. */
export const answerCells = (sheets: readonly AnswerSheet[]): (string | number | null)[][] =>
  sheets.flatMap(({ student, exercise, round, rows }) =>
    rows.map(({ question, kind, answer, model, record }) => [
      ANSWERS_FORMAT,
      student.trim(),
      exercise,
      round,
      question,
      kind,
      answer,
      model?.share ?? null,
      model?.low ?? null,
      model?.high ?? null,
      record === null ? null : Number(record),
    ]),
  );
