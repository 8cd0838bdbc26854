import { expect, test } from 'vitest';

import { parseExercise } from '../../../src/exercise/parseExercise.ts';
import type { Show } from '../../../src/exercise/exercise.ts';
import { addressOf } from '../../../src/stores/exerciseAddress.ts';
import { readLabView } from '../../../src/stores/labView.ts';
import { scenarios } from '../fixtures/exerciseFiles.ts';

const lesson = (show: string): string => `---
id: lesson
title: A lesson
level: introductory
minutes: 20
aims: [Say one thing]
scenarios: [two-sides]
licence: CC-BY-4.0
---

## One

\`\`\`ask
id: ten
kind: probability
prompt: How likely?
\`\`\`

\`\`\`show
label: Look
place: lab
${show}
\`\`\`
`;

const shown = (show: string): string => {
  const { exercise, problems } = parseExercise(lesson(show), { file: 'lesson.md', scenarios });
  expect(problems).toEqual([]);
  return addressOf(exercise!.steps[0]!.parts.find((part): part is Show => part.kind === 'show')!);
};

test('a lab of which nothing is said opens unchanged, however it was left', () => {
  const address = shown('');
  expect(address).toBe('/lab/two-sides?changes=');
  expect(readLabView(address.split('?')[1]!).view.difference.changes).toEqual([]);
});

test('a lab can be opened at the date of a question', () => {
  const address = shown('date: 2030-03-11T06:00Z\nchanges: defaults.noise=0.1');
  expect(readLabView(address.split('?')[1]!).view).toMatchObject({
    date: '2030-03-10T18:00:00Z',
    difference: { changes: [{ set: 'defaults.noise', to: 0.1 }] },
  });
});
