import { expect, test } from 'vitest';
import { brierOf, type JudgedGuess } from '../../../src/stores/questions.ts';

const question = {
  id: 'q',
  step: 1,
  text: '',
  answerYes: '',
  outcome: { kind: 'inForce', at: 3 },
  known: 4,
} as const;

const judged = (viewer: number, model: number, came: boolean): JudgedGuess => ({
  question,
  viewer,
  model,
  came,
});

test('the Brier score is the mean squared distance between what was said and what came', () => {
  const list = [judged(0.8, 0.5, true), judged(0.4, 0.1, false)];
  expect(brierOf(list, 'viewer')).toBeCloseTo((0.04 + 0.16) / 2, 12);
  expect(brierOf(list, 'model')).toBeCloseTo((0.25 + 0.01) / 2, 12);
});

test('without a judged question there is no score', () => {
  expect(brierOf([], 'viewer')).toBeNull();
});
