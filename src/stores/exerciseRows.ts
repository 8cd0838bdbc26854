import { asksOf, revealOf, type BoundExercise, type ModelAnswer } from './boundExercise.ts';

/** A row of what was answered; probabilities 0..1, null where there is none. */
export type AnswerRow = readonly [
  exercise: string,
  question: string,
  kind: string,
  answer: string | number | null,
  model: number | null,
  low: number | null,
  high: number | null,
  record: number | null,
];

export const answerHead = ['exercise', 'question', 'kind', 'answer', 'model', 'low', 'high', 'record'];

/** The answers as rows, in the order of the questions. The model's share stands only beside an answer. */
export async function answerRows(bound: BoundExercise): Promise<AnswerRow[]> {
  const { exercise, answers, ask } = bound;
  const said = answers.getState().answers;
  const rows = asksOf(exercise).map(async ({ id, question }): Promise<AnswerRow> => {
    const first = revealOf(exercise, id)?.models[0];
    const found = first && said[id] !== undefined ? await ask(first) : null;
    const { share = null, low = null, high = null } = found?.model ?? {};
    const record = found?.came == null ? null : Number(found.came);
    return [exercise.id, id, question.kind, said[id] ?? null, share, low, high, record];
  });
  return Promise.all(rows);
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
