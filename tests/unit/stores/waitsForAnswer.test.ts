import { expect, test } from 'vitest';

import { parseExercise } from '../../../src/exercise/parseExercise.ts';
import { waitsForAnswer } from '../../../src/stores/boundExercise.ts';
import { exerciseText, scenarios } from '../fixtures/exerciseFiles.ts';

const file = 'scenarios/exercises/september-2016.md';
const exercise = parseExercise(exerciseText(file), { file, scenarios }).exercise!;

test('a step waits until what the model answers too has an answer, zero among them', () => {
  expect(waitsForAnswer(exercise, 0, {})).toBe(true);
  expect(waitsForAnswer(exercise, 0, { course: '1 2 3' })).toBe(true);
  expect(waitsForAnswer(exercise, 0, { 'first-week': 0 })).toBe(false);
  expect(waitsForAnswer(exercise, 1, { 'first-week': 0 })).toBe(true);
});

test('a question in words, and a step that is not there, wait for nothing', () => {
  expect(waitsForAnswer(exercise, exercise.steps.length - 1, {})).toBe(false);
  expect(waitsForAnswer(exercise, exercise.steps.length, {})).toBe(false);
});

test('what is looked at together with the model’s answer comes after the question about it', () => {
  for (const { parts } of exercise.steps) {
    const kinds = parts.filter(({ kind }) => kind === 'ask' || kind === 'check').map(({ kind }) => kind);
    if (kinds.includes('check')) expect(kinds).toEqual(['ask', 'check']);
  }
  expect.assertions(1);
});
