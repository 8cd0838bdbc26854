import type { AnswerKind, AnswerRow, ModelShare, Round } from './answers.ts';
import type { ClassAnswers } from './gatherClass.ts';

/** What is known of a question beside the class's answers. */
export interface KnownQuestion {
  exercise: string;
  question: string;
  /** An option or a number; null: there is none. */
  right: string | number | null;
  model: ModelShare | null;
  record: boolean | null;
  /** What it is about: two sets of questions can ask about the same event. Null: about nothing that they share. */
  event: string | null;
}

export interface ClassAnswer {
  /** Index among the students. */
  of: number;
  round: Round;
  answer: string | number;
}

/** A question with all that the class said to it. */
export interface ClassQuestion extends KnownQuestion {
  kind: AnswerKind;
  answers: readonly ClassAnswer[];
}

/**
 * The questions of a class's files, each with its answers, exercise by exercise. What model and record say is taken from
 * what is known, and only for a question that is not known from the files, as most of them tell it.
 */
export function classQuestions(
  { sheets }: ClassAnswers,
  known: readonly KnownQuestion[],
): readonly ClassQuestion[] {
  const found = new Map<string, { exercise: string; rows: (AnswerRow & { of: number; round: Round })[] }>();
  for (const { exercise, round, of, rows } of sheets)
    for (const row of rows) {
      const key = `${exercise}/${row.question}/${row.kind}`;
      const own = found.get(key) ?? { exercise, rows: [] };
      found.set(key, own);
      own.rows.push({ ...row, of, round });
    }
  const questions = [...found.values()].map(({ exercise, rows }): ClassQuestion => {
    const { question, kind } = rows[0]!;
    const told = known.find((one) => one.exercise === exercise && one.question === question);
    return {
      exercise,
      question,
      kind,
      right: told?.right ?? null,
      model: told ? told.model : mostOften(rows.map(({ model }) => model)),
      event: told?.event ?? null,
      record: told ? told.record : mostOften(rows.map(({ record }) => record)),
      answers: rows.flatMap(({ of, round, answer }) => (answer === null ? [] : [{ of, round, answer }])),
    };
  });
  const order = (one: ClassQuestion): number => {
    const at = known.findIndex(
      ({ exercise, question }) => exercise === one.exercise && question === one.question,
    );
    return at < 0 ? Infinity : at;
  };
  const exercises = [...new Set(questions.map(({ exercise }) => exercise))];
  return exercises.flatMap((exercise) =>
    questions
      .filter((one) => one.exercise === exercise)
      // Two of Infinity have no difference.
      .toSorted((a, b) => (order(a) === order(b) ? 0 : order(a) - order(b))),
  );
}

/** Of those that are given the most frequent, the first of equals; null for none. */
function mostOften<Value>(values: readonly (Value | null)[]): Value | null {
  const given = values.filter((value): value is Value => value !== null);
  const counts = new Map<string, number>();
  for (const value of given) counts.set(JSON.stringify(value), (counts.get(JSON.stringify(value)) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return given.find((value) => counts.get(JSON.stringify(value)) === most) ?? null;
}

/** Forecasts that were made before anything was told: of a first round, or of questions that are asked once. */
export const forecastsOf = ({ kind, answers }: ClassQuestion): { of: number; forecast: number }[] =>
  kind === 'probability'
    ? answers.flatMap(({ of, round, answer }) =>
        round !== 'after' && typeof answer === 'number' ? [{ of, forecast: answer }] : [],
      )
    : [];
