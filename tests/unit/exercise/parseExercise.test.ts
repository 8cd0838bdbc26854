import { describe, expect, test } from 'vitest';

import { parseExercise } from '../../../src/exercise/parseExercise.ts';
import { exerciseFiles, exerciseText, scenarios } from '../fixtures/exerciseFiles.ts';

const head = `---
id: lesson
title: A lesson
level: introductory
minutes: 20
aims: [Say one thing]
scenarios: [two-sides]
licence: CC-BY-4.0
---`;

const ask = `\`\`\`ask
id: ten
kind: probability
prompt: How likely?
\`\`\``;

const parse = (text: string, file = 'lesson.md') => parseExercise(text, { file, scenarios });
const lesson = (steps: string): string => `${head}\n\nA word before.\n\n## One\n\n${ask}\n\n${steps}\n`;
const block = (name: string, ...lines: readonly string[]): string =>
  ['```' + name, ...lines, '```'].join('\n');

test.each(exerciseFiles)('%s has no problem', (file) => {
  const { exercise, problems } = parseExercise(exerciseText(file), { file, scenarios });
  expect(problems).toEqual([]);
  expect(exercise?.steps.length).toBeGreaterThan(3);
});

test('what a lesson holds becomes plain data', () => {
  const { exercise, problems } = parse(lesson('Some *words* and [a link](https://example.org/).'));
  expect(problems).toEqual([]);
  expect(exercise).toEqual(JSON.parse(JSON.stringify(exercise)));
  expect(exercise?.introduction).toEqual([
    { type: 'paragraph', children: [{ type: 'text', value: 'A word before.' }] },
  ]);
  expect(exercise?.steps[0]?.parts.map(({ kind }) => kind)).toEqual(['ask', 'prose']);
});

test('lines may end as they do on Windows', () => {
  expect(parse(lesson('Words.').replaceAll('\n', '\r\n')).problems).toEqual([]);
});

const reveal = (...lines: readonly string[]) => block('reveal', 'of: ten', 'text: So.', ...lines);

const line = (...lines: readonly string[]) => block('ask', 'id: l', 'kind: line', 'prompt: P', ...lines);
const challenge = (...lines: readonly string[]) =>
  block('challenge', 'id: d', 'prompt: P', 'budget: 2', ...lines);
const knob = (path: string, range: string, step = 0.1) =>
  `knobs: [{ path: ${path}, label: L, range: ${range}, step: ${step}, cost: 1 }]`;
const control = knob('actors.south.control', '{ low: 0.75, high: 0.95 }');
const shot = 'choices: [{ id: quiet, label: L, changes: without=shot-at-the-bridge, cost: 1 }]';

/** First line of what `lesson` is given. */
const at = 21;

