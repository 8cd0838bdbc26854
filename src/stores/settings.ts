import { createStore } from 'zustand/vanilla';
import { languageOf, type Language } from '../words/languages.ts';

export type Scheme = 'auto' | 'light' | 'dark';

/** Hours of the scenario that pass in a second of replay. */
export const speeds = [6, 12, 24, 48, 96] as const;
export type Speed = (typeof speeds)[number];

interface Choices {
  scheme: Scheme;
  /** null: the first of the browser's languages that the page speaks. */
  language: Language | null;
  speed: Speed;
  stopAtQuestions: boolean;
  showDeaths: boolean;
  /** Single letters work as shortcuts. */
  letterKeys: boolean;
}

interface SettingsState extends Choices {
  choose: (choices: Partial<Choices>) => void;
}

/** The two methods of Storage that the settings use; a browser that forbids storage gives null. */
export interface ChoiceStorage {
  getItem: (key: string) => string | null;
  setItem: (key: string, value: string) => void;
}

const key = 'parley.settings';
const defaults: Choices = {
  scheme: 'auto',
  language: null,
  speed: 24,
  stopAtQuestions: true,
  showDeaths: false,
  letterKeys: true,
};

function read(storage: ChoiceStorage | null): Choices {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(key) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return defaults;
    const { scheme, language, speed, stopAtQuestions, showDeaths, letterKeys } = kept as Record<
      string,
      unknown
    >;
    return {
      scheme: scheme === 'light' || scheme === 'dark' ? scheme : 'auto',
      language: languageOf(language),
      speed: speeds.find((known) => known === speed) ?? defaults.speed,
      stopAtQuestions: typeof stopAtQuestions === 'boolean' ? stopAtQuestions : defaults.stopAtQuestions,
      showDeaths: typeof showDeaths === 'boolean' ? showDeaths : defaults.showDeaths,
      letterKeys: typeof letterKeys === 'boolean' ? letterKeys : defaults.letterKeys,
    };
  } catch {
    return defaults;
  }
}

/** What a replay reads of the choices while it plays. */
export interface ChoiceSource {
  getState: () => Pick<Choices, 'speed' | 'stopAtQuestions'>;
}

/** Choices that are remembered on this device and nowhere else. */
export function createSettings(storage: ChoiceStorage | null) {
  return createStore<SettingsState>()((set) => ({
    ...read(storage),
    choose: (choices) => {
      set(choices);
      try {
        // Another tab may have chosen something else meanwhile: only what is chosen here is written over.
        storage?.setItem(key, JSON.stringify({ ...read(storage), ...choices }));
      } catch {
        // A full or forbidden store costs the memory of the choice, not the choice.
      }
    },
  }));
}
