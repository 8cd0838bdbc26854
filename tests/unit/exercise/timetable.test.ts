import { describe, expect, test } from 'vitest';
import type { Exercise } from '../../../src/exercise/exercise.ts';
import { parseExercise } from '../../../src/exercise/parseExercise.ts';
import { paceOf } from '../../../src/exercise/timetable.ts';
import { exerciseFiles, exerciseText, scenarios } from '../fixtures/exerciseFiles.ts';

const read = (file: string): Exercise => parseExercise(exerciseText(file), { file, scenarios }).exercise!;

/** Five minutes of opening, then steps of 8, 11, 8, 6, 6 and 6. */
const september = read('scenarios/exercises/september-2016.md');

describe('the pace of a lesson', () => {
  test.each([
    [null, 0, null, 0],
    [null, 4.9, null, 0],
    [null, 7.5, 0, 2],
    [0, 12, 0, 0],
    [0, 17.9, 1, 4],
    [1, 9.5, 0, -4],
    [2, 24, 2, 0],
    [5, 49, 5, 0],
    [5, 53, 5, 3],
  ])(
    'at step %s after %s minutes the plan has %s, and it is %s minutes late',
    (step, elapsed, due, behind) => {
      expect(paceOf(september, step, elapsed)).toEqual({ due, behind });
    },
  );

  test('is told only where every step has its minutes', () => {
    const [first, ...others] = september.steps;
    const partly = { ...september, steps: [{ ...first!, minutes: null }, ...others] };
    expect(paceOf(partly, 0, 1)).toBeNull();
  });
});

test.each(exerciseFiles)('every step of %s has its minutes', (file) => {
  const { minutes, steps } = read(file);
  const sum = steps.reduce((all, step) => all + (step.minutes ?? NaN), 0);
  expect(sum).toBeLessThanOrEqual(minutes);
  expect(sum).toBeGreaterThanOrEqual(minutes - 5);
});

test('the guide plans the lesson on September 2016 as the exercise does', () => {
  const guide = exerciseText('docs/teachers-guide.md').split('## Lesson two')[0]!;
  const planned = [...guide.matchAll(/^- \*\*(\d+)–(\d+),/gm)].map(
    ([, from, to]) => Number(to) - Number(from),
  );
  const sum = september.steps.reduce((all, { minutes }) => all + minutes!, 0);
  expect(planned).toEqual([september.minutes - sum, ...september.steps.map(({ minutes }) => minutes)]);
});