const mistakes: readonly [code: string, text: string, line: number, words: RegExp][] = [
  ['exercise-empty', ' \n', 1, /copy of a file/],
  ['exercise-too-large', 'x'.repeat(200_001), 1, /two exercises/],
  ['front-missing', '# A lesson\n', 1, /Begin the file with ---/],
  ['front-open', '---\nid: lesson\n', 1, /Put a line of ---/],
  ['key-missing', lesson('').replace('minutes: 20\n', ''), 2, /Add "minutes:"/],
  ['key-unknown', lesson('').replace('minutes', 'minuts'), 5, /Did you mean "minutes"/],
  ['word-unknown', lesson('').replace('introductory', 'introductry'), 4, /Did you mean "introductory"/],
  ['out-of-range', lesson('').replace('20', '2000'), 5, /nearest that is allowed is 240/],
  ['id-not-file', lesson('').replace('id: lesson', 'id: other'), 2, /Write id: lesson/],
  ['not-known', lesson('').replace('[two-sides]', '[two-side]'), 7, /Did you mean "two-sides"/],
  ['no-steps', `${head}\n\nWords.\n`, 12, /Begin each step/],
  ['no-questions', `${head}\n\n## One\n\nWords.\n`, 14, /Add an ```ask block/],
  ['heading-level', lesson('# One'), at, /title stands in the front matter/],
  ['step-untitled', lesson('##'), at, /Name the step/],
  [
    'step-twice',
    lesson(`${block('step', 'minutes: 2')}\n\n${block('step', 'minutes: 3')}`),
    at + 4,
    /Remove one/,
  ],
  ['minutes-over', lesson(block('step', 'minutes: 200')), at + 1, /or write minutes: 200/],
  ['html', lesson('<script>alert(1)</script>'), at, /Write it in Markdown/],
  ['html', lesson('Words <img src=x onerror=y> words.'), at, /Write it in Markdown/],
  ['markup-unknown', lesson('![A picture](https://example.org/x.png)'), at, /Say it in a paragraph/],
  ['link-forbidden', lesson('[run](javascript:alert(1))'), at, /places of Parley begin with #\//],
  ['prose-deep', lesson(`${'> '.repeat(14)}deep`), at, /Flatten/],
  ['block-unknown', lesson(block('reveel', 'of: ten')), at, /Did you mean "reveal"/],
  ['block-open', lesson('```key\nWords.'), at, /three backticks at its end/],
  ['block-outside', `${head}\n\n${ask}\n\n## One\n`, 11, /below the heading of a step/],
  ['block-no-map', lesson(block('show', 'replay')), at + 1, /each key on a line of its own/],
  ['name-twice', lesson(ask), at + 1, /another id/],
  ['not-known', lesson(block('reveal', 'of: tem', 'text: So.')), at + 1, /Did you mean "ten"/],
  ['not-known', lesson(reveal('model: { question: ten-day }')), at + 3, /Did you mean "ten-days"/],
  [
    'not-listed',
    lesson(block('show', 'label: L', 'place: lab', 'scenario: february-2016')),
    at + 3,
    /Add feb/,
  ],
  ['reveal-early', `${head}\n\n## One\n\n${reveal()}\n\n${ask}\n`, 14, /Move the block below the question/],
  ['reveal-twice', lesson(`${reveal()}\n\n${reveal()}`), at + 6, /Put both into one block/],
  [
    'model-no-probability',
    lesson(reveal('model: { question: ten-days }')).replace('kind: probability', 'kind: text'),
    at + 3,
    /kind: probability/,
  ],
  [
    'answer-no-option',
    lesson(block('ask', 'id: b', 'kind: choice', 'prompt: P', 'options: [x, y]', 'answer: z')),
    at + 5,
    /exactly as the option/,
  ],
  [
    'option-twice',
    lesson(block('ask', 'id: b', 'kind: choice', 'prompt: P', 'options: [x, x]')),
    at + 4,
    /Remove one/,
  ],
  [
    'number-outside',
    lesson(block('ask', 'id: b', 'kind: number', 'prompt: P', 'range: { low: 0, high: 1 }', 'answer: 2')),
    at + 5,
    /Widen the range/,
  ],
  [
    'number-range',
    lesson(block('ask', 'id: b', 'kind: number', 'prompt: P', 'range: { low: 3, high: 1 }')),
    at + 4,
    /Exchange the two/,
  ],
  [
    'time-outside',
    lesson(block('show', 'label: L', 'place: replay', 'time: 2016-09-12T16:00Z')),
    at + 3,
    /a moment of the scenario/,
  ],
  [
    'change-refused',
    lesson(block('show', 'label: L', 'place: lab', 'changes: actors.south.control=7')),
    at + 3,
    /./,
  ],
  [
    'key-idle',
    lesson(block('show', 'label: L', 'place: replay', 'changes: actors.south.control=0.7')),
    at + 3,
    /show another place/,
  ],
  [
    'not-known',
    lesson(block('check', 'id: c', 'label: L', 'kind: without', 'event: shot')),
    at + 4,
    /Did you mean "shot-at-the-bridge"/,
  ],
  ['line-short', lesson(line('from: 2030-03-01T06:00Z', 'to: 2030-03-01T18:00Z')), at + 5, /to a later day/],
  [
    'not-known',
    lesson(line('from: 2030-03-01T06:00Z', 'to: 2030-03-11T06:00Z', 'of: nort')),
    at + 6,
    /Did you mean "north"/,
  ],
  [
    'time-outside',
    lesson(line('from: 2030-03-01T06:00Z', 'to: 2031-03-11T06:00Z')),
    at + 5,
    /a moment of the scenario/,
  ],
  [
    'model-no-probability',
    lesson(
      `${line('from: 2030-03-01T06:00Z', 'to: 2030-03-11T06:00Z')}\n\n${block('reveal', 'of: l', 'text: So.', 'model: { question: ten-days }')}`,
    ),
    at + 11,
    /remove "model:"/,
  ],
  [
    'not-known',
    lesson(block('check', 'id: c', 'label: L', 'kind: pinned', 'path: actors.south.contol')),
    at + 4,
    /Did you mean "actors.south.control"/,
  ],
  ['challenge-empty', lesson(challenge()), at + 1, /Add "knobs:" or "choices:"/],
  [
    'not-known',
    lesson(challenge(knob('actors.south.contrl', '{ low: 0.75, high: 0.95 }'))),
    at + 4,
    /Did you mean "actors.south.control"/,
  ],
  [
    'knob-range',
    lesson(challenge(knob('actors.south.control', '{ low: 0.8, high: 0.95 }'))),
    at + 4,
    /begin or end at 0.75/,
  ],
  [
    'knob-steps',
    lesson(challenge(knob('actors.south.control', '{ low: 0.75, high: 0.97 }'))),
    at + 4,
    /Write 0.95/,
  ],
  [
    'change-refused',
    lesson(challenge(knob('actors.south.control', '{ low: 0.75, high: 1.75 }', 0.5))),
    at + 4,
    /./,
  ],
  [
    'change-refused',
    lesson(challenge(shot.replace('shot-at-the-bridge', 'shot'))),
    at + 4,
    /Did you mean "shot-at-the-bridge"/,
  ],
  [
    'changed-twice',
    lesson(
      challenge(control, 'choices: [{ id: order, label: L, changes: actors.south.control=0.9, cost: 1 }]'),
    ),
    at + 5,
    /both into one choice/,
  ],
  [
    'turn-outside',
    lesson(challenge(control, 'designs: [{ label: L, turns: { actors.south.control: 0.8 } }]')),
    at + 5,
    /on which the knob stops/,
  ],
  [
    'not-known',
    lesson(challenge(shot, 'designs: [{ label: L, choices: quite }]')),
    at + 5,
    /Did you mean "quiet"/,
  ],
  [
    'design-dear',
    lesson(
      challenge(
        control,
        shot,
        'designs: [{ label: L, turns: { actors.south.control: 0.95 }, choices: quiet }]',
      ),
    ),
    at + 6,
    /raise the budget/,
  ],
  ['bad-date', lesson(block('show', 'label: L', 'place: replay', 'time: tomorrow')), at + 3, /./],
  ['key-twice', lesson(block('show', 'label: L', 'label: M', 'place: replay')), at + 2, /Remove one/],
];

describe('a mistake gets a message that says where it is and how to mend it', () => {
  test.each(mistakes)('%s: %#', (code, text, line, words) => {
    const { exercise, problems } = parse(text);
    expect(exercise).toBeNull();
    const [first] = problems;
    expect({ ...first, problems }).toMatchObject({ code, line, file: 'lesson.md' });
    expect(first?.suggestion).toMatch(words);
    expect(first?.message).toMatch(/\.$|:/);
  });
});

test('a mistake in a block says by path which key is meant, and which words are known', () => {
  const [date] = parse(lesson(block('show', 'label: L', 'place: replay', 'time: tomorrow'))).problems;
  expect(date?.path).toBe('show.time');
  const [twice] = parse(lesson(block('show', 'label: L', 'label: M', 'place: replay'))).problems;
  expect(twice).toMatchObject({ path: 'show', column: 1 });
  const [unknown] = parse(lesson(block('reveal', 'of: tem', 'text: So.'))).problems;
  expect(unknown).toMatchObject({ found: 'tem', expected: 'one of ten' });
});
