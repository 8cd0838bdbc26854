import { expect, test } from 'vitest';

import { parseExercise } from '../../../src/exercise/parseExercise.ts';
import type { Check, Show } from '../../../src/exercise/exercise.ts';
import { addressOf, isDone, isPinned } from '../../../src/stores/exerciseAddress.ts';
import type { KeptRun } from '../../../src/stores/keptRun.ts';
import { readLabView } from '../../../src/stores/labView.ts';
import { momentOf } from '../../../src/stores/replayCase.ts';
import { parseView } from '../../../src/stores/view.ts';
import { exerciseFiles, exerciseText, scenarios } from '../fixtures/exerciseFiles.ts';
import { lessonHead } from '../fixtures/lessonHead.ts';

const lesson = (show: string): string => `${lessonHead}

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

const check = (done: Check['done']): Check => ({
  kind: 'check',
  id: 'c',
  label: 'L',
  scenario: 'two-sides',
  done,
});

const kept = (more: Partial<KeptRun>): KeptRun =>
  ({
    id: '1',
    name: 'A',
    kind: 'variant',
    scenario: { id: 'two-sides', hash: 'h' },
    payload: { changes: 'actors.south.control=0.5', from: 0, seed: 0 },
    ...more,
  }) as KeptRun;

test('the replay has come to a step once it stands there or later', () => {
  const reached = check({ what: 'reached', step: 4 });
  expect(isDone(reached, '/replay/two-sides', 't=3')).toBe(false);
  expect(isDone(reached, '/replay/two-sides', 't=4')).toBe(true);
  expect(isDone(reached, '/replay/february-2016', 't=9')).toBe(false);
});

test('the lab shows in its address what was changed and left out', () => {
  const changed = check({ what: 'changed', path: 'actors.south.control' });
  const without = check({ what: 'without', event: 'shot-at-the-bridge' });
  const search = 'changes=actors.south.control=0.5;without=shot-at-the-bridge';
  for (const one of [changed, without]) {
    expect(isDone(one, '/lab/two-sides', search)).toBe(true);
    expect(isDone(one, '/lab/two-sides', 'changes=actors.north.control=0.5')).toBe(false);
  }
});

test('a pinned variant counts where it is of the scenario and changes what was asked for', () => {
  const any = check({ what: 'pinned', path: null });
  const control = check({ what: 'pinned', path: 'actors.south.control' });
  const north = check({ what: 'pinned', path: 'actors.north.control' });
  expect([any, control, north].map((one) => isPinned(one, [kept({})]))).toEqual([true, true, false]);
  expect(isPinned(any, [])).toBe(false);
  expect(isPinned(any, [kept({ scenario: { id: 'february-2016', hash: 'h' } })])).toBe(false);
  expect(isPinned(any, [kept({ kind: 'sweep' })])).toBe(false);
  expect(isPinned(any, [kept({ payload: { changes: 'no', from: 'x' } })])).toBe(false);
  expect(isDone(any, '/lab/two-sides', '')).toBe(false);
});

test.each(exerciseFiles)('what %s shows in the replay opens at the very moment that it names', (file) => {
  const text = exerciseText(file);
  const { exercise } = parseExercise(text, { file, scenarios });
  const named = [...text.matchAll(/^```show\n(.*?)^```/gms)]
    .filter(([, block]) => /^place: replay$/m.test(block!))
    .map(([, block]) => /^time: (\S+)$/m.exec(block!)?.[1] ?? null)
    .map((time) => time && Date.parse(time));
  const opened = exercise!.steps
    .flatMap(({ parts }) => parts)
    .filter((part): part is Show => part.kind === 'show' && part.place === 'replay')
    .map((show) => {
      const { cursor } = parseView(addressOf(show).split('?')[1] ?? '');
      return cursor === null ? null : momentOf(scenarios.get(show.scenario)!, cursor);
    });
  expect(opened).toEqual(named);
});
