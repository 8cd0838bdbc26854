import { expect, test } from 'vitest';
import { removeEntry } from '../../../../src/scenario/edits/removeEntry.ts';
import { edited } from './plain.ts';

test.each<[name: string, text: string, path: string, becomes: string]>([
  ['a line', 'a:\n  b: 1\n  c: 2\nd: 3\n', 'a.b', 'a:\n  c: 2\nd: 3\n'],
  ['a line under a comment, which stays', 'a:\n  # x\n  b: 1\n  c: 2\n', 'a.c', 'a:\n  # x\n  b: 1\n'],
  ['lines', 'a:\n  b:\n    c: 1\n    d: [2]\n  e: 3\n', 'a.b', 'a:\n  e: 3\n'],
  ['a text of lines', 'a: >-\n  x\n  y\nb: 1\n', 'a', 'b: 1\n'],
  ['the only line', 'a: # x\n  # y\n  b: 1\nc: 2\n', 'a.b', 'a: {} # x\n  # y\nc: 2\n'],
  ['the only item', 'a:\n  - b\nc: 2\n', 'a.0', 'a: []\nc: 2\n'],
  ['the first between brackets', 'a: { b: 1, c: 2 }\n', 'a.b', 'a: { c: 2 }\n'],
  ['the last between brackets', 'a: [x, y ] # z\n', 'a.1', 'a: [x ] # z\n'],
  ['the only one between brackets', 'a: { b: 1 }\n', 'a.b', 'a: {}\n'],
  [
    'between brackets over lines',
    'a: [\n  x, # one\n  y, # two\n]\n',
    'a.0',
    'a: [\n  # one\n  y, # two\n]\n',
  ],
  ['the last line of a text without a line end', 'a: 1\nb: 2', 'b', 'a: 1'],
])('takes out %s', (_, text, path, becomes) => {
  const steps = path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  expect(edited(text, removeEntry(text, steps))).toBe(becomes);
});

test('a comment inside of what is taken out, or behind it in its line, goes with it', () => {
  const text = 'a:\n  b: 1 # x\n  c:\n    # y\n    d: 2\n  e: 3 # z\n';
  const once = edited(text, removeEntry(text, ['a', 'c']), { keepsComments: false });
  expect(once).toBe('a:\n  b: 1 # x\n  e: 3 # z\n');
  expect(edited(once, removeEntry(once, ['a', 'b']), { keepsComments: false })).toBe('a:\n  e: 3 # z\n');
});

test.each([
  ['what is not there', 'a: 1\n', 'b'],
  ['the first key of an item of a list, which begins behind its dash', 'a:\n  - b: 1\n    c: 2\n', 'a.0.b'],
  ['anything of a text that is no YAML', 'a: [1\n', 'a'],
])('refuses %s', (_, text, path) => {
  expect(
    removeEntry(
      text,
      path.split('.').map((step) => (step === '0' ? 0 : step)),
    ),
  ).toBeNull();
});
