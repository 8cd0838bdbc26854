import { expect, test } from 'vitest';
import { createLessonTicks } from '../../../src/stores/lessonTicks.ts';

const storageWith = (kept: Record<string, string> = {}) => ({
  kept,
  getItem: (key: string) => kept[key] ?? null,
  setItem: (key: string, value: string) => {
    kept[key] = value;
  },
});

test('ticks of a lesson are found again, and those of another lesson are its own', () => {
  const storage = storageWith();
  createLessonTicks(storage, 'one').write([0, 2]);
  expect(createLessonTicks(storage, 'one').read()).toEqual([0, 2]);
  expect(createLessonTicks(storage, 'other').read()).toEqual([]);
});

test.each([['{'], ['{"0":1}'], ['["0",-1,5,1.5,null]']])('%s is kept by nobody, and forgotten', (text) => {
  const storage = storageWith();
  createLessonTicks(storage, 'one').write([1]);
  for (const key of Object.keys(storage.kept)) storage.kept[key] = text;
  expect(createLessonTicks(storage, 'one').read()).toEqual([]);
});

test('a forbidden storage costs the memory alone', () => {
  const forbidden = {
    getItem: () => {
      throw new Error('forbidden');
    },
    setItem: () => {
      throw new Error('forbidden');
    },
  };
  for (const storage of [null, forbidden]) {
    const ticks = createLessonTicks(storage, 'one');
    ticks.write([1]);
    expect(ticks.read()).toEqual([]);
  }
});
