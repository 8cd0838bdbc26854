import type { Question } from '../analysis/question.ts';

/** What a viewer said to a question, and what the model said. Probabilities 0..1. */
export interface Guess {
  /** null: skipped. */
  viewer: number | null;
  model: { share: number; low: number; high: number } | null;
}

/** A question whose answer the record has given, with both forecasts. */
export interface JudgedGuess {
  question: Question;
  viewer: number;
  model: number;
  came: boolean;
}

/** Mean squared distance between what was said and what came (Brier 1950); null without a judged question. */
export function brierOf(
  judged: readonly Omit<JudgedGuess, 'question'>[],
  who: 'viewer' | 'model',
): number | null {
  if (judged.length === 0) return null;
  return judged.reduce((sum, one) => sum + (one[who] - (one.came ? 1 : 0)) ** 2, 0) / judged.length;
}
