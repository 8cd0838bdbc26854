import { expect, test } from 'vitest';
import { presentCommandOf } from '../../../src/stores/presentKeys.ts';

const plain = { shiftKey: false, altKey: false, ctrlKey: false, metaKey: false };
const reader = { letters: true, rtl: false };
const of = (key: string, more: Partial<typeof plain> = {}, how = reader) =>
  presentCommandOf({ ...plain, key, ...more }, how);

test.each([
  ['next', ['PageDown', 'ArrowRight', 'ArrowDown', ' ', 'Enter']],
  ['back', ['PageUp', 'ArrowLeft', 'ArrowUp', 'Backspace']],
  ['first', ['Home']],
  ['last', ['End']],
  ['blank', ['b', 'B', '.']],
  ['full', ['f', 'F']],
  ['leave', ['Escape']],
] as const)('%s is asked by the keys of a remote control and of a keyboard', (command, keys) => {
  expect(keys.map((key) => of(key))).toEqual(keys.map(() => command));
});

test('Shift and Space go back, and any other modifier is the browser’s', () => {
  expect(of(' ', { shiftKey: true })).toBe('back');
  expect(of('ArrowLeft', { altKey: true })).toBe(null);
  expect(of('f', { ctrlKey: true })).toBe(null);
  expect(of('b', { metaKey: true })).toBe(null);
});

test('arrows to the side follow the direction of reading; Page Up and Page Down do not', () => {
  const rtl = { ...reader, rtl: true };
  expect([of('ArrowLeft', {}, rtl), of('ArrowRight', {}, rtl)]).toEqual(['next', 'back']);
  expect([of('PageDown', {}, rtl), of('PageUp', {}, rtl)]).toEqual(['next', 'back']);
});

test('letters can be switched off, and the full stop still blanks', () => {
  const quiet = { ...reader, letters: false };
  expect([of('b', {}, quiet), of('F', {}, quiet), of('.', {}, quiet)]).toEqual([null, null, 'blank']);
});

test('other keys, and names of the language itself, ask for nothing', () => {
  expect(['a', 'Tab', 'F5', 'toString', 'constructor'].map((key) => of(key))).toEqual(
    Array.from({ length: 5 }, () => null),
  );
});
