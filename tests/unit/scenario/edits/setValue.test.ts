import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { setValue } from '../../../../src/scenario/edits/setValue.ts';
import type { PlainValue } from '../../../../src/scenario/plainValue.ts';
import type { Path } from '../../../../src/scenario/problems.ts';
import { changed, edited, plain } from './plain.ts';

const twoSides = readFileSync('scenarios/two-sides.yaml', 'utf8');
const september = readFileSync('scenarios/september-2016.yaml', 'utf8');

const set = (text: string, path: string, value: PlainValue): string =>
  edited(text, setValue(text, path.split('.'), value));

describe('a value is set where it stands', () => {
  test.each<[name: string, text: string, path: string, value: PlainValue, becomes: string]>([
    ['a number', 'a: 1 # one\nb: 2\n', 'a', 3, 'a: 3 # one\nb: 2\n'],
    ['a text keeps its quotes', `a: "x"\nb: 'y'\n`, 'b', 'it is', `a: "x"\nb: 'it is'\n`],
    ['a text that needs quotes gets them', 'a: x\n', 'a', 'no: 1 # 2', 'a: "no: 1 # 2"\n'],
    ['a text that looks like a number', 'a: x\n', 'a', '12', 'a: "12"\n'],
    ['within brackets', 'a: { b: 1, c: x }\n', 'a.c', 'y, z', 'a: { b: 1, c: "y, z" }\n'],
    [
      'folded lines stay folded',
      'a: >-\n  one\n  two\nb: 1\n',
      'a',
      'three four',
      'a: >-\n  three four\nb: 1\n',
    ],
    ['folded lines with a comment', 'a: > # why\n  one\nb: 1\n', 'a', 'two', 'a: "two" # why\nb: 1\n'],
    ['a list between brackets', 'a: [x, y] # c\n', 'a', ['z'], 'a: [z] # c\n'],
    ['a list of lines', 'a:\n  - x\n  - y\nb: 1\n', 'a', ['z', 'w'], 'a:\n  - z\n  - w\nb: 1\n'],
    ['a list of lines that gets empty', 'a:\n  - x\nb: 1\n', 'a', [], 'a: []\nb: 1\n'],
    [
      'a key that is not there',
      'a:\n  b: 1 # c\n\n# d\ne: 1\n',
      'a.f',
      2,
      'a:\n  b: 1 # c\n  f: 2\n\n# d\ne: 1\n',
    ],
    ['a key between brackets', 'a: { b: 1 } # c\n', 'a.d', 'x', 'a: { b: 1, d: x } # c\n'],
    ['a key in empty brackets', 'a: {}\n', 'a.b', 1, 'a: { b: 1 }\n'],
    ['below a key without a value', 'a: # c\nb: 1\n', 'a.d', 1, 'a: # c\n  d: 1\nb: 1\n'],
    ['a key without a value', 'a: # c\nb: 1\n', 'a', 2, 'a: 2 # c\nb: 1\n'],
    ['at the end of a text without a line end', 'a: 1', 'b', 2, 'a: 1\nb: 2'],
    ['maps on the way are made', 'x:\n  y: 1\n', 'x.z.w', 1, 'x:\n  y: 1\n  z: { w: 1 }\n'],
    [
      'behind a text of lines',
      'a:\n  b: |\n    x\n\n# c\nd: 1\n',
      'a.e',
      1,
      'a:\n  b: |\n    x\n  e: 1\n\n# c\nd: 1\n',
    ],
  ])('%s', (_, text, path, value, becomes) => {
    expect(set(text, path, value)).toBe(becomes);
  });

  test('a new part of a scenario stands where such parts stand, and keeps the comment of the next one there', () => {
    const text = set(twoSides, 'ties', { 'north|south': 0.4 });
    expect(text.indexOf('\nties:\n  north|south: 0.4\n')).toBeGreaterThan(text.indexOf('\nrivalries:'));
    expect(text).toContain('\n\n# The truce ends when violence stays high');
    expect(plain(text)).toEqual(changed(plain(twoSides), ['ties'], { 'north|south': 0.4 }));
  });

  test.each([
    ['no YAML', 'a: [1\n', 'a'],
    ['a text that stands for itself elsewhere', 'a: &x 1\nb: *x\n', 'a'],
    ['a list whose comments would be lost', 'a:\n  - x # why\n  - y\n', 'a'],
    ['a place below a number', 'a: 1\n', 'a.b.c'],
  ])('refuses %s', (_, text, path) => {
    expect(setValue(text, path.split('.'), ['z'])).toBeNull();
  });
});

/** Every path of a value that leads to a number, a text or a truth. */
function* leaves(value: PlainValue, path: Path = []): Generator<Path> {
  if (value === null || typeof value !== 'object') yield path;
  else
    for (const [key, below] of Object.entries(value))
      yield* leaves(below, [...path, Array.isArray(value) ? Number(key) : key]);
}

const letters = fc.string({ unit: fc.constantFrom(...' \n\t:#,[]{}"\'-&*!|>%@`?~aé—0.e'), maxLength: 12 });
const scalar = fc.oneof(
  letters,
  fc.string(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);

test.each([
  ['two-sides', twoSides, 150],
  ['september-2016', september, 8],
])(
  'in %s any value can be set at any place: the reader finds it there, and all else as before',
  (_, text, numRuns) => {
    const before = plain(text);
    const paths = [...leaves(before)];
    fc.assert(
      fc.property(fc.constantFrom(...paths), scalar, (path, value) => {
        fc.pre(!Object.is(value, -0));
        const edit = setValue(text, path, value);
        expect(plain(edited(text, edit))).toEqual(changed(before, path, value));
        expect(edit!.length).toBeLessThan(2);
      }),
      { numRuns },
    );
  },
);

test('any key can be added to any map, between brackets or not', () => {
  const maps = [
    'actors',
    'actors.north',
    'actors.south',
    'actors.south.control',
    'clock',
    'events',
    'agreement.renewals',
    'questions.ten-days.about',
    'meta',
  ];
  const before = plain(twoSides);
  fc.assert(
    fc.property(
      fc.constantFrom(...maps),
      fc.oneof(letters, fc.string({ minLength: 1 })),
      fc.oneof(
        scalar,
        fc.array(scalar),
        fc.dictionary(
          letters.filter((key) => key !== '__proto__'),
          scalar,
        ),
      ),
      (at, key, value) => {
        fc.pre(!(key in {}));
        const path = [...at.split('.'), key];
        const next = edited(twoSides, setValue(twoSides, path, value as PlainValue));
        expect(plain(next)).toEqual(JSON.parse(JSON.stringify(changed(before, path, value as PlainValue))));
      },
    ),
    { numRuns: 200 },
  );
});
