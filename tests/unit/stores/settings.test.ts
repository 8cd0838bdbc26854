import { expect, test } from 'vitest';
import { createSettings, type ChoiceStorage } from '../../../src/stores/settings.ts';

function memory(kept: string | null = null): ChoiceStorage & { kept: string | null } {
  return {
    kept,
    getItem() {
      return this.kept;
    },
    setItem(_key, value) {
      this.kept = value;
    },
  };
}

test('choices are found again after a reload', () => {
  const storage = memory();
  createSettings(storage).getState().choose({ speed: 96, scheme: 'dark', stopAtQuestions: false });
  expect(createSettings(storage).getState()).toMatchObject({
    speed: 96,
    scheme: 'dark',
    stopAtQuestions: false,
  });
});

test.each(['', 'null', '[]', '{"speed":7,"scheme":"pink","stopAtQuestions":"no"}', '{broken'])(
  'a store that holds %j gives the defaults',
  (kept) => {
    expect(createSettings(memory(kept)).getState()).toMatchObject({
      speed: 24,
      scheme: 'auto',
      stopAtQuestions: true,
    });
  },
);

test('a full store costs the memory of a choice, not the choice', () => {
  const full: ChoiceStorage = {
    getItem: () => null,
    setItem: () => {
      throw new Error('full');
    },
  };
  const settings = createSettings(full);
  settings.getState().choose({ scheme: 'dark' });
  expect(settings.getState().scheme).toBe('dark');
});
