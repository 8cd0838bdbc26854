import type { AnswerRow, AnswerSheet } from '../exercise/answers.ts';
import { asksOf, revealOf, type BoundExercise, type ModelAnswer } from './boundExercise.ts';

/** The answers as a sheet, in the order of the questions. What model and record say stands only beside an answer. */
export async function exerciseSheet({
  exercise,
  answers,
  ask,
  student,
}: BoundExercise): Promise<AnswerSheet> {
  const said = answers.getState().answers;
  const rows = asksOf(exercise).map(async ({ id, question }): Promise<AnswerRow> => {
    const first = revealOf(exercise, id)?.models[0];
    const found = first && said[id] !== undefined ? await ask(first) : null;
    return {
      question: id,
      kind: question.kind,
      answer: said[id] ?? null,
      model: found?.model ?? null,
      record: found?.came ?? null,
    };
  });
  return {
    student: student.getState().name,
    exercise: exercise.id,
    round: null,
    rows: await Promise.all(rows),
  };
}

/** A forecast of the exercise that the record has judged. */
export interface JudgedAnswer {
  id: string;
  text: string;
  viewer: number;
  model: number;
  came: boolean;
}

/** The probabilities that were given, beside the model's, where the record says what came. */
export async function judgedAnswers(
  { exercise, ask }: BoundExercise,
  said: Readonly<Record<string, number | string>>,
): Promise<JudgedAnswer[]> {
  const judged = asksOf(exercise).map(async ({ id, prompt }): Promise<JudgedAnswer[]> => {
    const [viewer, first] = [said[id], revealOf(exercise, id)?.models[0]];
    const found: ModelAnswer | null = first && typeof viewer === 'number' ? await ask(first) : null;
    if (typeof viewer !== 'number' || found?.came == null) return [];
    return [{ id, text: prompt, viewer, model: found.model.share, came: found.came }];
  });
  return (await Promise.all(judged)).flat();
}
