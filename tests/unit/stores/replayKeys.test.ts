import { expect, test } from 'vitest';
import { commandOfKey } from '../../../src/stores/replayKeys.ts';

const plain = { altKey: false, ctrlKey: false, metaKey: false };

test.each([
  [' ', 'play'],
  ['ArrowLeft', 'back'],
  ['ArrowRight', 'forward'],
  ['Home', 'start'],
  ['End', 'end'],
  ['[', 'previousEvent'],
  [']', 'nextEvent'],
  ['?', 'help'],
])('the key %j asks for %s', (key, command) => {
  expect(commandOfKey({ key, ...plain })).toBe(command);
});

test('a key with a modifier belongs to the browser', () => {
  expect(commandOfKey({ key: 'n', ...plain, ctrlKey: true })).toBeNull();
});

test('other keys, and names of the object itself, ask for nothing', () => {
  for (const key of ['x', 'Tab', 'constructor', '__proto__'])
    expect(commandOfKey({ key, ...plain })).toBeNull();
});
