import { describe, expect, it } from 'vitest';
import { createGuessMemory } from '../../../src/stores/guessMemory.ts';

const said = {
  ending: { viewer: 0.4, model: { share: 0.5, low: 0.45, high: 0.55 } },
  skipped: { viewer: null, model: null },
};

function storageOf(kept: Record<string, string>) {
  return {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, text: string) => {
      kept[key] = text;
    },
  };
}

describe('the memory of guesses', () => {
  it('gives back what was said to the same scenario, and nothing to another', () => {
    const storage = storageOf({});
    createGuessMemory(storage, 'one').write(said);
    expect(createGuessMemory(storage, 'one').read()).toEqual(said);
    expect(createGuessMemory(storage, 'other').read()).toEqual({});
  });

  it.each(['no JSON', '[1]', '{"ending":{"viewer":7,"model":null}}', '{"ending":{"viewer":0.5}}', 'null'])(
    'forgets what is no guess: %s',
    (text) => {
      expect(createGuessMemory(storageOf({ 'parley.guesses.one': text }), 'one').read()).toEqual({});
    },
  );

  it('does without a storage, and with one that refuses', () => {
    const refusing = {
      getItem: () => null,
      setItem: () => {
        throw new Error('full');
      },
    };
    for (const storage of [null, refusing]) {
      const memory = createGuessMemory(storage, 'one');
      expect(() => memory.write(said)).not.toThrow();
      expect(memory.read()).toEqual({});
    }
  });
});
