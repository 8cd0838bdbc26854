import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as blocks from '../../../src/exercise/schema/blocks.ts';
import { frontMatter } from '../../../src/exercise/schema/frontMatter.ts';
import { parseExercise } from '../../../src/exercise/parseExercise.ts';
import { type } from '../cli/fakeTerminal.ts';
import { scenarios } from '../fixtures/exerciseFiles.ts';
import { textOf } from '../fixtures/scenarioFiles.ts';

const page = readFileSync('docs/exercises.md', 'utf8');
const lesson = [...page.matchAll(/^(`{3,})text\n(.*?\n)\1$/gms)].map(([, , block]) => block).join('\n');
const file = 'first-lesson.md';
/** As if no other had been shipped, which need not be read then. */
const onlyScenario = 'scenarios/two-sides.yaml';

test('whoever types the blocks of docs/exercises.md one below the other has an exercise without a problem', () => {
  const { exercise, problems } = parseExercise(lesson, { file, scenarios });
  expect(problems).toEqual([]);
  const kinds = new Set(exercise!.steps.flatMap(({ parts }) => parts).map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual(
    ['ask', 'challenge', 'check', 'key', 'notes', 'prose', 'reveal', 'show'].sort(),
  );
});

/** Every key and every word to choose from that a schema has, however deep. */
function wordsOf(schema: unknown): string[] {
  const { def } = schema as { def: Record<string, unknown> };
  const inner = ['innerType', 'element', 'in', 'valueType'].flatMap((key) =>
    def[key] ? wordsOf(def[key]) : [],
  );
  const options = Array.isArray(def['options']) ? def['options'].flatMap(wordsOf) : [];
  const shape = Object.entries((def['shape'] ?? {}) as Record<string, unknown>).flatMap(([key, value]) => [
    key,
    ...wordsOf(value),
  ]);
  const words = [...Object.values(def['entries'] ?? {}), ...((def['values'] as string[] | undefined) ?? [])];
  return [...inner, ...options, ...shape, ...words.map(String)];
}

test.each(Object.entries({ ...blocks, frontMatter }))(
  'docs/exercises.md names all that a %s holds',
  (_, schema) => {
    const words = new Set(wordsOf(schema));
    expect(words.size).toBeGreaterThan(0);
    expect([...words].filter((word) => !new RegExp(`\\b${word}\\b`).test(page))).toEqual([]);
  },
);

/** A mistake that people make, and what `parley validate` says of it: the line that it stands on, and a word of the way out. */
const mistakes: readonly [
  what: string,
  wrong: readonly [right: string, wrong: string],
  line: string,
  way: RegExp,
][] = [
  ['a heading of the first level', ['## Look', '# Look'], '# Look', /title stands in the front matter/],
  ['a key misspelt', ['minutes: 20', 'minuts: 20'], 'minuts: 20', /Did you mean "minutes"/],
  [
    'another name than the file',
    ['id: first-lesson', 'id: my-lesson'],
    'id: my-lesson',
    /Write id: first-lesson/,
  ],
  [
    'a scenario that there is not',
    ['[two-sides]', '[two-side]'],
    'scenarios: [two-side]',
    /Did you mean "two-sides"/,
  ],
  ['a block misspelt', ['```notes', '```note'], '```note', /Did you mean "notes"/],
  ['an answer to no question', ['of: ten-days', 'of: ten-day'], 'of: ten-day', /Did you mean "ten-days"/],
  [
    'a moment outside',
    ['time: 2030-03-08T06:00Z', 'time: 2031-03-08T06:00Z'],
    'time: 2031-03-08T06:00Z',
    /moment of the scenario/,
  ],
  [
    'a picture',
    ['Two sides have', '![Two](x.png) sides have'],
    '![Two](x.png) sides have agreed to stop fighting.',
    /paragraph or a list/,
  ],
  ['a model for words', ['kind: probability', 'kind: text'], 'model:', /kind: probability/],
  [
    'a change out of range',
    ['south.control=0.5', 'south.control=5'],
    '  - { label: With half of the fighters obeying, question: ten-days, changes: actors.south.control=5 }',
    /0\.99/,
  ],
  [
    'a knob past its steps',
    ['step: 0.02', 'step: 0.03'],
    '    range: { low: 0.01, high: 0.05 }',
    /another step/,
  ],
  [
    'a design over the budget',
    ['budget: 3', 'budget: 2'],
    '  - { label: Both, turns: { defaults.noise: 0.03 }, choices: quiet-bridge }',
    /raise the budget/,
  ],
];

describe('parley validate tells where a mistake stands and how to mend it', () => {
  test.each(mistakes)('%s', async (_, [right, wrong], line, way) => {
    expect(lesson.split(right).length).toBeGreaterThan(1);
    const text = lesson.replace(right, wrong);
    const { code, out } = await type(`validate ${file}`, {
      [file]: text,
      [onlyScenario]: textOf(onlyScenario),
    });
    const at = text.split('\n').indexOf(line) + 1;
    expect(code).toBe(1);
    expect(out).toContain(`${file}:${at}:`);
    expect(out).toMatch(way);
  });
});
