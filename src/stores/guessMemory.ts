import type { Guess } from './questions.ts';

/** Where guesses wait for a reload; a browser that forbids storage gives null. */
export interface GuessStorage {
  getItem: (key: string) => string | null;
  setItem: (key: string, text: string) => void;
}

/** What was said to the questions of one scenario, kept over a reload. */
export interface GuessMemory {
  read: () => Readonly<Record<string, Guess>>;
  write: (guesses: Readonly<Record<string, Guess>>) => void;
}

const isShare = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 1;

function isGuess(value: unknown): value is Guess {
  if (typeof value !== 'object' || value === null) return false;
  const { viewer, model } = value as Partial<Record<keyof Guess, unknown>>;
  if (viewer !== null && !isShare(viewer)) return false;
  if (model === null) return true;
  if (typeof model !== 'object') return false;
  const { share, low, high } = model as Record<string, unknown>;
  return [share, low, high].every(isShare);
}

/**
 * The memory of the scenario of this key. What was kept is hostile until checked: anything but guesses is forgotten. A full
 * or forbidden storage costs the memory, not the guess.
 */
export function createGuessMemory(storage: GuessStorage | null, scenario: string): GuessMemory {
  const key = `parley.guesses.${scenario}`;
  return {
    read: () => {
      try {
        const kept: unknown = JSON.parse(storage?.getItem(key) ?? '{}');
        if (typeof kept !== 'object' || kept === null || !Object.values(kept).every(isGuess)) return {};
        return kept as Record<string, Guess>;
      } catch {
        return {};
      }
    },
    write: (said) => {
      try {
        storage?.setItem(key, JSON.stringify(said));
      } catch {
        // Said above.
      }
    },
  };
}
